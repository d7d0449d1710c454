package io.wirewatch.enrich.text;

/** Tells a sentence's end from a full stop or question mark that ends none. */
final class FalseBoundary {

  /** Stand before a name or a number, so that nothing ends at their full stop. */
  private static final WordList ALWAYS_GO_ON =
      WordList.of(
          "Mr", "Mrs", "Ms", "Dr", "Prof", "Gen", "Lt", "Col", "Capt", "Cmdr", "Sgt", "Maj", "Adm",
          "Sen", "Rep", "Gov", "Rev", "Hon", "Pres", "St", "Ft", "Mt", "Messrs", "Mme", "vs", "eg",
          "ie", "cf");

  /** Stand before a number; otherwise the sentence may well end. */
  private static final WordList GO_ON_BEFORE_DIGITS =
      WordList.of(
          "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec", "No",
          "Nos", "Art", "Sec", "pp", "Fig", "ca");

  private FalseBoundary() {}

  /**
   * Returns whether the text goes on over a boundary.
   *
   * @param start where the sentence began
   * @param boundary the first character after it and its white space
   */
  static boolean isAt(String text, int start, int boundary) {
    int last = lastPrinted(text, start, boundary);
    if (last < start || text.substring(last + 1, boundary).indexOf('\n') >= 0) {
      return false;
    }
    int next = firstPrinted(text, boundary);
    if (next == text.length()) {
      return false;
    }
    char mark = text.charAt(last);
    if (mark == '.') {
      return isAbbreviation(text, start, last, next);
    }
    // “Why now?” he asked.
    return isClosing(mark) && last > start && Character.isLowerCase(text.codePointAt(next));
  }

  private static boolean isAbbreviation(String text, int start, int stop, int next) {
    int from = stop;
    while (from > start && isOfWord(text.charAt(from - 1))) {
      from--;
    }
    String word = text.substring(from, stop);
    String folded = Folding.fold(word);
    if (folded.isEmpty()) {
      return false;
    }
    if (word.indexOf('.') >= 0) {
      return isDotted(word) && !opensSentence(text, next);
    }
    if (folded.length() == 1) {
      return isInitial(word, folded) && Character.isUpperCase(text.codePointAt(next));
    }
    if (ALWAYS_GO_ON.contains(folded)) {
      return true;
    }
    return GO_ON_BEFORE_DIGITS.contains(folded) && Character.isDigit(text.codePointAt(next));
  }

  /**
   * Returns whether a letter is an initial, "William J. Burns", or a one-letter abbreviation of
   * another script, "г. Москва"; but "than I." ends a sentence.
   */
  private static boolean isInitial(String letter, String folded) {
    int c = letter.codePointAt(0);
    return (Character.isUpperCase(c) && !folded.equals("i")) || (Character.isLetter(c) && c > 0x7F);
  }

  /** Returns whether every letter has its dot, as in "U.S" before its last one or "a.m". */
  private static boolean isDotted(String word) {
    for (int i = 0; i < word.length(); i++) {
      if ((i % 2 == 1) != (word.charAt(i) == '.')) {
        return false;
      }
    }
    return true;
  }

  private static boolean opensSentence(String text, int next) {
    int from = next;
    while (from < text.length() && !Character.isLetterOrDigit(text.charAt(from))) {
      from++;
    }
    int to = from;
    while (to < text.length() && Character.isLetter(text.charAt(to))) {
      to++;
    }
    return from > next
        || (Character.isUpperCase(text.codePointAt(next))
            && WordList.FUNCTION_WORDS.contains(Folding.fold(text.substring(from, to))));
  }

  private static int lastPrinted(String text, int start, int boundary) {
    int last = boundary - 1;
    while (last >= start && Sentences.isSpace(text.charAt(last))) {
      last--;
    }
    return last;
  }

  private static int firstPrinted(String text, int from) {
    int next = from;
    while (next < text.length() && Sentences.isSpace(text.charAt(next))) {
      next++;
    }
    return next;
  }

  private static boolean isOfWord(char c) {
    return Character.isLetterOrDigit(c) || c == '.';
  }

  private static boolean isClosing(char c) {
    return c == '”' || c == '"' || c == '’' || c == '\'' || c == '»' || c == ')';
  }
}
