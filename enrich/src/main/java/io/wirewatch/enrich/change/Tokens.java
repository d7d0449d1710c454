package io.wirewatch.enrich.change;

import io.wirewatch.enrich.text.Letters;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A text cut into words and punctuation marks, every mark by itself, so that a full stop that moves
 * does not take a word with it. White space belongs to the token before it and takes no part in
 * comparisons. A word keeps its inner apostrophes, hyphens, points and the like ("Xi’an", "U.S",
 * "1,000"); in scripts without spaces every character is a word.
 *
 * <p>Immutable.
 */
final class Tokens {

  /** A single one of these between two letters does not end a word. */
  private static final String JOINERS = "'’‘ʼ.,:·-‐‑_&@/";

  /** What parts paragraphs. */
  private static final char PARAGRAPH = '\n';

  /**
   * @param start first character
   * @param end one past the last, white space not included
   * @param isWord false for a mark
   */
  private record Token(int start, int end, boolean isWord) {}

  private final String text;
  private final List<Token> tokens = new ArrayList<>();

  /** Cuts a text; a newline ends a paragraph. */
  Tokens(String text) {
    this.text = text;
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      int next = at + Character.charCount(c);
      if (Letters.isWordPart(c)) {
        next = endOfWord(c, next);
        tokens.add(new Token(at, next, true));
      } else if (!isSpace(c)) {
        tokens.add(new Token(at, next, false));
      }
      at = next;
    }
  }

  int count() {
    return tokens.size();
  }

  /** Returns a token without the white space after it. */
  String form(int token) {
    return text.substring(tokens.get(token).start(), tokens.get(token).end());
  }

  boolean isWord(int token) {
    return tokens.get(token).isWord();
  }

  /** Returns the number of words in a range. */
  int words(int from, int to) {
    return (int) IntStream.range(from, to).filter(this::isWord).count();
  }

  /** Returns a range as printed, without the white space after its last token. */
  String printed(int from, int to) {
    return from == to ? "" : text.substring(tokens.get(from).start(), tokens.get(to - 1).end());
  }

  /** Returns the white space after a token. */
  String gapAfter(int token) {
    int end = token + 1 < count() ? tokens.get(token + 1).start() : text.length();
    return text.substring(tokens.get(token).end(), end);
  }

  /** Returns where paragraphs begin, and the number of tokens at the end. */
  int[] paragraphs() {
    IntStream.Builder bounds = IntStream.builder().add(0);
    for (int i = 0; i + 1 < count(); i++) {
      if (gapAfter(i).indexOf(PARAGRAPH) >= 0) {
        bounds.add(i + 1);
      }
    }
    return bounds.add(count()).build().toArray();
  }

  private int endOfWord(int first, int second) {
    int end = second;
    boolean alone = Letters.standsAlone(first);
    while (end < text.length()) {
      int c = text.codePointAt(end);
      if (alone ? Letters.isMark(c) : continuesWord(c)) {
        end += Character.charCount(c);
      } else if (!alone && isJoiner(c) && continuesWordAt(end + Character.charCount(c))) {
        end += Character.charCount(c);
      } else {
        return end;
      }
    }
    return end;
  }

  private boolean continuesWordAt(int at) {
    return at < text.length() && continuesWord(text.codePointAt(at));
  }

  private static boolean continuesWord(int c) {
    return Letters.isWordPart(c) && !Letters.standsAlone(c);
  }

  /** Format characters hold the letters of Persian and Indic words together. */
  private static boolean isJoiner(int c) {
    return JOINERS.indexOf(c) >= 0 || Character.getType(c) == Character.FORMAT;
  }

  private static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
