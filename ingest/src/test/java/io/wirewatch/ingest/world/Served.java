package io.wirewatch.ingest.world;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * What a world has shown to its clients, article by article: only what went out in complete answers
 * counts. An article that was never offered could not be found. Safe for use by many threads.
 */
public final class Served {

  private static final long NEVER = 0;

  private final AtomicLongArray offered;
  private final AtomicLongArray listed;
  private final AtomicIntegerArray read;

  Served(int articles) {
    offered = new AtomicLongArray(articles);
    listed = new AtomicLongArray(articles);
    read = new AtomicIntegerArray(articles);
  }

  /** Returns when an article was first in a feed that was fetched, in virtual time. */
  public Optional<Instant> firstOffered(int serial) {
    return time(offered.get(serial));
  }

  /** Returns when an article was first in a news sitemap that was fetched, in virtual time. */
  public Optional<Instant> firstListed(int serial) {
    return time(listed.get(serial));
  }

  /** Returns how often an article's page was fetched. */
  public int reads(int serial) {
    return read.get(serial);
  }

  void offered(int[] serials, Instant now) {
    for (int serial : serials) {
      offered.compareAndSet(serial, NEVER, now.getEpochSecond());
    }
  }

  void listed(int[] serials, Instant now) {
    for (int serial : serials) {
      listed.compareAndSet(serial, NEVER, now.getEpochSecond());
    }
  }

  void read(int serial) {
    read.incrementAndGet(serial);
  }

  private static Optional<Instant> time(long seconds) {
    return seconds == NEVER ? Optional.empty() : Optional.of(Instant.ofEpochSecond(seconds));
  }
}
