package io.wirewatch.enrich.entity;

import io.wirewatch.enrich.text.TokenSpans;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the sentences that were written and annotated for this project: one a line, an empty line
 * between documents, names in brackets as in {@code President [PER Joe Biden] flew to [LOC Kyiv].}
 */
final class MarkedSentences {

  private static final Pattern NAME = Pattern.compile("\\[(PER|ORG|LOC|MISC) ([^\\]]+)\\]");

  private MarkedSentences() {}

  /** Returns the documents of all files of a folder, in the order of their names. */
  static List<List<AnnotatedSentence>> readAll(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.list(folder)) {
      files = found.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
    List<List<AnnotatedSentence>> documents = new ArrayList<>();
    for (Path file : files) {
      documents.addAll(parse(Files.readAllLines(file)));
    }
    return documents;
  }

  /** Returns the documents of some lines. */
  static List<List<AnnotatedSentence>> parse(List<String> lines) {
    List<List<AnnotatedSentence>> documents = new ArrayList<>();
    List<AnnotatedSentence> document = new ArrayList<>();
    for (String line : lines) {
      if (line.startsWith("#")) {
        continue;
      }
      if (!line.isBlank()) {
        document.add(sentence(line));
      } else if (!document.isEmpty()) {
        documents.add(document);
        document = new ArrayList<>();
      }
    }
    if (!document.isEmpty()) {
      documents.add(document);
    }
    return documents;
  }

  private static AnnotatedSentence sentence(String line) {
    StringBuilder text = new StringBuilder();
    List<int[]> places = new ArrayList<>();
    List<NameClass> types = new ArrayList<>();
    Matcher marked = NAME.matcher(line);
    int at = 0;
    while (marked.find()) {
      text.append(line, at, marked.start());
      types.add(NameClass.valueOf(marked.group(1)));
      places.add(new int[] {text.length(), text.length() + marked.group(2).length()});
      text.append(marked.group(2));
      at = marked.end();
    }
    TokenSpans tokens = TokenSpans.of(text.append(line.substring(at)).toString());
    List<String> words = new ArrayList<>();
    for (int i = 0; i < tokens.count(); i++) {
      words.add(tokens.printed(i));
    }
    List<NameSpan> names = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      int first = 0;
      while (first < tokens.count() && tokens.end(first) <= places.get(i)[0]) {
        first++;
      }
      int end = first;
      while (end < tokens.count() && tokens.start(end) < places.get(i)[1]) {
        end++;
      }
      if (first < end) {
        names.add(new NameSpan(first, end, types.get(i)));
      }
    }
    return new AnnotatedSentence(words, names);
  }
}
