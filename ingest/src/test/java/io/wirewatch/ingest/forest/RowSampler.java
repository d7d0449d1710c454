package io.wirewatch.ingest.forest;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Draws the rows that a tree is grown on, group by group. */
final class RowSampler {

  private final int[] rows;
  private final int[] groupOfRow;
  private final int groups;
  private final double share;

  RowSampler(Samples samples, int[] rows, double share) {
    this.rows = rows;
    this.share = share;
    int[] distinct = Arrays.stream(rows).map(samples::group).sorted().distinct().toArray();
    this.groups = distinct.length;
    this.groupOfRow =
        Arrays.stream(rows).map(row -> Arrays.binarySearch(distinct, samples.group(row))).toArray();
  }

  /** The drawn rows, in ascending order, in an array that is the caller's. */
  int[] draw(RandomGenerator random) {
    if (share == 1) {
      return rows.clone();
    }
    boolean[] in = new boolean[groups];
    for (int group : Draw.share(groups, share, random)) {
      in[group] = true;
    }
    int[] drawn = new int[rows.length];
    int count = 0;
    for (int i = 0; i < rows.length; i++) {
      if (in[groupOfRow[i]]) {
        drawn[count++] = rows[i];
      }
    }
    return Arrays.copyOf(drawn, count);
  }
}
