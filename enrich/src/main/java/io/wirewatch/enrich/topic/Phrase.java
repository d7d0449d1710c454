package io.wirewatch.enrich.topic;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A phrase of an article while its occurrences are counted. */
final class Phrase {

  private final List<String> words;
  private final int order;
  private String text;
  private boolean textIsPlain;
  private int count;
  private float weight;
  private float score;

  /**
   * Makes a phrase without occurrences.
   *
   * @param words in the form in which they are compared
   * @param order how many phrases came before it
   */
  Phrase(List<String> words, int order) {
    this.words = words;
    this.order = order;
    this.text = "";
  }

  /**
   * Counts an occurrence.
   *
   * @param plain whether it is printed as in running text, where capitals say something; the first
   *     such one is shown
   */
  void occurs(Supplier<String> printed, boolean plain, float zoneWeight) {
    if (text.isEmpty() || (plain && !textIsPlain)) {
      text = printed.get();
      textIsPlain = plain;
    }
    count++;
    weight += zoneWeight;
  }

  /**
   * Counts the occurrences of a shorter form of the same name as its own; its own print is shown.
   */
  void takeOver(@Nullable Phrase shorter) {
    if (shorter != null) {
      count += shorter.count;
      weight += shorter.weight;
    }
  }

  void setScore(float score) {
    this.score = score;
  }

  List<String> words() {
    return words;
  }

  int order() {
    return order;
  }

  String text() {
    return text;
  }

  int count() {
    return count;
  }

  /** Returns the sum over the occurrences of what their zones weigh. */
  float weight() {
    return weight;
  }

  float score() {
    return score;
  }

  /** Returns whether one of two phrases holds the other, or the two share at least two words. */
  boolean overlaps(Phrase other) {
    int shared = 0;
    for (String word : words) {
      shared += other.words.contains(word) ? 1 : 0;
    }
    return shared >= Math.min(2, Math.min(words.size(), other.words.size()));
  }
}
