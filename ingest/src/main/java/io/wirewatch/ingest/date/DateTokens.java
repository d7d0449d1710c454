package io.wirewatch.ingest.date;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The numbers and words of a text; digits of all scripts are read. */
final class DateTokens {

  /** Longer numbers are no part of a date. */
  private static final int MAX_DIGITS = 8;

  /** Between the parts of a date stand at most so many characters. */
  private static final int MAX_GAP = 3;

  private static final int FIRST_CAPACITY = 32;

  private final String text;

  // Arrays, for a text may have a million words.
  private int[] starts = new int[FIRST_CAPACITY];
  private int[] ends = new int[FIRST_CAPACITY];
  private int[] numbers = new int[FIRST_CAPACITY];
  private int size;

  DateTokens(String text) {
    this.text = text;
    int i = 0;
    while (i < text.length()) {
      int start = i;
      if (Character.isDigit(text.charAt(i))) {
        int number = 0;
        while (i < text.length() && Character.isDigit(text.charAt(i))) {
          number = i - start < MAX_DIGITS ? number * 10 + Character.digit(text.charAt(i), 10) : -1;
          i++;
        }
        add(start, i, i - start > MAX_DIGITS ? -1 : number);
      } else if (isOfWord(text.charAt(i))) {
        while (i < text.length() && isOfWord(text.charAt(i))) {
          i++;
        }
        add(start, i, -1);
      } else {
        i++;
      }
    }
  }

  private void add(int start, int end, int number) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
      numbers = Arrays.copyOf(numbers, size * 2);
    }
    starts[size] = start;
    ends[size] = end;
    numbers[size++] = number;
  }

  private static boolean isOfWord(char c) {
    if (c < 128) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
    int type = Character.getType(c);
    return Character.isLetter(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  int size() {
    return size;
  }

  /** Returns the first character of a token. */
  int start(int i) {
    return starts[i];
  }

  /** Returns one past the last character of a token. */
  int end(int i) {
    return ends[i];
  }

  /** Returns the value of a number; -1 for a word, and for a number that is too long. */
  int number(int i) {
    return numbers[i];
  }

  /** Returns how many digits a number has; 0 for a word, and for a number that is too long. */
  int digits(int i) {
    return numbers[i] < 0 ? 0 : ends[i] - starts[i];
  }

  /** Returns the number at a place if it has one or two digits; else -1. */
  int small(int i) {
    return i < 0 || i >= size || digits(i) == 0 || digits(i) > 2 ? -1 : numbers[i];
  }

  /** Returns the word at a place; null when there is none, or it is a number. */
  @Nullable String word(int i) {
    return i < 0 || i >= size || Character.isDigit(text.charAt(starts[i]))
        ? null
        : text.substring(starts[i], ends[i]);
  }

  /** Returns whether the word at a place begins so. */
  boolean begins(int i, char first, char other) {
    if (i < 0 || i >= size) {
      return false;
    }
    char c = text.charAt(starts[i]);
    return c == first || c == other;
  }

  /** Returns whether a token and the next stand as near as the parts of a date do. */
  boolean near(int i) {
    int from = ends[i];
    int to = starts[i + 1];
    if (to - from > MAX_GAP) {
      return false;
    }
    for (int at = from; at < to; at++) {
      char c = text.charAt(at);
      if (!isSpace(c) && ".,-/،'’|‑–".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * Returns the sign that alone stands between a token and the next, spaces aside; 0 when there is
   * none, or another.
   */
  char between(int i) {
    int from = ends[i];
    int to = starts[i + 1];
    char sign = 0;
    for (int at = from; at < to; at++) {
      char c = text.charAt(at);
      if (isSpace(c) && to - from <= MAX_GAP) {
        continue;
      }
      if (sign != 0 || "./-".indexOf(c) < 0) {
        return 0;
      }
      sign = c;
    }
    return sign;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
