package io.wirewatch.enrich.text;

/** Finds one word of a text after the other. Not for use by several threads. */
final class WordScanner {

  private final String text;
  private int start;
  private int end;
  private int next;

  WordScanner(String text) {
    this.text = text;
  }

  /** Moves to the next word; false when there is none. */
  boolean advance() {
    while (next < text.length()) {
      int c = text.codePointAt(next);
      if (Letters.isWordPart(c)) {
        start = next;
        end = endOfWord(c);
        next = end;
        return true;
      }
      if (c == '&') {
        start = next++;
        end = next;
        return true;
      }
      next += Character.charCount(c);
    }
    return false;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  CharSequence word() {
    return text.subSequence(start, end);
  }

  boolean isAmpersand() {
    return text.charAt(start) == '&';
  }

  private int endOfWord(int first) {
    int i = start + Character.charCount(first);
    if (Letters.standsAlone(first)) {
      return withMarks(i);
    }
    int acronym = endOfAcronym();
    if (acronym > 0) {
      return acronym;
    }
    while (i < text.length()) {
      int c = text.codePointAt(i);
      if (Letters.isWordPart(c) && !Letters.standsAlone(c)) {
        i += Character.charCount(c);
      } else if (isApostrophe(c) && i + 1 < text.length() && isLetterAt(i + 1) && !isEnding(i)) {
        i += Character.charCount(c);
      } else {
        return i;
      }
    }
    return i;
  }

  /** Returns the end of single letters with dots between them; 0 if the word is no such thing. */
  private int endOfAcronym() {
    int i = start;
    int letters = 0;
    while (isLetterAt(i) && !isWordPartAt(i + 1)) {
      letters++;
      i++;
      if (i < text.length() && text.charAt(i) == '.') {
        i++;
      } else {
        break;
      }
    }
    return letters < 2 ? 0 : i;
  }

  /** Returns whether the apostrophe at a place opens "'s", "'d", "'ll", "'re" or "'ve". */
  private boolean isEnding(int apostrophe) {
    int length = 0;
    while (isWordPartAt(apostrophe + 1 + length)) {
      length++;
    }
    char first = Character.toLowerCase(text.charAt(apostrophe + 1));
    if (length == 1) {
      return first == 's' || first == 'd';
    }
    if (length == 2) {
      char second = Character.toLowerCase(text.charAt(apostrophe + 2));
      return (first == 'l' && second == 'l') || (second == 'e' && (first == 'r' || first == 'v'));
    }
    return false;
  }

  private int withMarks(int i) {
    int end = i;
    while (end < text.length() && Letters.isMark(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }

  private boolean isLetterAt(int i) {
    return i < text.length() && Character.isLetter(text.charAt(i));
  }

  private boolean isWordPartAt(int i) {
    return i < text.length() && Letters.isWordPart(text.codePointAt(i));
  }

  static boolean isApostrophe(int c) {
    return c == '\'' || c == '’' || c == '‘' || c == 'ʼ' || c == 'ʻ' || c == '`' || c == '´';
  }
}
