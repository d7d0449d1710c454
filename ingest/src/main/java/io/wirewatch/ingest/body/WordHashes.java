package io.wirewatch.ingest.body;

import java.util.Arrays;

/**
 * The words of a text as hashes of their lower-case letters, for comparing texts whatever their
 * spelling of spaces, quotes and case. In scripts that put no space between words, each character
 * is a word.
 */
final class WordHashes {

  private static final int UNSPACED = 0x2e80;
  private static final int END_OF_UNSPACED = 0xa000;

  private WordHashes() {}

  /** Returns the hashes of the first words in order. */
  static int[] of(CharSequence text, int maxWords) {
    int[] hashes = new int[Math.min(maxWords, text.length() / 2 + 1)];
    int count = 0;
    int hash = 0;
    boolean inWord = false;
    for (int i = 0; i <= text.length() && count < hashes.length; i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      boolean unspaced = c >= UNSPACED && c < END_OF_UNSPACED && Character.isLetter(c);
      boolean letter = !unspaced && (Character.isLetterOrDigit(c) || Character.isSurrogate(c));
      if (letter) {
        hash = 31 * hash + Character.toLowerCase(c);
        inWord = true;
      } else {
        if (inWord) {
          hashes[count++] = hash;
          hash = 0;
          inWord = false;
        }
        if (unspaced && count < hashes.length) {
          hashes[count++] = c;
        }
      }
    }
    return Arrays.copyOf(hashes, count);
  }

  /** Returns the hashes sorted, each once. */
  static int[] set(int[] hashes) {
    int[] sorted = hashes.clone();
    Arrays.sort(sorted);
    int count = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        sorted[count++] = sorted[i];
      }
    }
    return Arrays.copyOf(sorted, count);
  }

  /** Returns the hashes of every run of so many words, sorted, each once. */
  static int[] runs(int[] words, int length) {
    if (words.length < length) {
      return new int[0];
    }
    int[] runs = new int[words.length - length + 1];
    for (int i = 0; i < runs.length; i++) {
      runs[i] = run(words, i, length);
    }
    return set(runs);
  }

  private static int run(int[] words, int start, int length) {
    int hash = 1;
    for (int i = start; i < start + length; i++) {
      hash = 0x01000193 * hash ^ words[i];
    }
    return hash;
  }

  /** Returns the share of the words that are in the set; 0 when there are no words. */
  static double share(int[] words, int[] set) {
    int found = 0;
    for (int word : words) {
      found += Arrays.binarySearch(set, word) >= 0 ? 1 : 0;
    }
    return words.length == 0 ? 0 : found / (double) words.length;
  }

  /** Returns the share of the runs of words that are in the set; -1 when there is no run. */
  static double shareOfRuns(int[] words, int length, int[] set) {
    int runs = words.length - length + 1;
    int found = 0;
    for (int i = 0; i < runs; i++) {
      found += Arrays.binarySearch(set, run(words, i, length)) >= 0 ? 1 : 0;
    }
    return runs <= 0 ? -1 : found / (double) runs;
  }
}
