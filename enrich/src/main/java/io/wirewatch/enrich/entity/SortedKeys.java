package io.wirewatch.enrich.entity;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.SortedSet;

/** The keys of a packed table: the first 40 bits of hashes, ascending, stored as differences. */
final class SortedKeys {

  /** Bits of a hash that are kept. */
  static final int BITS = 40;

  /** Part of a table of open addressing that is taken at most. */
  private static final double LOAD = 0.6;

  private static final int LOW = 0x7f;
  private static final int MORE = 0x80;

  private SortedKeys() {}

  /** Returns the key of a hash. */
  static long of(long hash) {
    return hash >>> (Long.SIZE - BITS);
  }

  /** Returns the number of bits of the slots of a table for so many keys. */
  static int slotBits(int count) {
    return Math.max(4, Integer.SIZE - Integer.numberOfLeadingZeros((int) (count / LOAD)));
  }

  static void write(SortedSet<Long> keys, DataOutputStream out) throws IOException {
    out.writeInt(keys.size());
    long last = 0;
    for (long key : keys) {
      long rest = key - last;
      last = key;
      while (rest >= MORE) {
        out.writeByte((int) ((rest & LOW) | MORE));
        rest >>>= 7;
      }
      out.writeByte((int) rest);
    }
  }

  static long[] read(DataInputStream in) throws IOException {
    long[] keys = new long[in.readInt()];
    long last = 0;
    for (int i = 0; i < keys.length; i++) {
      long delta = 0;
      int next = MORE;
      for (int at = 0; next >= MORE; at += 7) {
        next = in.readUnsignedByte();
        delta |= (long) (next & LOW) << at;
      }
      last += delta;
      keys[i] = last;
    }
    return keys;
  }
}
