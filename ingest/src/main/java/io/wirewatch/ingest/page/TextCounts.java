package io.wirewatch.ingest.page;

import io.wirewatch.ingest.press.Prose;

/**
 * Counts over the characters of a text, made in one pass. In scripts that put no space between
 * words, two characters count as one word, as in {@link Prose}.
 */
public final class TextCounts {

  /** Beyond the characters of the basic scripts, classes are looked up in the tables of Unicode. */
  private static final int ASCII = 128;

  private int words;
  private int unspaced;
  private int letters;
  private int capitals;
  private int capitalWords;
  private int digits;
  private int commas;
  private int stops;
  private int quotes;
  private int bars;
  private int marks;

  private TextCounts() {}

  static TextCounts of(CharSequence text) {
    TextCounts counts = new TextCounts();
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      inWord = counts.add(text.charAt(i), inWord);
    }
    counts.words += (counts.unspaced + 1) / 2;
    return counts;
  }

  private boolean add(char c, boolean inWord) {
    if (c < ASCII) {
      return addAscii(c, inWord);
    }
    if (Prose.isUnspaced(c)) {
      unspaced++;
      letters++;
      return false;
    }
    if (Character.isLetter(c) || Character.isSurrogate(c)) {
      boolean capital = Character.isUpperCase(c);
      letters++;
      capitals += capital ? 1 : 0;
      capitalWords += capital && !inWord ? 1 : 0;
      words += inWord ? 0 : 1;
      return true;
    }
    switch (c) {
      case '。', '．', '！', '？', '…', '।', '؟', '۔' -> stops++;
      case '，', '、', '،', '；', '：' -> commas++;
      case '“', '”', '„', '«', '»', '「', '」', '‘' -> quotes++;
      case '›', '→', '•', '·', '│', '▶', '►', '▸', '▼' -> bars++;
      case '—', '–' -> {
        return false;
      }
      default -> {
        if (Character.isDigit(c)) {
          digits++;
          words += inWord ? 0 : 1;
          return true;
        }
      }
    }
    return inWord && !Character.isWhitespace(c);
  }

  private boolean addAscii(char c, boolean inWord) {
    if (c >= 'a' && c <= 'z') {
      letters++;
      words += inWord ? 0 : 1;
      return true;
    }
    if (c >= 'A' && c <= 'Z') {
      letters++;
      capitals++;
      if (!inWord) {
        words++;
        capitalWords++;
      }
      return true;
    }
    if (c >= '0' && c <= '9') {
      digits++;
      words += inWord ? 0 : 1;
      return true;
    }
    switch (c) {
      case ' ', '\n', '\t', '/' -> {
        return false;
      }
      case '.', '!', '?' -> stops++;
      case ',', ';' -> commas++;
      case '"' -> quotes++;
      case '|', '>', '<', '#' -> bars++;
      case '@', '=', '{', '}', '\\', '_', '*', '+' -> marks++;
      default -> {
        // Part of the word that it stands in.
      }
    }
    return inWord;
  }

  /** Returns the number of words. */
  public int words() {
    return words;
  }

  /** Returns the number of letters. */
  public int letters() {
    return letters;
  }

  /** Returns the number of capital letters. */
  public int capitals() {
    return capitals;
  }

  /** Returns the number of words with a capital first letter. */
  public int capitalWords() {
    return capitalWords;
  }

  /** Returns the number of digits. */
  public int digits() {
    return digits;
  }

  /** Returns the number of commas and semicolons, in any script. */
  public int commas() {
    return commas;
  }

  /** Returns the number of full stops, question and exclamation marks, in any script. */
  public int stops() {
    return stops;
  }

  /** Returns the number of quotation marks. */
  public int quotes() {
    return quotes;
  }

  /** Returns the number of bars, arrows, bullets and the like. */
  public int bars() {
    return bars;
  }

  /** Returns the number of signs that addresses and program code have. */
  public int marks() {
    return marks;
  }
}
