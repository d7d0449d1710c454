package io.wirewatch.enrich.text;

/** Which characters make up words. Characters are Unicode code points. */
public final class Letters {

  private static final int FIRST_WITHOUT_SPACES = 0x0E00;

  private Letters() {}

  /** Returns whether a character is a letter, a digit or a combining mark. */
  public static boolean isWordPart(int c) {
    if (c < 0x80) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
    return Character.isLetterOrDigit(c) || isMark(c);
  }

  /** Returns whether a character is written over, under or around the one before it. */
  public static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  /**
   * Returns whether a character is of a script that puts no space between words. Each such
   * character counts as a word: a dictionary would part them better and otherwise with its next
   * edition, so that a replay would give another result.
   */
  public static boolean standsAlone(int c) {
    if (c < FIRST_WITHOUT_SPACES) {
      return false;
    }
    return switch (Character.UnicodeScript.of(c)) {
      case HAN, HIRAGANA, THAI, LAO, KHMER, MYANMAR -> true;
      default -> false;
    };
  }
}
