package io.wirewatch.enrich.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.UnaryOperator;

/** Copies sentences as headlines in capitals, in title case, and as people type in a hurry. */
final class Recasing {

  private static final int SHORTEST_TITLE_WORD = 4;

  private static final List<UnaryOperator<String>> WAYS =
      List.of(
          word -> word.toUpperCase(Locale.ROOT),
          Recasing::title,
          word -> word.toLowerCase(Locale.ROOT));

  private Recasing() {}

  /** Returns recased copies of a part of the sentences, a document of them for each document. */
  static List<List<AnnotatedSentence>> some(
      List<List<AnnotatedSentence>> documents, double part, long seed) {
    Random random = new Random(seed);
    List<List<AnnotatedSentence>> recased = new ArrayList<>();
    for (List<AnnotatedSentence> document : documents) {
      List<AnnotatedSentence> copies = new ArrayList<>();
      for (AnnotatedSentence sentence : document) {
        if (random.nextDouble() < part) {
          UnaryOperator<String> way = WAYS.get(random.nextInt(WAYS.size()));
          copies.add(
              new AnnotatedSentence(sentence.words().stream().map(way).toList(), sentence.names()));
        }
      }
      if (!copies.isEmpty()) {
        recased.add(copies);
      }
    }
    return recased;
  }

  private static String title(String word) {
    return word.length() < SHORTEST_TITLE_WORD
        ? word
        : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
