package io.wirewatch.ingest.feed;

/** Which characters make names and spaces, a little more generously than XML 1.0 has it. */
final class XmlCharacters {

  private XmlCharacters() {}

  static boolean isNameStart(String text, int index) {
    return index < text.length()
        && (Character.isLetter(text.charAt(index)) || text.charAt(index) == '_');
  }

  static boolean isNamePart(char c) {
    return Character.isLetterOrDigit(c) || c == ':' || c == '-' || c == '_' || c == '.';
  }

  static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
  }

  /** Returns how many characters of space, or marks of byte order, a text begins with. */
  static int leadingSpace(String text) {
    int i = 0;
    while (i < text.length() && (isSpace(text.charAt(i)) || text.charAt(i) == '\uFEFF')) {
      i++;
    }
    return i;
  }
}
