package io.wirewatch.enrich.entity;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A linear model over sequences of labels: a weight for each feature and label, and for each pair
 * of labels in a row. Decoded by Viterbi's algorithm under the rules of {@link Label}. Immutable.
 */
final class ChainModel {

  /** Weights are kept as bytes; the largest one is this. */
  private static final int LARGEST = 127;

  /**
   * A feature none of whose weights reaches this is left out: half of them, which change nothing.
   */
  private static final int SMALLEST = 2;

  /** Labels whose weights are added in one go, each in 16 bits of a long. */
  private static final int TOGETHER = 4;

  /** Longs a feature. */
  static final int WIDTH = (Label.COUNT + TOGETHER - 1) / TOGETHER;

  /** Added to each packed weight, so that none is negative. */
  private static final int BIAS = 128;

  private static final int BITS = Short.SIZE;
  private static final long LANE = 0xffff;

  private final int shift;

  /** The key in the upper half and the row, from 1, in the lower; 0 for a free slot. */
  private final long[] slots;

  private final long[] rows;
  private final int[] transitions;

  private ChainModel(int shift, long[] slots, long[] rows, int[] transitions) {
    this.shift = shift;
    this.slots = slots;
    this.rows = rows;
    this.transitions = transitions;
  }

  /**
   * Adds up the weights of a token's features. The sums are packed and biased; 250 features fit.
   *
   * @param sums of {@link #WIDTH} longs, overwritten
   * @param scores of the labels, from {@code at} on, overwritten
   */
  void score(FeatureBuffer features, int first, int end, long[] sums, int[] scores, int at) {
    for (int i = 0; i < WIDTH; i++) {
      sums[i] = 0;
    }
    int known = 0;
    for (int place = first; place < end; place++) {
      int row = row(features.feature(place));
      if (row >= 0) {
        known++;
        for (int i = 0; i < WIDTH; i++) {
          sums[i] += rows[row + i];
        }
      }
    }
    for (int label = 0; label < Label.COUNT; label++) {
      long lane = (sums[label / TOGETHER] >>> (BITS * (label % TOGETHER))) & LANE;
      scores[at + label] = (int) lane - known * BIAS;
    }
  }

  /** Returns where a feature's weights begin; -1 if the model does not know it. */
  private int row(long feature) {
    long key = SortedKeys.of(feature);
    int stored = (int) key;
    int slot = (int) (key >>> shift);
    while (slots[slot] != 0) {
      if ((int) (slots[slot] >>> Integer.SIZE) == stored) {
        return ((int) slots[slot] - 1) * WIDTH;
      }
      slot = slot + 1 == slots.length ? 0 : slot + 1;
    }
    return -1;
  }

  int transition(int before, int label) {
    return transitions[before * Label.COUNT + label];
  }

  /**
   * Writes a model.
   *
   * @param rows weights by feature, of which those that hardly count are left out
   * @param transitions weights of pairs of labels
   */
  static void write(SortedMap<Long, float[]> rows, float[][] transitions, DataOutputStream out)
      throws IOException {
    float largest = 0;
    for (float[] row : rows.values()) {
      for (float weight : row) {
        largest = Math.max(largest, Math.abs(weight));
      }
    }
    float scale = LARGEST / largest;
    TreeMap<Long, byte[]> kept = new TreeMap<>();
    rows.forEach(
        (feature, row) -> {
          byte[] bytes = new byte[Label.COUNT];
          boolean any = false;
          for (int label = 0; label < Label.COUNT; label++) {
            bytes[label] = (byte) Math.round(row[label] * scale);
            any |= Math.abs(bytes[label]) >= SMALLEST;
          }
          if (any) {
            kept.put(SortedKeys.of(feature), bytes);
          }
        });
    SortedKeys.write(kept.navigableKeySet(), out);
    for (int label = 0; label < Label.COUNT; label++) {
      for (byte[] row : kept.values()) {
        out.writeByte(row[label]);
      }
    }
    for (float[] from : transitions) {
      for (float weight : from) {
        out.writeInt(Math.round(weight * scale));
      }
    }
  }

  /** Reads what {@link #write} wrote. */
  static ChainModel read(DataInputStream in) throws IOException {
    long[] sorted = SortedKeys.read(in);
    int bits = SortedKeys.slotBits(sorted.length);
    int shift = SortedKeys.BITS - bits;
    long[] slots = new long[1 << bits];
    for (int i = 0; i < sorted.length; i++) {
      int slot = (int) (sorted[i] >>> shift);
      while (slots[slot] != 0) {
        slot = slot + 1 == slots.length ? 0 : slot + 1;
      }
      slots[slot] = (sorted[i] << Integer.SIZE) | (i + 1);
    }
    long[] rows = new long[sorted.length * WIDTH];
    for (int label = 0; label < Label.COUNT; label++) {
      byte[] column = in.readNBytes(sorted.length);
      for (int i = 0; i < sorted.length; i++) {
        rows[i * WIDTH + label / TOGETHER] |=
            (long) (column[i] + BIAS) << (BITS * (label % TOGETHER));
      }
    }
    int[] transitions = new int[Label.COUNT * Label.COUNT];
    for (int i = 0; i < transitions.length; i++) {
      transitions[i] = in.readInt();
    }
    return new ChainModel(shift, slots, rows, transitions);
  }
}
