package io.wirewatch.ingest.markup;

/**
 * A page of HTML without what nobody reads: scripts other than JSON-LD, style sheets, drawings,
 * comments, the contents of frames, what is shown only without scripts, and the attributes that
 * tell nothing of an article. Parsed, it gives the tree of the full page but for these, and but for
 * one thing: formatting that a page never closes is repeated by the parser in the next block, which
 * may be one level lower when a drawing stood before it.
 *
 * <p>It is also bounded, whatever the page: at most {@link #MAX_CHARS} characters, {@link
 * #MAX_TAGS} tags and {@link #MAX_ATTRIBUTES} attributes an element. How deeply elements nest is
 * not bounded here: the parser does that.
 *
 * @param html the markup
 * @param tags start and end tags in it
 * @param cutShort whether the page went on beyond a bound, so that its end is missing
 */
public record LeanMarkup(String html, int tags, boolean cutShort) {

  /** Most characters that are kept; the longest of 1,300 pages of the press needs a third. */
  public static final int MAX_CHARS = 3 << 20;

  /**
   * Most tags that are kept, of the start and of the end; the fullest of 1,300 pages has a fifth.
   */
  public static final int MAX_TAGS = 100_000;

  /** Most attributes that an element keeps. */
  public static final int MAX_ATTRIBUTES = 64;

  /**
   * Makes a page lean. What stands in {@code noscript} is cut, because a reader's browser never
   * shows it. A page that has no text then may be one that is written for readers without scripts:
   * {@link #withNoscript} is for a second try.
   *
   * @param html a page, decoded; of any length and kind
   */
  public static LeanMarkup of(String html) {
    return new MarkupPass(html, false).run();
  }

  /** Makes a page lean, but keeps what a reader without scripts would see. */
  public static LeanMarkup withNoscript(String html) {
    return new MarkupPass(html, true).run();
  }
}
