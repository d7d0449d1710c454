package io.wirewatch.enrich.entity;

/**
 * A name in a sentence.
 *
 * @param start its first token
 * @param end one past its last token
 * @param type what it names
 */
public record NameSpan(int start, int end, NameClass type) {

  /** Returns the number of tokens. */
  public int length() {
    return end - start;
  }
}
