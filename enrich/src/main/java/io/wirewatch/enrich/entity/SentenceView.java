package io.wirewatch.enrich.entity;

import io.wirewatch.enrich.entity.Hashing.Form;
import io.wirewatch.enrich.text.TokenSpans;
import java.util.Arrays;

/**
 * A sentence as the tagger looks at it: the hashes, shapes, clusters and gazetteer classes of its
 * tokens, and which of them can be part of a name at all. Reused from sentence to sentence.
 */
final class SentenceView {

  /** Place of a token in a phrase of the gazetteer. */
  static final int PLACES = 4;

  private static final int LONGEST_PHRASE = 10;
  private static final int WIDEST_LINK = 3;

  private final Lexicon lexicon;

  int count;
  long[] exact = new long[0];
  long[] lower = new long[0];
  long[] shape = new long[0];
  int[] brown = new int[0];
  int[] cluster = new int[0];
  boolean[] capital = new boolean[0];
  boolean[] candidate = new boolean[0];

  /** What a token is in phrases of the gazetteer: first, inner, last or only word, times PLACES. */
  int[] phrases = new int[0];

  private long[] phraseWord = new long[0];
  private boolean[] known = new boolean[0];
  boolean shouted;
  boolean lowerOnly;

  SentenceView(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Looks at a sentence. */
  void read(TokenSpans tokens) {
    count = tokens.count();
    if (exact.length < count) {
      grow(count * 2);
    }
    String text = tokens.text();
    int capitals = 0;
    int upper = 0;
    int words = 0;
    for (int i = 0; i < count; i++) {
      int start = tokens.start(i);
      int end = tokens.end(i);
      char first = text.charAt(start);
      boolean letter = Character.isLetter(first);
      capital[i] = tokens.hasCapital(i);
      if (letter) {
        words++;
        if (capital[i]) {
          boolean pronoun = end - start == 1 && first == 'I';
          capitals += i == 0 || pronoun ? 0 : 1;
          upper += Character.isLowerCase(text.charAt(end - 1)) ? 0 : 1;
        }
      }
    }
    shouted = words >= 3 && upper * 3 > words * 2;
    lowerOnly = capitals == 0;
    Form form = shouted ? Form.CAPITALISED : Form.PRINTED;
    findCandidates(tokens);
    for (int i = 0; i < count; i++) {
      int start = tokens.start(i);
      int end = tokens.end(i);
      lower[i] = Hashing.word(text, start, end, Form.LOWER);
      exact[i] = Hashing.word(text, start, end, Form.PRINTED);
      shape[i] = shape(text, start, end);
      known[i] = false;
    }
    Arrays.fill(phrases, 0, count * PLACES, 0);
    findPhrases(tokens, form);
    for (int i = 0; i < count; i++) {
      if (candidate[i]) {
        for (int j = Math.max(0, i - 2); j <= Math.min(count - 1, i + 2); j++) {
          lookUp(tokens, j, form);
        }
      }
    }
  }

  private void lookUp(TokenSpans tokens, int i, Form form) {
    if (known[i]) {
      return;
    }
    known[i] = true;
    brown[i] = lexicon.brownPath(lower[i]);
    long word =
        form == Form.PRINTED
            ? exact[i]
            : Hashing.word(tokens.text(), tokens.start(i), tokens.end(i), form);
    int found = lexicon.cluster(word);
    cluster[i] = found == 0 ? lexicon.cluster(lower[i]) : found;
  }

  /** A name has a capital, or stands between two words that have; a line without capitals may. */
  private void findCandidates(TokenSpans tokens) {
    if (lowerOnly) {
      Arrays.fill(candidate, 0, count, true);
      return;
    }
    int lastCapital = -1;
    for (int i = 0; i < count; i++) {
      candidate[i] = capital[i];
      if (capital[i]) {
        if (lastCapital >= 0 && i - lastCapital <= WIDEST_LINK + 1) {
          Arrays.fill(candidate, lastCapital, i, true);
        }
        lastCapital = i;
      }
    }
    for (int i = 1; i + 1 < count; i++) {
      if (tokens.isHyphen(i) && (capital[i - 1] || capital[i + 1])) {
        candidate[i - 1] = true;
        candidate[i] = true;
        candidate[i + 1] = true;
      }
    }
    for (int i = 1; i < count; i++) {
      if (capital[i - 1] && Character.isDigit(tokens.text().charAt(tokens.start(i)))) {
        candidate[i] = true;
      }
    }
  }

  private void findPhrases(TokenSpans tokens, Form form) {
    String text = tokens.text();
    for (int i = 0; i < count; i++) {
      phraseWord[i] =
          tokens.isHyphen(i) ? 0 : Hashing.phraseWord(text, tokens.start(i), tokens.end(i), form);
    }
    int covered = -1;
    for (int i = 0; i < count; i++) {
      if (!candidate[i] || phraseWord[i] == 0) {
        continue;
      }
      int longest = Math.min(lexicon.longestPhrase(phraseWord[i]), LONGEST_PHRASE);
      if (longest == 0) {
        continue;
      }
      long hash = 0;
      int last = -1;
      int classes = 0;
      int words = 0;
      for (int j = i; j < count && words < longest; j++) {
        if (phraseWord[j] == 0) {
          continue;
        }
        words++;
        hash = Hashing.pair(hash, phraseWord[j]);
        int found = lexicon.phrase(hash);
        if (found != 0) {
          last = j;
          classes = found;
        }
      }
      if (last > covered) {
        covered = last;
        markPhrase(i, last, classes);
      }
    }
  }

  private void markPhrase(int first, int last, int classes) {
    if (first == last) {
      phrases[first * PLACES + 3] |= classes;
      return;
    }
    phrases[first * PLACES] |= classes;
    for (int i = first + 1; i < last; i++) {
      phrases[i * PLACES + 1] |= classes;
    }
    phrases[last * PLACES + 2] |= classes;
  }

  int middleCluster(int token) {
    return lexicon.middleCluster(cluster[token]);
  }

  int largeCluster(int token) {
    return lexicon.largeCluster(cluster[token]);
  }

  private static long shape(String text, int start, int end) {
    long h = 7;
    char before = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      char s = shapeOf(c);
      if (s != before) {
        h = h * 131 + s;
      }
      before = s;
    }
    return Hashing.mix(h);
  }

  static char shapeOf(char c) {
    if (Character.isUpperCase(c)) {
      return 'X';
    }
    if (Character.isLowerCase(c)) {
      return 'x';
    }
    return Character.isDigit(c) ? 'd' : c;
  }

  private void grow(int size) {
    exact = new long[size];
    lower = new long[size];
    shape = new long[size];
    brown = new int[size];
    cluster = new int[size];
    capital = new boolean[size];
    candidate = new boolean[size];
    known = new boolean[size];
    phrases = new int[size * PLACES];
    phraseWord = new long[size];
  }
}
