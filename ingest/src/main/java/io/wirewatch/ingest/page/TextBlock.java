package io.wirewatch.ingest.page;

import io.wirewatch.ingest.press.Prose;

/** A run of text that a browser shows as a block of its own. */
public final class TextBlock {

  /** Teasers and labels have fewer words, or no end. */
  private static final int MIN_PROSE_WORDS = 9;

  private static final int UNENDED_PROSE_WORDS = 24;
  private static final double MAX_PROSE_LINKS = 0.5;

  private final Box box;
  private final Shape shape;
  private final String text;
  private final Inline inline;
  private final TextCounts counts;
  private final boolean sentence;
  private final boolean prose;
  private final int order;

  TextBlock(Box box, Shape shape, String text, Inline inline, int order) {
    this.box = box;
    this.shape = shape;
    this.text = text;
    this.inline = inline;
    this.order = order;
    this.counts = TextCounts.of(text);
    this.sentence = Prose.endsSentence(text);
    this.prose =
        linkShare() <= MAX_PROSE_LINKS
            && shape != Shape.CAPTION
            && counts.words() >= (sentence ? MIN_PROSE_WORDS : UNENDED_PROSE_WORDS);
  }

  /** Returns the innermost block element around it. */
  public Box box() {
    return box;
  }

  /** Returns what it is by its elements. */
  public Shape shape() {
    return shape;
  }

  /** Returns its text, white space collapsed; never empty. */
  public String text() {
    return text;
  }

  /** Returns what the elements in the line say. */
  public Inline inline() {
    return inline;
  }

  /** Returns counts over its characters. */
  public TextCounts counts() {
    return counts;
  }

  /** Returns the number of words. */
  public int words() {
    return counts.words();
  }

  /** Returns whether it ends as a sentence does. */
  public boolean sentence() {
    return sentence;
  }

  /** Returns whether it reads as running text. */
  public boolean isProse() {
    return prose;
  }

  /** Returns the share of its characters that are links, between 0 and 1. */
  public double linkShare() {
    return Math.min(1.0, (double) inline.linkChars() / text.length());
  }

  /** Returns its place among all elements of the page, in reading order. */
  public int order() {
    return order;
  }
}
