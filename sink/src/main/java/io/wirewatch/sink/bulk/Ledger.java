package io.wirewatch.sink.bulk;

/**
 * Counts what was received and what became of it, across restarts of the loop. Confined to the
 * loop's thread. What is in flight is not counted here but where it lies, so that the equation of
 * {@link SinkMetrics} checks one against the other.
 */
public final class Ledger {

  private long received;
  private long written;
  private long stale;
  private long deadLettered;
  private long returned;

  void received() {
    received++;
  }

  void settled(Verdict verdict) {
    if (verdict instanceof Verdict.Written) {
      written++;
    } else if (verdict instanceof Verdict.Stale) {
      stale++;
    } else if (verdict instanceof Verdict.DeadLettered) {
      deadLettered++;
    } else {
      throw new IllegalArgumentException(verdict + " settles nothing");
    }
  }

  void returned(long records) {
    returned += records;
  }

  SinkMetrics snapshot(long inFlight) {
    return new SinkMetrics(received, written, stale, deadLettered, returned, inFlight);
  }
}
