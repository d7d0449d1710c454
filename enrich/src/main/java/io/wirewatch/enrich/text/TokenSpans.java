package io.wirewatch.enrich.text;

import java.util.Arrays;
import java.util.List;

/**
 * The tokens of a sentence with their places: words, and each mark a token of its own, in the
 * manner of the Penn Treebank and Universal Dependencies. "Xi’s" is two tokens, "U.S." is one,
 * "U.S.-led" is three: a name within a compound is a name.
 *
 * <p>Immutable. Places are UTF-16 code units of the whole text that the sentence is part of.
 */
public final class TokenSpans {

  private final String text;
  private final int[] starts;
  private final int[] ends;
  private final int[] words;

  private TokenSpans(String text, int[] starts, int[] ends, int[] words) {
    this.text = text;
    this.starts = starts;
    this.ends = ends;
    this.words = words;
  }

  /** Returns the tokens of a text. */
  public static TokenSpans of(String text) {
    return of(text, 0, text.length());
  }

  /** Returns the tokens of a part of a text. */
  public static TokenSpans of(String text, int from, int to) {
    Builder builder = new Builder(text, (to - from) / 4 + 4);
    TokenScanner scanner = new TokenScanner(text, from, to);
    while (scanner.advance()) {
      builder.add(scanner.start(), scanner.end(), builder.count);
    }
    return builder.build();
  }

  /**
   * Returns the tokens of a sentence that comes in words already. A word is cut at its hyphens as
   * in running text, and nowhere else; {@link #word} tells what a token was cut from.
   *
   * @param words the words, none empty
   */
  public static TokenSpans ofWords(List<String> words) {
    String text = String.join(" ", words);
    Builder builder = new Builder(text, words.size() + 8);
    int at = 0;
    for (int i = 0; i < words.size(); i++) {
      int end = at + words.get(i).length();
      int from = at;
      for (int j = at + 1; j + 1 < end; j++) {
        if (TokenScanner.isHyphenBetween(text, j)) {
          builder.add(from, j, i);
          builder.add(j, j + 1, i);
          from = j + 1;
        }
      }
      builder.add(from, end, i);
      at = end + 1;
    }
    return builder.build();
  }

  /** Returns the text that the places are of. */
  public String text() {
    return text;
  }

  /** Returns the number of tokens. */
  public int count() {
    return starts.length;
  }

  /** Returns the first character of a token. */
  public int start(int token) {
    return starts[token];
  }

  /** Returns one past the last character of a token. */
  public int end(int token) {
    return ends[token];
  }

  /** Returns the given word that a token was cut from; the token itself for running text. */
  public int word(int token) {
    return words[token];
  }

  /** Returns a token as printed. */
  public String printed(int token) {
    return text.substring(starts[token], ends[token]);
  }

  /** Returns whether a token is a hyphen. */
  public boolean isHyphen(int token) {
    return ends[token] - starts[token] == 1 && TokenScanner.isHyphen(text.charAt(starts[token]));
  }

  /** Returns whether a token has a capital letter. */
  public boolean hasCapital(int token) {
    for (int i = starts[token]; i < ends[token]; i++) {
      char c = text.charAt(i);
      if (c < 128 ? c >= 'A' && c <= 'Z' : Character.isUpperCase(c) || Character.isTitleCase(c)) {
        return true;
      }
    }
    return false;
  }

  private static final class Builder {

    private final String text;
    private int[] starts;
    private int[] ends;
    private int[] words;
    private int count;

    Builder(String text, int capacity) {
      this.text = text;
      starts = new int[capacity];
      ends = new int[capacity];
      words = new int[capacity];
    }

    void add(int start, int end, int word) {
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, count * 2);
        ends = Arrays.copyOf(ends, count * 2);
        words = Arrays.copyOf(words, count * 2);
      }
      starts[count] = start;
      ends[count] = end;
      words[count++] = word;
    }

    TokenSpans build() {
      return new TokenSpans(
          text,
          Arrays.copyOf(starts, count),
          Arrays.copyOf(ends, count),
          Arrays.copyOf(words, count));
    }
  }
}
