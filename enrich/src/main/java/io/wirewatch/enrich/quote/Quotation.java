package io.wirewatch.enrich.quote;

/**
 * Words between marks in a block.
 *
 * @param start the opening mark
 * @param end one past the closing mark; the block's end where there is none
 * @param closed whether there is a closing mark
 */
record Quotation(int start, int end, boolean closed) {

  /** Returns the words without their marks; may be empty. */
  String wordsIn(String text) {
    return text.substring(start + 1, closed ? end - 1 : end).strip();
  }

  /**
   * Returns the last character before the closing mark that is neither white space nor a mark; 0 if
   * none.
   */
  char lastIn(String text) {
    int last = closed ? end - 2 : end - 1;
    while (last > start && isSkipped(text.charAt(last))) {
      last--;
    }
    return last > start ? text.charAt(last) : 0;
  }

  private static boolean isSkipped(char c) {
    return Marks.isSpace(c) || c == '’' || c == '\'' || c == '”';
  }
}
