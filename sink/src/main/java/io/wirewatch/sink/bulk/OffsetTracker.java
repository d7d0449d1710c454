package io.wirewatch.sink.bulk;

import java.util.TreeSet;

/**
 * The unsettled records of one partition, for as long as it is assigned to us. Offsets need not be
 * consecutive: transaction markers and compaction leave gaps. Confined to the loop's thread.
 */
final class OffsetTracker {

  private final TreeSet<Long> unsettled = new TreeSet<>();
  private boolean released;

  void received(long offset) {
    unsettled.add(offset);
  }

  void settled(long offset) {
    unsettled.remove(offset);
  }

  /**
   * Returns the offset up to which, itself excluded, everything is settled.
   *
   * @param position the consumer's position, which lies past the transaction markers that end the
   *     partition, so that a partition that is done has no lag
   */
  long committable(long position) {
    return unsettled.isEmpty() ? position : unsettled.first();
  }

  int unsettled() {
    return unsettled.size();
  }

  /** Gives the partition up: from now on nobody waits for its records. */
  void release() {
    unsettled.clear();
    released = true;
  }

  boolean released() {
    return released;
  }
}
