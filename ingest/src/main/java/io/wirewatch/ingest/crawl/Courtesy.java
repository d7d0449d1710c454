package io.wirewatch.ingest.crawl;

import java.time.Duration;
import java.time.Instant;

/**
 * How considerate we are to a domain: the pause after each request, a back-off that its feeds and
 * pages share while it is in trouble, and the hourly allowance of looks for revisions.
 */
final class Courtesy {

  private static final Duration FIRST_BACKOFF = Duration.ofSeconds(30);
  private static final Duration LONGEST_BACKOFF = Duration.ofHours(1);
  private static final Duration LONGEST_REQUEST = Duration.ofHours(24);
  private static final int LARGEST_SHIFT = 7;

  private Instant freeAt = Instant.EPOCH;
  private int troubles;
  private Instant hour = Instant.EPOCH;
  private int revisits;

  Instant freeAt() {
    return freeAt;
  }

  void pause(Instant now, Duration pause) {
    later(now.plus(pause));
  }

  /** The server answered: whatever trouble there was is over. */
  void well() {
    troubles = 0;
  }

  /**
   * The server is overloaded or out of reach: everything at the domain waits.
   *
   * @param asked how long it asks us to wait; zero when it does not say
   */
  void trouble(Instant now, Duration asked) {
    Duration backoff = FIRST_BACKOFF.multipliedBy(1L << Math.min(troubles, LARGEST_SHIFT));
    troubles++;
    Duration least = backoff.compareTo(LONGEST_BACKOFF) > 0 ? LONGEST_BACKOFF : backoff;
    Duration wish = asked.compareTo(LONGEST_REQUEST) > 0 ? LONGEST_REQUEST : asked;
    later(now.plus(wish.compareTo(least) > 0 ? wish : least));
  }

  /** Takes one look for revisions from the allowance; false when the hour's is used up. */
  boolean mayRevisit(Instant now, int perHour) {
    if (!now.isBefore(hour.plus(Duration.ofHours(1)))) {
      hour = now;
      revisits = 0;
    }
    if (revisits >= perHour) {
      return false;
    }
    revisits++;
    return true;
  }

  /** Returns when the allowance is renewed. */
  Instant nextHour() {
    return hour.plus(Duration.ofHours(1));
  }

  private void later(Instant at) {
    if (at.isAfter(freeAt)) {
      freeAt = at;
    }
  }
}
