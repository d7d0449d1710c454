package io.wirewatch.ingest.crawl;

/**
 * A stretch of time in which a partition is ours. Two objects for the same partition are different
 * stretches.
 */
final class Ownership {

  private final int partition;
  private boolean ended;

  Ownership(int partition) {
    this.partition = partition;
  }

  int partition() {
    return partition;
  }

  boolean ended() {
    return ended;
  }

  void end() {
    ended = true;
  }
}
