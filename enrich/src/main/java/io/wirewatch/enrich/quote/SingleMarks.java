package io.wirewatch.enrich.quote;

/** Tells single quotation marks from apostrophes. */
final class SingleMarks {

  private SingleMarks() {}

  /**
   * Returns one past the mark that closes a quotation; -1 if the sign is no opening mark. Behind a
   * comma or full stop a sign closes for certain; behind an "s" it may be a genitive and closes
   * only if nothing better comes.
   */
  static int endOf(String text, int opening) {
    if (!Character.isLetter(text.charAt(opening + 1)) && text.charAt(opening + 1) != '“') {
      return -1;
    }
    boolean curly = text.charAt(opening) == '‘';
    int fallback = -1;
    // "Rock 'n' roll" quotes nobody.
    for (int i = opening + 3; i < text.length(); i++) {
      char c = text.charAt(i);
      if (curly ? c == '‘' : c == '\'' && Marks.looksOpening(text, i)) {
        break;
      }
      boolean closing = curly ? c == '’' || c == '\'' : c == '\'';
      if (!closing || !Marks.looksClosing(text, i)) {
        continue;
      }
      if (!mayBeGenitive(text, i)) {
        return accepted(text, opening, i);
      }
      fallback = fallback < 0 ? i : fallback;
    }
    return fallback < 0 ? -1 : accepted(text, opening, fallback);
  }

  private static boolean mayBeGenitive(String text, int sign) {
    char before = text.charAt(sign - 1);
    return (before == 's' || before == 'S' || before == 'n')
        && sign + 2 < text.length()
        && text.charAt(sign + 1) == ' '
        && Character.isLetterOrDigit(text.charAt(sign + 2));
  }

  /** A double mark that is opened within has to be closed within. */
  private static int accepted(String text, int opening, int closing) {
    int balance = 0;
    int straight = 0;
    for (int i = opening + 1; i < closing; i++) {
      char c = text.charAt(i);
      balance += c == '“' ? 1 : c == '”' ? -1 : 0;
      straight += c == '"' ? 1 : 0;
    }
    return balance == 0 && straight % 2 == 0 ? closing + 1 : -1;
  }
}
