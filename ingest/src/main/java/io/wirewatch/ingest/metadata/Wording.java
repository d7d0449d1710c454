package io.wirewatch.ingest.metadata;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A title as its words, without case and punctuation, to tell what two titles have in common. In
 * scripts that put no space between words, a character is a word.
 *
 * @param words the words in order
 */
record Wording(List<String> words) {

  private static final int MAX_CHARS = 1_000;

  Wording {
    words = List.copyOf(words);
  }

  static Wording of(String text) {
    List<String> words = new ArrayList<>();
    int start = -1;
    int length = Math.min(MAX_CHARS, text.length());
    for (int i = 0; i <= length; i++) {
      char c = i < length ? text.charAt(i) : ' ';
      boolean alone = isUnspaced(c);
      boolean inWord = !alone && (Character.isLetterOrDigit(c) || isMark(c));
      if (start >= 0 && !inWord) {
        words.add(text.substring(start, i).toLowerCase(Locale.ROOT));
        start = -1;
      }
      if (alone) {
        words.add(String.valueOf(c));
      } else if (inWord && start < 0) {
        start = i;
      }
    }
    return new Wording(words);
  }

  private static boolean isMark(char c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private static boolean isUnspaced(char c) {
    return (c >= 0x3040 && c <= 0x30ff)
        || (c >= 0x3400 && c <= 0x9fff)
        || (c >= 0x0e00 && c <= 0x0eff);
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  int size() {
    return words.size();
  }

  boolean startsWith(Wording other) {
    return size() >= other.size() && words.subList(0, other.size()).equals(other.words);
  }

  boolean endsWith(Wording other) {
    return size() >= other.size()
        && words.subList(size() - other.size(), size()).equals(other.words);
  }

  /** Returns whether all words of the other stand here, in its order and without a gap. */
  boolean contains(Wording other) {
    for (int i = 0; i + other.size() <= size(); i++) {
      if (words.subList(i, i + other.size()).equals(other.words)) {
        return true;
      }
    }
    return false;
  }

  /** Returns the share of the words of both that both have, of the longer one. */
  double share(Wording other) {
    if (isEmpty() || other.isEmpty()) {
      return 0;
    }
    Set<String> mine = new HashSet<>(words);
    Set<String> others = new HashSet<>(other.words);
    int shared = 0;
    for (String word : mine) {
      shared += others.contains(word) ? 1 : 0;
    }
    return (double) shared / Math.max(mine.size(), others.size());
  }
}
