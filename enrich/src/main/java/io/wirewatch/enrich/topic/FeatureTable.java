package io.wirewatch.enrich.topic;

/** Rows by hash of a feature, in a table of open addresses at most half full. Immutable. */
final class FeatureTable {

  /** Each slot is a hash and, next to it in memory, its row plus 1; 0 marks a free slot. */
  private final int[] slots;

  private final int mask;

  /**
   * Builds a table.
   *
   * @param hashesByRow different from each other
   */
  FeatureTable(int[] hashesByRow) {
    int size = Integer.highestOneBit(Math.max(1, hashesByRow.length)) * 4;
    mask = size - 1;
    slots = new int[2 * size];
    for (int row = 0; row < hashesByRow.length; row++) {
      int slot = slot(hashesByRow[row]);
      slots[slot] = hashesByRow[row];
      slots[slot + 1] = row + 1;
    }
  }

  /** Returns the row of a hash; -1 if the table has none. */
  int row(int hash) {
    return slots[slot(hash) + 1] - 1;
  }

  private int slot(int hash) {
    int slot = hash & mask;
    while (slots[2 * slot + 1] != 0 && slots[2 * slot] != hash) {
      slot = (slot + 1) & mask;
    }
    return 2 * slot;
  }
}
