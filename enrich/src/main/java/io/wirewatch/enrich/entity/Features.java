package io.wirewatch.enrich.entity;

import io.wirewatch.enrich.entity.Hashing.Form;
import io.wirewatch.enrich.text.TokenSpans;

/**
 * Describes the tokens of a sentence by features: what the words and their neighbours are, how they
 * are written, which clusters they belong to, what the gazetteer has them for, and how the document
 * writes them elsewhere. What each group is worth stands in docs/ENTITIES.md.
 */
final class Features {

  /** A group of features, as a range of templates. */
  enum Group {
    /** The words themselves, in pairs and triples. */
    WORDS(0, 20),
    /** Beginnings and endings, capitals, digits, marks, and where in the sentence. */
    SPELLING(20, 50),
    /** Brown clusters. */
    BROWN(50, 80),
    /** Clusters of word vectors. */
    VECTORS(80, 100),
    /** Phrases of the gazetteer. */
    GAZETTEER(100, 110),
    /** How the document writes the word elsewhere. */
    DOCUMENT(110, 112);

    final int first;
    final int end;

    Group(int first, int end) {
      this.first = first;
      this.end = end;
    }
  }

  private static final long BEGIN = 0x1234567L;
  private static final long END = 0x7654321L;
  private static final int LONGEST_AFFIX = 4;
  private static final int PREFIXES = 4;

  private Features() {}

  /** Fills the buffer with the features of all tokens; none for those that cannot be names. */
  static void describe(
      TokenSpans tokens, SentenceView view, DocumentWords document, FeatureBuffer out) {
    out.clear();
    for (int i = 0; i < view.count; i++) {
      if (view.candidate[i]) {
        words(view, i, out);
        spelling(tokens, view, i, out);
        brown(view, i, out);
        vectors(view, i, out);
        gazetteer(view, i, out);
        document.describe(view, i, Group.DOCUMENT.first, out);
      }
      out.endToken();
    }
  }

  private static void words(SentenceView view, int i, FeatureBuffer out) {
    long exact = view.exact[i];
    long lower = view.lower[i];
    long before = at(view.lower, i - 1, view.count);
    long after = at(view.lower, i + 1, view.count);
    int t = Group.WORDS.first;
    out.add(t, 1);
    out.add(t + 1, exact);
    out.add(t + 2, lower);
    out.add(t + 3, before);
    out.add(t + 4, after);
    out.add(t + 5, at(view.lower, i - 2, view.count));
    out.add(t + 6, at(view.lower, i + 2, view.count));
    out.add(t + 7, at(view.exact, i - 1, view.count));
    out.add(t + 8, at(view.exact, i + 1, view.count));
    out.add(t + 9, Hashing.pair(before, lower));
    out.add(t + 10, Hashing.pair(lower, after));
    out.add(t + 11, Hashing.pair(before, after));
  }

  private static void spelling(TokenSpans tokens, SentenceView view, int i, FeatureBuffer out) {
    long shape = view.shape[i];
    long before = at(view.shape, i - 1, view.count);
    long after = at(view.shape, i + 1, view.count);
    int t = Group.SPELLING.first;
    out.add(t, shape);
    out.add(t + 1, before);
    out.add(t + 2, after);
    out.add(t + 3, Hashing.pair(before, shape));
    out.add(t + 4, Hashing.pair(shape, after));
    out.add(t + 5, Hashing.pair(Hashing.pair(before, shape), after));
    out.add(t + 6, Hashing.pair(shape, at(view.lower, i - 1, view.count)));
    out.add(t + 7, Hashing.pair(shape, at(view.lower, i + 1, view.count)));
    int setting = (view.shouted ? 2 : 0) + (view.lowerOnly ? 8 : 0) + (i == 0 ? 1 : 0);
    out.add(t + 8, setting + (view.capital[i] ? 4 : 0));
    out.add(t + 9, Hashing.pair(setting, shape));
    affixes(tokens, i, t + 10, out);
  }

