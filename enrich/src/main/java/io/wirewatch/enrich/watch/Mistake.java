package io.wirewatch.enrich.watch;

import java.util.Comparator;

/**
 * Something in a watch list file that cannot be right.
 *
 * @param line line of the file, from 1
 * @param column column of the line, from 1
 * @param message what is wrong and what to write instead
 */
public record Mistake(int line, int column, String message) implements Comparable<Mistake> {

  private static final Comparator<Mistake> BY_PLACE =
      Comparator.comparingInt(Mistake::line)
          .thenComparingInt(Mistake::column)
          .thenComparing(Mistake::message);

  @Override
  public int compareTo(Mistake other) {
    return BY_PLACE.compare(this, other);
  }

  @Override
  public String toString() {
    return line + ":" + column + ": " + message;
  }
}
