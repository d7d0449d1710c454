package io.wirewatch.ingest.extract;

import org.jsoup.nodes.Element;

/**
 * A run of text that a browser shows as a block of its own.
 *
 * @param element the innermost block element around it
 * @param shape what it is by its elements
 * @param text its text, white space collapsed; never empty
 * @param linkShare share of its characters that are links, between 0 and 1
 * @param words number of words
 * @param sentence whether it ends as a sentence does
 */
record PageBlock(
    Element element, Shape shape, String text, double linkShare, int words, boolean sentence) {

  /** Teasers and labels have fewer words, or no end. */
  private static final int MIN_PROSE_WORDS = 9;

  private static final int UNENDED_PROSE_WORDS = 24;
  private static final double MAX_PROSE_LINKS = 0.5;
  private static final double LINKS = 0.6;

  static PageBlock of(Element element, Shape shape, String text, double linkShare) {
    return new PageBlock(
        element, shape, text, linkShare, Prose.words(text), Prose.endsSentence(text));
  }

  /** Returns whether it reads as running text. */
  boolean isProse() {
    return linkShare <= MAX_PROSE_LINKS
        && shape != Shape.CAPTION
        && (sentence ? words >= MIN_PROSE_WORDS : words >= UNENDED_PROSE_WORDS);
  }

  /** Returns whether it consists of links. */
  boolean isLinks() {
    return linkShare >= LINKS;
  }
}
