package io.wirewatch.enrich.entity;

import java.util.Arrays;

/**
 * How a document writes its words: whether a word that is capitalised here is also written small,
 * and whether it has its capital where no sentence begins. Both tell a name from a common word.
 */
final class DocumentWords {

  private static final int SMALL = 1;
  private static final int CAPITAL_WITHIN = 2;

  private long[] words = new long[1024];
  private byte[] seen = new byte[1024];
  private int count;

  void clear() {
    Arrays.fill(words, 0);
    Arrays.fill(seen, (byte) 0);
    count = 0;
  }

  /** Takes note of a sentence. */
  void observe(SentenceView view) {
    if (view.shouted) {
      return;
    }
    for (int i = 0; i < view.count; i++) {
      if (!view.capital[i]) {
        note(view.lower[i], SMALL);
      } else if (i > 0) {
        note(view.lower[i], CAPITAL_WITHIN);
      }
    }
  }

  /** Returns whether the document writes a word in small letters, too. */
  boolean isAlsoSmall(long word) {
    return (seen[slot(word)] & SMALL) != 0;
  }

  private void note(long word, int how) {
    if (count * 2 > words.length) {
      grow();
    }
    int at = slot(word);
    if (words[at] == 0) {
      words[at] = word;
      count++;
    }
    seen[at] |= (byte) how;
  }

  private int slot(long word) {
    int mask = words.length - 1;
    int at = (int) (word >>> 20) & mask;
    while (words[at] != 0 && words[at] != word) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private void grow() {
    long[] oldWords = words;
    byte[] oldSeen = seen;
    words = new long[oldWords.length * 2];
    seen = new byte[words.length];
    for (int i = 0; i < oldWords.length; i++) {
      if (oldWords[i] != 0) {
        int at = slot(oldWords[i]);
        words[at] = oldWords[i];
        seen[at] = oldSeen[i];
      }
    }
  }

  /** Adds what the document says of a capitalised token. */
  void describe(SentenceView view, int token, int template, FeatureBuffer out) {
    if (view.capital[token]) {
      int at = slot(view.lower[token]);
      if (words[at] != 0) {
        out.add(template, seen[at]);
      }
    }
  }
}
