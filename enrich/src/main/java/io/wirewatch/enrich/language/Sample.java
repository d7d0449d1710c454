package io.wirewatch.enrich.language;

/**
 * As much of a text as is needed to know its language: all of a short one, and slices from all over
 * a long one, so that a foreign quotation or a line of furniture does not decide.
 */
final class Sample {

  /** Half as much again changes no answer on whole articles, and takes half as long again. */
  private static final int MAX_CHARS = 750;

  private static final int SLICES = 5;
  private static final int SLICE_CHARS = MAX_CHARS / SLICES;

  /** How far a slice looks for the beginning of a word; scripts without spaces have none. */
  private static final int LONGEST_WORD = 30;

  private Sample() {}

  /** Returns at most 750 characters of a text, and a space after each slice. */
  static String of(String text) {
    if (text.length() <= MAX_CHARS) {
      return text;
    }
    StringBuilder sample = new StringBuilder(MAX_CHARS + SLICES);
    long room = (long) text.length() - SLICE_CHARS;
    for (int slice = 0; slice < SLICES; slice++) {
      int from = wordStart(text, (int) (room * slice / (SLICES - 1)));
      sample.append(text, from, Math.min(text.length(), from + SLICE_CHARS)).append(' ');
    }
    return sample.toString();
  }

  private static int wordStart(String text, int from) {
    if (from == 0) {
      return 0;
    }
    int limit = Math.min(text.length(), from + LONGEST_WORD);
    for (int i = from; i < limit; i++) {
      if (text.charAt(i) == ' ') {
        return i + 1;
      }
    }
    return Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from;
  }
}
