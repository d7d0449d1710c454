package io.wirewatch.enrich.change;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The fewest insertions and deletions that make one sequence of numbers of another: E. W. Myers, An
 * O(ND) Difference Algorithm and Its Variations, Algorithmica 1 (1986), the greedy one. Its time
 * and memory grow with the square of the number of edits, which is why that has a limit.
 */
final class ShortestEdits {

  private final int[] before;
  private final int[] after;
  private final Edit range;

  private ShortestEdits(int[] before, int[] after, Edit range) {
    this.before = before;
    this.after = after;
    this.range = range;
  }

  /**
   * Returns the edits within a range, in order, no two of them touching; empty if more single
   * insertions and deletions are needed than allowed.
   */
  static Optional<List<Edit>> within(Edit range, int[] before, int[] after, int mostEdits) {
    return new ShortestEdits(before, after, range).find(mostEdits);
  }

  private Optional<List<Edit>> find(int mostEdits) {
    int most = Math.min(mostEdits, range.oldLength() + range.newLength());
    int zero = most + 1;
    // Furthest old position reached on each diagonal; a diagonal is old position less new one.
    int[] reached = new int[2 * most + 3];
    List<int[]> steps = new ArrayList<>();
    for (int edits = 0; edits <= most; edits++) {
      for (int diagonal = -edits; diagonal <= edits; diagonal += 2) {
        boolean inserts =
            diagonal == -edits
                || (diagonal != edits
                    && reached[zero + diagonal - 1] < reached[zero + diagonal + 1]);
        int start = inserts ? reached[zero + diagonal + 1] : reached[zero + diagonal - 1] + 1;
        int end = alongEqual(start, start - diagonal);
        reached[zero + diagonal] = end;
        if (end >= range.oldLength() && end - diagonal >= range.newLength()) {
          return Optional.of(joined(back(steps)));
        }
      }
      int[] step = new int[edits + 1];
      for (int i = 0; i <= edits; i++) {
        step[i] = reached[zero - edits + 2 * i];
      }
      steps.add(step);
    }
    return Optional.empty();
  }

  private int alongEqual(int oldStart, int newStart) {
    int at = oldStart;
    int in = newStart;
    while (at < range.oldLength()
        && in < range.newLength()
        && before[range.oldFrom() + at] == after[range.newFrom() + in]) {
      at++;
      in++;
    }
    return at;
  }

  /**
   * Walks back from the ends; returns single insertions and deletions, the first one first.
   *
   * @param steps for each number of edits what was reached on every other diagonal
   */
  private List<Edit> back(List<int[]> steps) {
    List<Edit> single = new ArrayList<>();
    int at = range.oldLength();
    int in = range.newLength();
    for (int edits = steps.size(); edits > 0; edits--) {
      int[] step = steps.get(edits - 1);
      // Of the diagonal's neighbours in that step, the one above is at this index.
      int above = (at - in + edits) / 2;
      boolean inserted = above == 0 || (above != edits && step[above - 1] < step[above]);
      int from = inserted ? above : above - 1;
      at = step[from];
      in = at - (2 * from - edits + 1);
      int oldAt = range.oldFrom() + at;
      int newAt = range.newFrom() + in;
      single.add(
          inserted
              ? new Edit(oldAt, oldAt, newAt, newAt + 1)
              : new Edit(oldAt, oldAt + 1, newAt, newAt));
    }
    Collections.reverse(single);
    return single;
  }

  private static List<Edit> joined(List<Edit> single) {
    List<Edit> joined = new ArrayList<>();
    for (Edit edit : single) {
      int last = joined.size() - 1;
      if (last >= 0 && joined.get(last).touches(edit)) {
        joined.set(last, joined.get(last).through(edit));
      } else {
        joined.add(edit);
      }
    }
    return joined;
  }
}
