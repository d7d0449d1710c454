package io.wirewatch.ingest.forest;

import java.util.random.RandomGenerator;

/** The bins of all values, one byte each, feature by feature. */
final class BinnedSamples {

  /** Bins are cut by a part of the rows, if there are more: as a rule it is drawn well enough. */
  private static final int ROWS_FOR_BINS = 100_000;

  /**
   * Rows are put into bins by so many at a time that their numbers stay in the processor's cache.
   */
  private static final int ROWS_AT_ONCE = 512;

  private final FeatureBins[] bins;
  private final byte[][] columns;

  private BinnedSamples(FeatureBins[] bins, byte[][] columns) {
    this.bins = bins;
    this.columns = columns;
  }

  static BinnedSamples of(Samples samples, int[] rows, RandomGenerator random, Workers workers) {
    int[] drawn = rows;
    if (rows.length > ROWS_FOR_BINS) {
      drawn = Draw.of(rows.length, ROWS_FOR_BINS, random);
      for (int i = 0; i < drawn.length; i++) {
        drawn[i] = rows[drawn[i]];
      }
    }
    FeatureBins[] bins = new FeatureBins[samples.features()];
    byte[][] columns = new byte[samples.features()][samples.size()];
    int[] forBins = drawn;
    workers.each(bins.length, feature -> bins[feature] = cut(samples, forBins, feature));
    int blocks = (samples.size() + ROWS_AT_ONCE - 1) / ROWS_AT_ONCE;
    workers.each(blocks, block -> fill(samples, block * ROWS_AT_ONCE, bins, columns));
    return new BinnedSamples(bins, columns);
  }

  private static FeatureBins cut(Samples samples, int[] rows, int feature) {
    float[] values = new float[rows.length];
    float[] weights = new float[rows.length];
    for (int i = 0; i < rows.length; i++) {
      values[i] = samples.value(rows[i], feature);
      weights[i] = samples.weight(rows[i]);
    }
    return FeatureBins.of(values, weights);
  }

  private static void fill(Samples samples, int from, FeatureBins[] bins, byte[][] columns) {
    int to = Math.min(from + ROWS_AT_ONCE, samples.size());
    for (int feature = 0; feature < bins.length; feature++) {
      for (int row = from; row < to; row++) {
        columns[feature][row] = (byte) bins[feature].binOf(samples.value(row, feature));
      }
    }
  }

  FeatureBins bins(int feature) {
    return bins[feature];
  }

  /** The bin of every row, as an unsigned byte. */
  byte[] column(int feature) {
    return columns[feature];
  }
}