  private static void affixes(TokenSpans tokens, int i, int template, FeatureBuffer out) {
    String text = tokens.text();
    int start = tokens.start(i);
    int end = tokens.end(i);
    for (int length = 1; length <= LONGEST_AFFIX && length <= end - start; length++) {
      int t = template + 2 * (length - 1);
      out.add(t, Hashing.word(text, start, start + length, Form.PRINTED));
      out.add(t + 1, Hashing.word(text, end - length, end, Form.LOWER));
    }
    int t = template + 2 * LONGEST_AFFIX;
    if (i > 0) {
      out.add(t, ending(tokens, i - 1));
    }
    if (i + 1 < tokens.count()) {
      out.add(t + 1, ending(tokens, i + 1));
    }
  }

  private static long ending(TokenSpans tokens, int i) {
    int end = tokens.end(i);
    int start = Math.max(tokens.start(i), end - LONGEST_AFFIX + 1);
    return Hashing.word(tokens.text(), start, end, Form.LOWER);
  }

  private static void brown(SentenceView view, int i, FeatureBuffer out) {
    int t = Group.BROWN.first;
    for (int j = i - 2; j <= i + 2; j++) {
      if (j >= 0 && j < view.count) {
        path(view.brown[j], t, out);
      }
      t += PREFIXES;
    }
    int own = view.brown[i];
    if (own == 0) {
      return;
    }
    if (i > 0 && view.brown[i - 1] != 0) {
      out.add(t, Hashing.pair(view.brown[i - 1], own));
    }
    if (i + 1 < view.count && view.brown[i + 1] != 0) {
      out.add(t + 1, Hashing.pair(own, view.brown[i + 1]));
    }
  }

  /** Adds the first 4, 6 and 10 steps of a path, and the whole. */
  private static void path(int path, int template, FeatureBuffer out) {
    if (path == 0) {
      return;
    }
    int length = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(path);
    out.add(template, prefix(path, length, 4));
    if (length > 4) {
      out.add(template + 1, prefix(path, length, 6));
    }
    if (length > 6) {
      out.add(template + 2, prefix(path, length, 10));
    }
    if (length > 10) {
      out.add(template + 3, path);
    }
  }

  private static int prefix(int path, int length, int steps) {
    return length > steps ? path >>> (length - steps) : path;
  }

  private static void vectors(SentenceView view, int i, FeatureBuffer out) {
    int t = Group.VECTORS.first;
    for (int j = i - 2; j <= i + 2; j++) {
      if (j >= 0 && j < view.count && view.cluster[j] != 0) {
        out.add(t, view.cluster[j]);
        out.add(t + 1, view.middleCluster(j));
        out.add(t + 2, view.largeCluster(j));
      }
      t += 3;
    }
    if (view.cluster[i] != 0) {
      out.add(t, Hashing.pair(view.middleCluster(i), view.shape[i]));
    }
  }

  private static void gazetteer(SentenceView view, int i, FeatureBuffer out) {
    int t = Group.GAZETTEER.first;
    for (int j = Math.max(0, i - 1); j <= Math.min(view.count - 1, i + 1); j++) {
      int template = t + 2 * (j - i + 1);
      for (int place = 0; place < SentenceView.PLACES; place++) {
        int classes = view.phrases[j * SentenceView.PLACES + place];
        if (classes != 0) {
          out.add(template, (long) classes * SentenceView.PLACES + place);
          for (int rest = classes; rest != 0; rest &= rest - 1) {
            int one = Integer.numberOfTrailingZeros(rest);
            out.add(template + 1, (long) one * SentenceView.PLACES + place);
          }
        }
      }
    }
  }

  private static long at(long[] values, int i, int count) {
    if (i < 0) {
      return BEGIN;
    }
    return i < count ? values[i] : END;
  }
}
