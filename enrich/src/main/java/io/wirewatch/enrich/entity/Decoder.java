package io.wirewatch.enrich.entity;

import java.util.Arrays;
import java.util.List;

/** Finds the best labels of a sentence by Viterbi's algorithm. Not for use by several threads. */
final class Decoder {

  private static final int IMPOSSIBLE = Integer.MIN_VALUE / 2;

  /** For each label those that may stand before it. */
  private static final int[][] BEFORE = before();

  private final ChainModel model;
  private int[] scores = new int[64 * Label.COUNT];
  private byte[] from = new byte[64 * Label.COUNT];
  private int[] labels = new int[64];
  private final long[] sums = new long[ChainModel.WIDTH];

  Decoder(ChainModel model) {
    this.model = model;
  }

  private static int[][] before() {
    int[][] before = new int[Label.COUNT][];
    for (int label = 0; label < Label.COUNT; label++) {
      int[] allowed = new int[Label.COUNT];
      int count = 0;
      for (int other = 0; other < Label.COUNT; other++) {
        if (Label.mayFollow(other, label)) {
          allowed[count++] = other;
        }
      }
      before[label] = Arrays.copyOf(allowed, count);
    }
    return before;
  }

  /** Returns the names of a sentence. */
  List<NameSpan> decode(FeatureBuffer features, SentenceView view) {
    int count = view.count;
    if (labels.length < count) {
      labels = new int[count * 2];
      scores = new int[labels.length * Label.COUNT];
      from = new byte[labels.length * Label.COUNT];
    }
    for (int i = 0; i < count; ) {
      if (!view.candidate[i]) {
        labels[i++] = Label.OUTSIDE;
        continue;
      }
      int end = i;
      while (end < count && view.candidate[end]) {
        end++;
      }
      run(features, i, end);
      i = end;
    }
    return Label.names(labels, count);
  }

  /** Labels a run of tokens that may be names; around it all is outside. */
  private void run(FeatureBuffer features, int first, int end) {
    for (int i = first; i < end; i++) {
      int row = i * Label.COUNT;
      model.score(features, features.first(i), features.end(i), sums, scores, row);
      for (int label = 0; label < Label.COUNT; label++) {
        int best = IMPOSSIBLE;
        int bestBefore = Label.OUTSIDE;
        if (i == first) {
          if (Label.mayFollow(Label.OUTSIDE, label)) {
            best = model.transition(Label.OUTSIDE, label);
          }
        } else {
          for (int before : BEFORE[label]) {
            int score = scores[row - Label.COUNT + before] + model.transition(before, label);
            if (score > best) {
              best = score;
              bestBefore = before;
            }
          }
        }
        scores[row + label] = Math.max(IMPOSSIBLE, scores[row + label] + best);
        from[row + label] = (byte) bestBefore;
      }
    }
    int label = Label.OUTSIDE;
    int best = IMPOSSIBLE;
    int row = (end - 1) * Label.COUNT;
    for (int last = 0; last < Label.COUNT; last++) {
      if (Label.mayFollow(last, Label.OUTSIDE) && scores[row + last] > best) {
        best = scores[row + last];
        label = last;
      }
    }
    for (int i = end - 1; i >= first; i--) {
      labels[i] = label;
      label = from[i * Label.COUNT + label];
    }
  }
}
