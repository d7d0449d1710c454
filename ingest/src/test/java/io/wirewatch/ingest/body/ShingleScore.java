package io.wirewatch.ingest.body;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The measure of the article-extraction-benchmark: precision and recall of runs of four words, each
 * page counting alike; F1 is the harmonic mean of the two means.
 */
final class ShingleScore {

  private static final int LENGTH = 4;

  private double precision;
  private int precisionPages;
  private double recall;
  private int recallPages;

  /** Returns the words of a text as Python's {@code \w+} has them. */
  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= text.length(); ) {
      int c = i < text.length() ? text.codePointAt(i) : ' ';
      boolean in =
          Character.isLetterOrDigit(c)
              || c == '_'
              || Character.getType(c) == Character.OTHER_NUMBER;
      if (in && start < 0) {
        start = i;
      } else if (!in && start >= 0) {
        words.add(text.substring(start, i));
        start = -1;
      }
      i += Character.charCount(c);
    }
    return words;
  }

  private static Map<List<String>, Integer> shingles(List<String> words) {
    Map<List<String>, Integer> shingles = new HashMap<>();
    if (!words.isEmpty() && words.size() < LENGTH) {
      shingles.put(words, 1);
    }
    for (int i = 0; i + LENGTH <= words.size(); i++) {
      shingles.merge(words.subList(i, i + LENGTH), 1, Integer::sum);
    }
    return shingles;
  }

  /** Returns true, false positives and false negatives, as shares of their sum. */
  static double[] of(String gold, String found) {
    Map<List<String>, Integer> a = shingles(words(gold));
    Map<List<String>, Integer> b = shingles(words(found));
    double hits = 0;
    double all = 0;
    for (int count : a.values()) {
      all += count;
    }
    double made = 0;
    for (Map.Entry<List<String>, Integer> entry : b.entrySet()) {
      made += entry.getValue();
      hits += Math.min(entry.getValue(), a.getOrDefault(entry.getKey(), 0));
    }
    double sum = Math.max(1, made + all - hits);
    return new double[] {hits / sum, (made - hits) / sum, (all - hits) / sum};
  }

  /** Returns the F1 of one page. */
  static double f1(double[] rates) {
    return rates[0] == 0 ? 0 : 2 * rates[0] / (2 * rates[0] + rates[1] + rates[2]);
  }

  /** Adds a page. */
  void add(double[] rates) {
    if (rates[0] + rates[1] > 0) {
      precision += rates[0] / (rates[0] + rates[1]);
      precisionPages++;
    }
    if (rates[0] + rates[2] > 0) {
      recall += rates[0] / (rates[0] + rates[2]);
      recallPages++;
    }
  }

  double precision() {
    return precision / Math.max(1, precisionPages);
  }

  double recall() {
    return recall / Math.max(1, recallPages);
  }

  double f1() {
    double sum = precision() + recall();
    return sum == 0 ? 0 : 2 * precision() * recall() / sum;
  }

  @Override
  public String toString() {
    return "F1 %.4f P %.4f R %.4f".formatted(f1(), precision(), recall());
  }
}
