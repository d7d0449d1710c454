package io.wirewatch.enrich.text;

/**
 * A run of a text.
 *
 * @param start first character, in UTF-16 code units
 * @param end one past the last character
 */
public record Span(int start, int end) {

  /**
   * @throws IllegalArgumentException if the span is empty or lies before the text
   */
  public Span {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("no span from " + start + " to " + end);
    }
  }

  /** Returns whether the position lies within. */
  public boolean contains(int position) {
    return start <= position && position < end;
  }

  /** Returns the characters of the text that the span covers. */
  public String in(String text) {
    return text.substring(start, end);
  }
}
