package io.wirewatch.enrich.quote;

/** What the characters around a quotation mark tell of it. */
final class Marks {

  private Marks() {}

  static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** Returns whether a mark stands where a quotation opens: before a word and not behind one. */
  static boolean looksOpening(String text, int mark) {
    return mark + 1 < text.length()
        && !isSpace(text.charAt(mark + 1))
        && (mark == 0 || opensAfter(text.charAt(mark - 1)));
  }

  /** Returns whether a mark stands where a quotation closes: behind something, before no word. */
  static boolean looksClosing(String text, int mark) {
    return mark > 0
        && !isSpace(text.charAt(mark - 1))
        && (mark + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(mark + 1)));
  }

  /** Returns whether a character is the end of a sentence or of a clause before a closing mark. */
  static boolean isPoint(char c) {
    return c == '.' || c == ',' || c == '!' || c == '?' || c == '…';
  }

  static boolean isDouble(char c) {
    return c == '“' || c == '”' || c == '"' || c == '„' || c == '«' || c == '»';
  }

  private static boolean opensAfter(char c) {
    return isSpace(c) || "([{—–-/:>“\"„«".indexOf(c) >= 0;
  }
}
