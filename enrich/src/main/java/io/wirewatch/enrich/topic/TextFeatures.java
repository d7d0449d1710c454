package io.wirewatch.enrich.topic;

import io.wirewatch.enrich.text.Folding;
import java.util.List;

/**
 * The words of a text and the pairs of neighbouring words, as hashes. No string is made on the way,
 * which is most of the speed.
 *
 * <p>Letters lose case and diacritics, digits become one digit ("2004" and "1998" are alike),
 * apostrophes and dots within a word vanish ("U.S." is "us"), a possessive ending is dropped. What
 * is read is bounded in words and in characters, so that no input takes long.
 */
final class TextFeatures {

  private static final int MOST_BODY_WORDS = 150;
  private static final int MOST_TITLE_WORDS = 40;

  /** Room for as many words of a usual length; ends the reading of text without spaces. */
  private static final int MOST_CHARACTERS = 3_000;

  private static final int FIRST_SEED = 0x9E3779B9;
  private static final char[] FOLDED = folded();

  private final int[] hashes = new int[2 * (MOST_BODY_WORDS + MOST_TITLE_WORDS)];
  private int count;
  private int previous;

  private TextFeatures() {}

  /** Returns the features of a title and of the beginning of what follows it. */
  static TextFeatures of(String title, List<String> paragraphs) {
    TextFeatures features = new TextFeatures();
    features.read(title, MOST_TITLE_WORDS, MOST_CHARACTERS);
    int words = MOST_BODY_WORDS;
    int characters = MOST_CHARACTERS;
    for (String paragraph : paragraphs) {
      if (words <= 0 || characters <= 0) {
        break;
      }
      words -= features.read(paragraph, words, characters);
      characters -= paragraph.length();
    }
    return features;
  }

  int count() {
    return count;
  }

  int hash(int feature) {
    return hashes[feature];
  }

  /** Reads the beginning of a text and returns how many words it took. */
  private int read(String text, int mostWords, int mostCharacters) {
    int end = Math.min(text.length(), mostCharacters);
    int words = 0;
    int hash = 0;
    previous = 0;
    for (int i = 0; i < end && words < mostWords; i++) {
      char c = letter(text.charAt(i));
      if (c != 0) {
        hash = 31 * hash + c;
      } else if (hash != 0 && !isWithinWord(text, i, end)) {
        words += add(hash);
        hash = 0;
        i = afterPossessive(text, i, end);
      }
    }
    if (hash != 0 && words < mostWords) {
      words += add(hash);
    }
    return words;
  }

  private int add(int hash) {
    int word = mix(hash);
    hashes[count++] = word;
    if (previous != 0) {
      hashes[count++] = mix(previous * FIRST_SEED + hash);
    }
    previous = hash;
    return 1;
  }

  /** Returns the folded letter or digit; 0 for anything else. */
  private static char letter(char c) {
    if (c < FOLDED.length) {
      return FOLDED[c];
    }
    return Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : 0;
  }

  /** Returns whether a mark stands between two letters of one word, as in "U.S." or "don't". */
  private static boolean isWithinWord(String text, int i, int end) {
    char mark = text.charAt(i);
    if (i + 1 >= end || i == 0 || letter(text.charAt(i + 1)) == 0) {
      return false;
    }
    if (isApostrophe(mark)) {
      return !isPossessive(text, i, end);
    }
    // Single letters with dots between them: two letters back there is no letter.
    return mark == '.' && (i == 1 || letter(text.charAt(i - 2)) == 0);
  }

  private static int afterPossessive(String text, int i, int end) {
    return isApostrophe(text.charAt(i)) && isPossessive(text, i, end) ? i + 1 : i;
  }

  private static boolean isPossessive(String text, int apostrophe, int end) {
    return apostrophe + 1 < end
        && letter(text.charAt(apostrophe + 1)) == 's'
        && (apostrophe + 2 >= end || letter(text.charAt(apostrophe + 2)) == 0);
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '’';
  }

  /** Finalisation of MurmurHash3: every bit of the input moves every bit of the output. */
  private static int mix(int hash) {
    int h = hash;
    h ^= h >>> 16;
    h *= 0x85EBCA6B;
    h ^= h >>> 13;
    h *= 0xC2B2AE35;
    h ^= h >>> 16;
    return h;
  }

  private static char[] folded() {
    char[] folded = new char[0x250];
    for (char c = 0; c < folded.length; c++) {
      String plain = Folding.fold(String.valueOf(c));
      if (!plain.isEmpty()) {
        folded[c] = Character.isDigit(plain.charAt(0)) ? '0' : plain.charAt(0);
      }
    }
    return folded;
  }
}
