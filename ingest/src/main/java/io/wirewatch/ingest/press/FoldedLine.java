package io.wirewatch.ingest.press;

/**
 * A line made ready for comparison with phrases, once for all lists.
 *
 * @param text the line, folded; only its head when it is too long to be a label
 * @param whole whether that is all of it
 * @param firstWord its first word; empty when it begins with something else
 * @param trimmed the text without punctuation at its ends
 */
public record FoldedLine(String text, boolean whole, String firstWord, String trimmed) {

  /** Longer lines are paragraphs; no phrase is sought beyond this. */
  private static final int MAX_CHARS = 1_500;

  private static final String EDGES = " :.!?…›»>→|·•-–—*\"'()[]▶►+";

  /** Returns the line, folded. */
  public static FoldedLine of(String line) {
    boolean whole = line.length() <= MAX_CHARS;
    String text = Prose.folded(whole ? line : line.substring(0, MAX_CHARS));
    return new FoldedLine(text, whole, firstWord(text), trimmed(text));
  }

  static String firstWord(String folded) {
    int end = 0;
    while (end < folded.length() && Character.isLetterOrDigit(folded.charAt(end))) {
      end++;
    }
    return folded.substring(0, end);
  }

  static String trimmed(String folded) {
    int start = 0;
    int end = folded.length();
    while (start < end && EDGES.indexOf(folded.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && EDGES.indexOf(folded.charAt(end - 1)) >= 0) {
      end--;
    }
    return folded.substring(start, end);
  }
}
