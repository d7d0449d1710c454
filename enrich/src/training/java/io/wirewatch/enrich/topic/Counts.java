package io.wirewatch.enrich.topic;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How often lower-case words of Latin letters stand in running text. */
final class Counts {

  private final Map<String, Integer> counts = new TreeMap<>();

  private Counts() {}

  static Counts of(Collection<String> texts) {
    Counts result = new Counts();
    for (String text : texts) {
      int start = -1;
      for (int i = 0; i <= text.length(); i++) {
        boolean letter = i < text.length() && isLetter(text.charAt(i));
        if (letter && start < 0) {
          start = i;
        } else if (!letter && start >= 0) {
          String word = text.substring(start, i).toLowerCase(Locale.ROOT);
          result.counts.merge(word, 1, Integer::sum);
          start = -1;
        }
      }
    }
    return result;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /** Returns the words of two letters or more that occur often enough, in alphabetical order. */
  List<String> atLeast(int least) {
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() >= least && entry.getKey().length() > 1)
        .map(Map.Entry::getKey)
        .toList();
  }

  int count(String word) {
    return counts.getOrDefault(word, 0);
  }
}
