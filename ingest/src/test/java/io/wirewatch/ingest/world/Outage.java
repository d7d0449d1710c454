package io.wirewatch.ingest.world;

import java.time.Instant;

/**
 * A time in which a site does not work.
 *
 * @param from its beginning
 * @param to its end, exclusive
 * @param fault what happens to requests meanwhile
 */
record Outage(Instant from, Instant to, Fault fault) {

  /** What is wrong. */
  enum Fault {
    /** 503 with a Retry-After of ten minutes. */
    BUSY,
    /** 500. */
    BROKEN,
    /** Feeds answer 404, pages work. */
    FEEDS_NOT_FOUND,
    /** Feeds answer 410, pages work. */
    FEEDS_GONE,
    /** Connections are closed at once, as if nobody listened. */
    CLOSED,
    /** Connections are reset in the middle of the answer. */
    RESET,
    /** Answers are cut off in the middle. */
    CUT,
    /** The name cannot be resolved. */
    UNRESOLVED,
    /** No answer comes. Costs the client real time. */
    SILENT,
    /** Half of the answer comes. Costs the client real time. */
    STALLED;

    /** Returns whether robots.txt and pages work. */
    boolean isOfFeedsOnly() {
      return this == FEEDS_NOT_FOUND || this == FEEDS_GONE;
    }
  }

  boolean covers(Instant now) {
    return !now.isBefore(from) && now.isBefore(to);
  }
}
