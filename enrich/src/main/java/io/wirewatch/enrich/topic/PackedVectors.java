package io.wirewatch.enrich.topic;

/**
 * Vectors of signed bytes, eight to a long, that are summed four at a time: each long is parted
 * into its even and its odd bytes, which gives every byte sixteen bits to grow into. That is
 * several times as fast as byte by byte, mostly because a vector fits in one line of the
 * processor's cache.
 *
 * <p>Immutable.
 */
final class PackedVectors {

  private static final int BYTES = Long.BYTES;
  private static final long EVEN_BYTES = 0x00FF00FF00FF00FFL;

  /** Added to every byte, so that lanes never borrow from their neighbours. */
  private static final int BIAS = 128;

  /** As many bytes of 255 as sixteen bits can hold the sum of. */
  private static final int MOST_IN_LANES = 0xFFFF / 0xFF;

  private final int longs;
  private final long[] packed;

  /**
   * Packs vectors.
   *
   * @param values one vector after the other
   * @param dimensions a multiple of eight
   */
  PackedVectors(byte[] values, int dimensions) {
    if (dimensions % BYTES != 0) {
      throw new IllegalArgumentException(dimensions + " dimensions are not a multiple of " + BYTES);
    }
    longs = dimensions / BYTES;
    packed = new long[values.length / BYTES];
    for (int i = 0; i < values.length; i++) {
      packed[i / BYTES] |= (long) (values[i] + BIAS) << (Byte.SIZE * (i % BYTES));
    }
  }

  /** Returns the sum of the vectors of some rows. */
  int[] sum(int[] rows, int count) {
    int[] sums = new int[longs * BYTES];
    long[] even = new long[longs];
    long[] odd = new long[longs];
    for (int from = 0; from < count; from += MOST_IN_LANES) {
      int to = Math.min(count, from + MOST_IN_LANES);
      for (int i = from; i < to; i++) {
        int start = rows[i] * longs;
        for (int k = 0; k < longs; k++) {
          long eight = packed[start + k];
          even[k] += eight & EVEN_BYTES;
          odd[k] += (eight >>> Byte.SIZE) & EVEN_BYTES;
        }
      }
      unpack(even, 0, sums, to - from);
      unpack(odd, 1, sums, to - from);
    }
    return sums;
  }

  /** Adds lanes to the sums and sets them to zero. */
  private void unpack(long[] lanes, int first, int[] sums, int count) {
    for (int k = 0; k < longs; k++) {
      for (int lane = 0; lane < BYTES / 2; lane++) {
        int biased = (int) (lanes[k] >>> (Short.SIZE * lane)) & 0xFFFF;
        sums[k * BYTES + 2 * lane + first] += biased - BIAS * count;
      }
      lanes[k] = 0;
    }
  }
}
