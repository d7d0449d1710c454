package io.wirewatch.ingest.markup;

/** The classes of characters by which the HTML standard tells tokens apart. */
final class Characters {

  private Characters() {}

  static boolean isSpace(char c) {
    // Most characters of a page come after the space.
    return c <= ' ' && (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f');
  }

  static boolean isLetter(char c) {
    int lower = c | 0x20;
    return lower >= 'a' && lower <= 'z' && c < 0x80;
  }

  static boolean isLetterOrDigit(char c) {
    return isLetter(c) || (c >= '0' && c <= '9');
  }

  /** Returns whether a tag's name ends before this character. */
  static boolean endsTagName(char c) {
    return c <= '>' && (c == '>' || c == '/' || isSpace(c));
  }
}
