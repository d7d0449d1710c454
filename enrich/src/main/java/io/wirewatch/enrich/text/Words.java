package io.wirewatch.enrich.text;

import java.util.Arrays;

/**
 * The words of a text in order, with their places, their folded forms and what stands between them.
 *
 * <p>A word is a run of letters, digits and combining marks. An apostrophe within it belongs to it
 * ("Xi’an"), a possessive or contracted ending is a word of its own ("Xi’s"); single letters with
 * dots are one word, the last dot included ("U.S."); "&amp;" is the word "and". In scripts that put
 * no space between words every character is a word. Hyphens part words, so that "U.S.-led" holds
 * "U.S.".
 *
 * <p>Immutable.
 */
public final class Words {

  /** What stands between two words that follow each other. */
  public enum Gap {
    /** White space. */
    SPACE,
    /** A hyphen. */
    HYPHEN,
    /** Nothing, an apostrophe, a middle dot, or a full stop that marks an abbreviation. */
    NONE,
    /** A comma and white space. */
    COMMA,
    /** Anything else: the two do not belong together. */
    BREAK
  }

  private static final int LONGEST_ABBREVIATION = 4;

  private final String text;
  private final int[] starts;
  private final int[] ends;
  private final String[] folded;

  private Words(String text, int[] starts, int[] ends, String[] folded) {
    this.text = text;
    this.starts = starts;
    this.ends = ends;
    this.folded = folded;
  }

  /** Returns the words of a text. */
  public static Words of(String text) {
    int capacity = text.length() / 4 + 4;
    int[] starts = new int[capacity];
    int[] ends = new int[capacity];
    String[] folded = new String[capacity];
    int count = 0;
    WordScanner scanner = new WordScanner(text);
    while (scanner.advance()) {
      String form = scanner.isAmpersand() ? "and" : Folding.fold(scanner.word());
      if (form.isEmpty()) {
        continue;
      }
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, count * 2);
        ends = Arrays.copyOf(ends, count * 2);
        folded = Arrays.copyOf(folded, count * 2);
      }
      starts[count] = scanner.start();
      ends[count] = scanner.end();
      folded[count++] = form;
    }
    return new Words(
        text,
        Arrays.copyOf(starts, count),
        Arrays.copyOf(ends, count),
        Arrays.copyOf(folded, count));
  }

  /** Returns the number of words. */
  public int count() {
    return starts.length;
  }

  /** Returns the first character of a word. */
  public int start(int word) {
    return starts[word];
  }

  /** Returns one past the last character of a word. */
  public int end(int word) {
    return ends[word];
  }

  /** Returns a word's {@linkplain Folding#fold folded} form, never empty. */
  public String folded(int word) {
    return folded[word];
  }

  /** Returns whether a word begins with a capital, or with a letter of a script without case. */
  public boolean isCapitalised(int word) {
    int first = text.codePointAt(starts[word]);
    return !Character.isLowerCase(first) && Character.isLetter(first);
  }

  /** Returns whether a word has at least one letter and no lower-case one. */
  public boolean isUpper(int word) {
    boolean letters = false;
    for (int i = starts[word]; i < ends[word]; i++) {
      char c = text.charAt(i);
      if (Character.isLowerCase(c)) {
        return false;
      }
      letters |= Character.isLetter(c);
    }
    return letters;
  }

  /** Returns whether a word is a single capital letter, as an initial is. */
  public boolean isInitial(int word) {
    return folded[word].length() == 1 && Character.isUpperCase(text.codePointAt(starts[word]));
  }

  /** Returns whether a word is printed with dots, as "U.S." is. */
  public boolean isDotted(int word) {
    return text.charAt(ends[word] - 1) == '.';
  }

  /**
   * Returns what stands between a word and the one before it; {@link Gap#BREAK} for the first word.
   */
  public Gap gapBefore(int word) {
    if (word == 0) {
      return Gap.BREAK;
    }
    int from = ends[word - 1];
    int to = starts[word];
    if (from == to) {
      return Gap.NONE;
    }
    char first = text.charAt(from);
    if (to - from == 1 && isHyphen(first)) {
      return Gap.HYPHEN;
    }
    if (to - from == 1 && (first == '·' || first == '・' || WordScanner.isApostrophe(first))) {
      return Gap.NONE;
    }
    if (isSpace(from, to)) {
      return Gap.SPACE;
    }
    if (first == ',' && isSpace(from + 1, to)) {
      return Gap.COMMA;
    }
    if (first == '.' && isAbbreviation(word - 1) && isSpace(from + 1, to)) {
      return Gap.NONE;
    }
    return Gap.BREAK;
  }

  /** Returns whether a word opens a sentence, a quotation, a bracket or a list entry. */
  public boolean opensSentence(int word) {
    if (word == 0) {
      return true;
    }
    for (int i = ends[word - 1]; i < starts[word]; i++) {
      if (".!?:;“”\"„«(—–•>\n".indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a full stop follows the last word. */
  public boolean endWithFullStop() {
    return count() > 0 && text.indexOf('.', ends[count() - 1] - 1) >= 0;
  }

  /** Returns the text from one word to another, both included, as printed. */
  public String printed(int first, int last) {
    return text.substring(starts[first], ends[last]);
  }

  private boolean isAbbreviation(int word) {
    return ends[word] - starts[word] <= LONGEST_ABBREVIATION && isCapitalised(word);
  }

  private boolean isSpace(int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isHyphen(char c) {
    return c == '-' || c == '\u2010' || c == '\u2011';
  }
}
