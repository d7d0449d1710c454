package io.wirewatch.enrich.entity;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/**
 * A read-only map from 64-bit hashes to 16-bit values, of which 40 bits of the hash are kept: with
 * two million entries one lookup in half a million of what is not there finds something all the
 * same. Open addressing in the order of the hashes, so that it loads in one pass.
 */
final class HashTable {

  private final int shift;
  private final int[] keys;
  private final char[] values;

  private HashTable(int shift, int[] keys, char[] values) {
    this.shift = shift;
    this.keys = keys;
    this.values = values;
  }

  /** Returns the value of a hash; 0 if there is none. */
  int get(long hash) {
    long key = SortedKeys.of(hash);
    int stored = stored(key);
    int at = (int) (key >>> shift);
    while (values[at] != 0) {
      if (keys[at] == stored) {
        return values[at];
      }
      at = at + 1 == keys.length ? 0 : at + 1;
    }
    return 0;
  }

  private static int stored(long key) {
    return (int) key;
  }

  /** Writes entries. Those whose 40 bits are the same become one, the last. Values are 1..65535. */
  static void write(Map<Long, Integer> entries, DataOutputStream out) throws IOException {
    TreeMap<Long, Integer> sorted = new TreeMap<>();
    entries.forEach((hash, value) -> sorted.put(SortedKeys.of(hash), value));
    SortedKeys.write(sorted.navigableKeySet(), out);
    for (int value : sorted.values()) {
      out.writeByte(value >>> Byte.SIZE);
    }
    for (int value : sorted.values()) {
      out.writeByte(value);
    }
  }

  /** Reads what {@link #write} wrote. */
  static HashTable read(DataInputStream in) throws IOException {
    long[] sorted = SortedKeys.read(in);
    int bits = SortedKeys.slotBits(sorted.length);
    int shift = SortedKeys.BITS - bits;
    byte[] high = in.readNBytes(sorted.length);
    byte[] low = in.readNBytes(sorted.length);
    int[] keys = new int[1 << bits];
    char[] values = new char[1 << bits];
    for (int i = 0; i < sorted.length; i++) {
      int at = (int) (sorted[i] >>> shift);
      while (values[at] != 0) {
        at = at + 1 == keys.length ? 0 : at + 1;
      }
      keys[at] = stored(sorted[i]);
      values[at] = (char) (((high[i] & 0xff) << Byte.SIZE) | (low[i] & 0xff));
    }
    return new HashTable(shift, keys, values);
  }
}
