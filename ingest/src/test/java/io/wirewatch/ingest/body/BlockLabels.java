package io.wirewatch.ingest.body;

import io.wirewatch.ingest.page.TextBlock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Tells which blocks of a page belong to its text by aligning the words of both, longest runs
 * first-hand: an alignment that prefers words that follow each other in both.
 */
final class BlockLabels {

  /** Shorter runs of common words are chance. */
  private static final int MIN_RUN = 4;

  private static final int MAX_CELLS = 200_000_000;

  private BlockLabels() {}

  /** Returns the share of each block's words that are in the text; NaN where it has no words. */
  static double[] align(List<TextBlock> blocks, String gold) {
    int[] text = hashes(gold);
    int[] starts = new int[blocks.size() + 1];
    List<int[]> lists = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      int[] words = hashes(blocks.get(i).text());
      lists.add(words);
      starts[i + 1] = starts[i] + words.length;
    }
    int[] page = lists.stream().flatMapToInt(Arrays::stream).toArray();
    boolean[] matched = matched(page, text);
    double[] shares = new double[blocks.size()];
    for (int i = 0; i < shares.length; i++) {
      int hits = 0;
      for (int at = starts[i]; at < starts[i + 1]; at++) {
        hits += matched[at] ? 1 : 0;
      }
      shares[i] = hits / (double) (starts[i + 1] - starts[i]);
    }
    return shares;
  }

  private static int[] hashes(String text) {
    return ShingleScore.words(text).stream().mapToInt(String::hashCode).toArray();
  }

  private static boolean[] matched(int[] page, int[] text) {
    boolean[] matched = new boolean[page.length];
    if ((long) (page.length + 1) * (text.length + 1) > MAX_CELLS) {
      return byRuns(page, text);
    }
    int width = text.length + 1;
    byte[] steps = new byte[(page.length + 1) * width];
    int[] last = new int[width];
    int[] row = new int[width];
    for (int i = 1; i <= page.length; i++) {
      for (int j = 1; j <= text.length; j++) {
        int best = last[j];
        byte step = 1;
        if (row[j - 1] > best) {
          best = row[j - 1];
          step = 2;
        }
        if (page[i - 1] == text[j - 1]) {
          boolean run = (steps[(i - 1) * width + j - 1] & 4) != 0;
          int value = last[j - 1] + (run ? 3 : 1);
          if (value >= best) {
            best = value;
            step = 4;
          }
        }
        row[j] = best;
        steps[i * width + j] = step;
      }
      int[] swap = last;
      last = row;
      row = swap;
    }
    int[] partner = new int[page.length];
    Arrays.fill(partner, -1);
    for (int i = page.length, j = text.length; i > 0 && j > 0; ) {
      byte step = steps[i * width + j];
      if (step == 4) {
        partner[--i] = --j;
      } else if (step == 1) {
        i--;
      } else {
        j--;
      }
    }
    markRuns(partner, text.length, matched);
    return matched;
  }

  /** Runs go on over page furniture in between, but not over words of the text that are missing. */
  private static void markRuns(int[] partner, int textLength, boolean[] matched) {
    int needed = Math.min(MIN_RUN, textLength);
    List<Integer> run = new ArrayList<>();
    int expected = -1;
    for (int i = 0; i <= partner.length; i++) {
      int at = i < partner.length ? partner[i] : -2;
      if (at == -1) {
        continue;
      }
      if (at != expected) {
        if (run.size() >= needed) {
          run.forEach(place -> matched[place] = true);
        }
        run.clear();
      }
      run.add(i);
      expected = at + 1;
    }
  }

  private static boolean[] byRuns(int[] page, int[] text) {
    int[] runs = WordHashes.runs(text, MIN_RUN);
    boolean[] matched = new boolean[page.length];
    for (int i = 0; i + MIN_RUN <= page.length; i++) {
      if (WordHashes.shareOfRuns(Arrays.copyOfRange(page, i, i + MIN_RUN), MIN_RUN, runs) > 0) {
        Arrays.fill(matched, i, i + MIN_RUN, true);
      }
    }
    return matched;
  }
}
