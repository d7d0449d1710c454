package io.wirewatch.ingest.markup;

import java.util.Collection;

/** A set of names, looked up by {@link NameHash}. */
final class NameTable {

  private final long[] slots;

  NameTable(Collection<String> names) {
    // At most a quarter full, so that a name that is not in it is seldom compared twice.
    slots = new long[Integer.highestOneBit(names.size()) * 8];
    for (String name : names) {
      long hash = NameHash.of(name);
      int slot = slot(hash);
      while (slots[slot] != 0) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = hash;
    }
  }

  boolean contains(long hash) {
    int slot = slot(hash);
    while (slots[slot] != 0) {
      if (slots[slot] == hash) {
        return true;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    return false;
  }

  private int slot(long hash) {
    return (int) (hash ^ (hash >>> 32)) & (slots.length - 1);
  }
}
