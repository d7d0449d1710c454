package io.wirewatch.ingest.websub;

import io.wirewatch.schemas.record.SourceState;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Decides when a hub is asked. A lease is renewed when half of it is over; a request that led to
 * nothing is repeated after a back-off that doubles.
 */
public final class Renewal {

  private static final Duration FIRST_RETRY = Duration.ofMinutes(15);
  private static final Duration LONGEST_RETRY = Duration.ofDays(1);
  private static final int MOST_DOUBLINGS = 10;

  private Renewal() {}

  /**
   * The requests for one source that no grant has answered yet. It is forgotten when a process
   * ends; the next one asks at once, which does no harm.
   *
   * @param askedAt the last one; null when there was none
   * @param count how many there were in a row
   */
  public record Unanswered(@Nullable Instant askedAt, int count) {

    /** No request is open. */
    public static final Unanswered NONE = new Unanswered(null, 0);

    Unanswered askedAgain(Instant now) {
      return new Unanswered(now, count + 1);
    }
  }

  /** Returns whether the hub of a source is to be asked now. */
  public static boolean isDue(SourceState state, Unanswered requests, Instant now) {
    if (state.getHub() == null || state.getHubTopic() == null) {
      return false;
    }
    Instant askedAt = requests.askedAt();
    if (askedAt != null && now.isBefore(askedAt.plus(backOff(requests.count())))) {
      return false;
    }
    Instant from = state.getLeaseFrom();
    Instant until = state.getLeaseUntil();
    return from == null
        || until == null
        || !now.isBefore(from.plus(Duration.between(from, until).dividedBy(2)));
  }

  private static Duration backOff(int requests) {
    int doublings = Math.min(MOST_DOUBLINGS, Math.max(0, requests - 1));
    Duration doubled = FIRST_RETRY.multipliedBy(1L << doublings);
    return doubled.compareTo(LONGEST_RETRY) < 0 ? doubled : LONGEST_RETRY;
  }
}
