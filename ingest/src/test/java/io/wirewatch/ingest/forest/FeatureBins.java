package io.wirewatch.ingest.forest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The bins that the values of one feature fall into: up to {@link #MAX} of about the same weight
 * for numbers, each up to and including its threshold, and behind them one for the missing.
 */
final class FeatureBins {

  /** With the bin of the missing values they are numbered in one byte. */
  static final int MAX = 254;

  private final float[] thresholds;

  private FeatureBins(float[] thresholds) {
    this.thresholds = thresholds;
  }

  static FeatureBins of(float[] values, float[] weights) {
    long[] sorted = sorted(values);
    float[] distinct = new float[sorted.length];
    double[] weight = new double[sorted.length];
    int count = 0;
    for (long entry : sorted) {
      int place = (int) entry;
      float value = values[place] + 0f;
      if (count == 0 || distinct[count - 1] != value) {
        distinct[count++] = value;
      }
      weight[count - 1] += weights[place];
    }
    return new FeatureBins(
        thresholds(Arrays.copyOf(distinct, count), Arrays.copyOf(weight, count)));
  }

  /** The places of the values that are numbers, by value; the place is the lower half of a long. */
  private static long[] sorted(float[] values) {
    long[] entries = new long[values.length];
    int count = 0;
    for (int i = 0; i < values.length; i++) {
      if (!Float.isNaN(values[i])) {
        int bits = Float.floatToIntBits(values[i] + 0f); // -0 and 0 are one value
        entries[count++] = (long) (bits ^ (bits >> 31 >>> 1)) << 32 | i;
      }
    }
    long[] numbers = Arrays.copyOf(entries, count);
    Arrays.sort(numbers);
    return numbers;
  }

  /** A value that weighs as much as a bin should gets one alone. */
  private static float[] thresholds(float[] distinct, double[] weight) {
    List<Float> thresholds = new ArrayList<>();
    boolean all = distinct.length <= MAX;
    double left = Arrays.stream(weight).sum();
    double bin = 0;
    for (int i = 0; i + 1 < distinct.length && thresholds.size() + 1 < MAX; i++) {
      bin += weight[i];
      double fair = left / (MAX - thresholds.size());
      if (all || bin >= fair || weight[i + 1] >= fair) {
        thresholds.add(between(distinct[i], distinct[i + 1]));
        left -= bin;
        bin = 0;
      }
    }
    float[] array = new float[thresholds.size()];
    for (int i = 0; i < array.length; i++) {
      array[i] = thresholds.get(i);
    }
    return array;
  }

  private static float between(float low, float high) {
    float middle = (float) (((double) low + high) / 2);
    return middle >= low && middle < high ? middle : low;
  }

  /** How many bins there are for numbers; the next one is that of the missing. */
  int numbers() {
    return thresholds.length + 1;
  }

  /** The greatest value of a bin for numbers; +∞ for the last. */
  float threshold(int bin) {
    return bin < thresholds.length ? thresholds[bin] : Float.POSITIVE_INFINITY;
  }

  int binOf(float value) {
    if (Float.isNaN(value)) {
      return numbers();
    }
    int low = 0;
    int high = thresholds.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (value <= thresholds[middle]) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
