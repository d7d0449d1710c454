package io.wirewatch.enrich.entity;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads files of {@code token<TAB>tag} lines with BIO tags. */
final class TagFile {

  private static final String DOCUMENT = "-DOCSTART-";

  private TagFile() {}

  /** Returns the documents of a file, each a list of sentences. */
  static List<List<AnnotatedSentence>> read(Path file) throws IOException {
    List<List<AnnotatedSentence>> documents = new ArrayList<>();
    List<AnnotatedSentence> document = new ArrayList<>();
    List<String> words = new ArrayList<>();
    List<String> tags = new ArrayList<>();
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        boolean start = line.startsWith(DOCUMENT);
        int tab = line.lastIndexOf('\t');
        if (!start && tab > 0) {
          words.add(line.substring(0, tab));
          tags.add(line.substring(tab + 1).strip());
          continue;
        }
        addSentence(document, words, tags);
        if (start && !document.isEmpty()) {
          documents.add(document);
          document = new ArrayList<>();
        }
      }
    }
    addSentence(document, words, tags);
    if (!document.isEmpty()) {
      documents.add(document);
    }
    return documents;
  }

  /** Returns documents cut into pieces of so many sentences, for files that do not part them. */
  static List<List<AnnotatedSentence>> pieces(List<List<AnnotatedSentence>> documents, int most) {
    List<List<AnnotatedSentence>> pieces = new ArrayList<>();
    for (List<AnnotatedSentence> document : documents) {
      for (int i = 0; i < document.size(); i += most) {
        pieces.add(document.subList(i, Math.min(document.size(), i + most)));
      }
    }
    return pieces;
  }

  private static void addSentence(
      List<AnnotatedSentence> document, List<String> words, List<String> tags) {
    if (!words.isEmpty()) {
      document.add(new AnnotatedSentence(words, names(tags)));
      words.clear();
      tags.clear();
    }
  }

  private static List<NameSpan> names(List<String> tags) {
    List<NameSpan> names = new ArrayList<>();
    int i = 0;
    while (i < tags.size()) {
      int start = i++;
      String tag = tags.get(start);
      if (tag.startsWith("B-") || tag.startsWith("I-")) {
        String type = tag.substring(2);
        while (i < tags.size() && tags.get(i).equals("I-" + type)) {
          i++;
        }
        names.add(new NameSpan(start, i, NameClass.valueOf(type)));
      }
    }
    return names;
  }
}
