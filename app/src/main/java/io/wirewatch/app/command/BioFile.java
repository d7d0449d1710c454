package io.wirewatch.app.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file of words with tags, one a line with a tab between them, as the shared tasks of CoNLL have
 * it: an empty line ends a sentence, a line {@code -DOCSTART-} a document. Read and written
 * document by document, so that its size does not matter.
 */
final class BioFile {

  /** Where a document has more sentences, or the file does not say where one ends. */
  private static final int MAX_SENTENCES = 200;

  /** A sentence of more words is a file without empty lines; it is cut. */
  private static final int MAX_WORDS = 2_000;

  private static final String DOCUMENT = "-DOCSTART-";

  private final Path in;
  private final SentenceTagger tagger;
  private final WorkMeter meter;

  /** The lines since the last document was written; a null stands for a word. */
  private final List<@Nullable String> lines = new ArrayList<>();

  private final List<List<String>> document = new ArrayList<>();
  private List<String> sentence = new ArrayList<>();

  /**
   * @param meter what the tagger's work is added to
   */
  BioFile(Path in, SentenceTagger tagger, WorkMeter meter) {
    this.in = in;
    this.tagger = tagger;
    this.meter = meter;
  }

  /**
   * Writes the same words to another file, with the tagger's tags in place of those they have.
   *
   * @throws CommandFailedException if a file cannot be read or written, or a line has no word
   */
  void tagTo(Path out) {
    try (Writer writer = Files.newBufferedWriter(out)) {
      tagTo(writer);
    } catch (IOException e) {
      throw new CommandFailedException(
          "--out " + out + " cannot be written; check its folder, rights and the space left: " + e,
          e);
    }
  }

  /**
   * Writes to a writer, which stays open.
   *
   * @throws IOException if it cannot be written to
   */
  void tagTo(Writer writer) throws IOException {
    try (BufferedReader reader = reader()) {
      int number = 0;
      for (String line = next(reader); line != null; line = next(reader)) {
        number++;
        add(line, number, writer);
      }
      flush(writer);
    }
  }

  private BufferedReader reader() {
    try {
      return Files.newBufferedReader(in);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private @Nullable String next(BufferedReader reader) {
    try {
      return reader.readLine();
    } catch (CharacterCodingException e) {
      throw new CommandFailedException(in + " is not UTF-8: save it in that encoding", e);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private CommandFailedException unreadable(IOException e) {
    return new CommandFailedException(
        "--bio " + in + " cannot be read; check its path and rights: " + e, e);
  }

  private void add(String line, int number, Writer out) throws IOException {
    boolean opensDocument = line.startsWith(DOCUMENT);
    if (line.isBlank() || opensDocument) {
      endSentence();
      if (opensDocument) {
        flush(out);
      }
      flushIfLong(out);
      lines.add(line);
      return;
    }
    int tab = line.indexOf('\t');
    if (tab <= 0) {
      throw new CommandFailedException(
          "%s, line %d has no %s: write a word, a tab and its tag"
              .formatted(in, number, tab < 0 ? "tab" : "word before the tab"));
    }
    sentence.add(line.substring(0, tab));
    lines.add(null);
    if (sentence.size() == MAX_WORDS) {
      endSentence();
      flushIfLong(out);
    }
  }

  private void flushIfLong(Writer out) throws IOException {
    if (document.size() >= MAX_SENTENCES) {
      flush(out);
    }
  }

  private void endSentence() {
    if (!sentence.isEmpty()) {
      document.add(sentence);
      sentence = new ArrayList<>();
    }
  }

  private void flush(Writer out) throws IOException {
    endSentence();
    List<String> words = document.stream().flatMap(List::stream).toList();
    List<String> tags = words.isEmpty() ? List.of() : tags(words.size());
    int word = 0;
    for (String line : lines) {
      out.write(line == null ? words.get(word) + "\t" + tags.get(word++) : line);
      out.write('\n');
    }
    lines.clear();
    document.clear();
  }

  private List<String> tags(int words) {
    List<List<String>> tagged = meter.time(words, () -> tagger.tag(document));
    return tagged.stream().flatMap(List::stream).toList();
  }
}
