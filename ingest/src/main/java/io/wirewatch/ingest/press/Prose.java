package io.wirewatch.ingest.press;

/** Measures by which running text is told from labels. All of them take linear time. */
public final class Prose {

  private static final String SENTENCE_ENDS = ".!?…。！？।؟۔";
  private static final String CLOSERS = "\"'”’»›“‘)]}」』*";

  private Prose() {}

  /**
   * Returns the number of words. In scripts that put no space between words, two characters count
   * as one.
   */
  public static int words(String text) {
    int words = 0;
    int unspaced = 0;
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isUnspaced(c)) {
        unspaced++;
        inWord = false;
      } else if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
        words += inWord ? 0 : 1;
        inWord = true;
      } else if (Character.isWhitespace(c) || c == '\u00a0' || c == '—' || c == '–' || c == '/') {
        inWord = false;
      }
    }
    return words + (unspaced + 1) / 2;
  }

  /** Returns whether the text ends as a sentence does, closing quotes and brackets aside. */
  public static boolean endsSentence(String text) {
    int i = text.length() - 1;
    while (i > 0 && CLOSERS.indexOf(text.charAt(i)) >= 0) {
      i--;
    }
    return i >= 0 && SENTENCE_ENDS.indexOf(text.charAt(i)) >= 0;
  }

  /** Returns the text as phrases are compared: lower case, straight quotes, single spaces. */
  public static String folded(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || c == '\u00a0') {
        space = folded.length() > 0;
        continue;
      }
      if (space) {
        folded.append(' ');
        space = false;
      }
      folded.append(
          switch (c) {
            case '’', '‘', '`' -> '\'';
            case '“', '”', '„', '«', '»' -> '"';
            default -> Character.toLowerCase(c);
          });
    }
    return folded.toString();
  }

  /** Returns whether the character is of a script that puts no space between words. */
  public static boolean isUnspaced(char c) {
    return (c >= 0x3040 && c <= 0x30ff)
        || (c >= 0x3400 && c <= 0x4dbf)
        || (c >= 0x4e00 && c <= 0x9fff)
        || (c >= 0x0e00 && c <= 0x0eff);
  }
}
