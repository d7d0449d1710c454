package io.wirewatch.ingest.schedule;

import io.wirewatch.schemas.record.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/**
 * Chooses the time of the next poll. In descending order of authority: the operator's bounds; that
 * nothing falls out of the feed's window; what the server asks for; the rate of news.
 */
final class Timetable {

  /** Share of the window that may turn over between two polls. */
  private static final double SAFE_SHARE = 0.5;

  /** Doubling a second so often passes a year. */
  private static final int MOST_DOUBLINGS = 25;

  private static final String ROBOTS = "robots";
  private static final int NOT_FOUND = 404;

  private final ScheduleConfig config;
  private final RandomGenerator random;

  Timetable(ScheduleConfig config, RandomGenerator random) {
    this.config = config;
    this.random = random;
  }

  /**
   * What the next poll of a working source depends on.
   *
   * @param rate rate of new items
   * @param windowSize items that the feed shows; 0 when it is empty
   * @param wishes what the feed asks for
   * @param maxAge how long its answer stays fresh; zero when the server does not say
   * @param atMost longest interval that the last poll leaves room for
   * @param pushed whether a hub tells us of new items, so that polls are only the safety net
   */
  record Outlook(
      HourlyRate rate,
      int windowSize,
      ServerWishes wishes,
      Duration maxAge,
      Duration atMost,
      boolean pushed) {}

  /**
   * The next poll.
   *
   * @param interval the interval, before chance moved it
   * @param at the time
   */
  record Next(Duration interval, Instant at) {}

  Next afterSuccess(Source source, Outlook outlook, Instant now) {
    Instant quiet = now.plus(config.quietInterval());
    Instant wanted =
        outlook.pushed() ? quiet : outlook.rate().reaches(config.targetItems(), now, quiet);
    Instant polite =
        now.plus(shorter(longer(outlook.wishes().ttl(), outlook.maxAge()), config.wishCap()));
    Instant safe = safeUntil(outlook, now);
    Duration bound = shorter(Duration.between(now, safe), outlook.atMost());
    Duration interval =
        clamp(
            source,
            shorter(longer(Duration.between(now, wanted), Duration.between(now, polite)), bound));
    Instant spread = now.plus(clamp(source, spread(interval)));
    Instant at = spread.isBefore(polite) && !polite.isAfter(now.plus(interval)) ? polite : spread;
    Instant allowed = outlook.wishes().allowed(at, config.wishCap());
    Instant latest = now.plusSeconds(source.getMaxIntervalSeconds());
    return new Next(interval, allowed.isAfter(safe) ? at : earlier(allowed, later(at, latest)));
  }

  /**
   * Returns the time of the next poll after a failure: doubling from the interval, with full jitter
   * between the source's least interval and the whole back-off.
   *
   * @param interval the interval while the source worked
   * @param failures failures in a row, this one included
   * @param gone whether the server said that the feed is gone for good
   */
  Instant afterFailure(
      Source source,
      Duration interval,
      int failures,
      boolean gone,
      PollAnswer.Failed failed,
      Instant now) {
    Duration delay;
    if (gone) {
      delay = spread(config.goneRecheck());
    } else if (failed.code().equals(ROBOTS)
        || (failed.status() == NOT_FOUND && failures >= config.notFoundLimit())) {
      delay = spread(config.dailyRecheck());
    } else {
      delay = backOff(source, interval, failures);
    }
    Duration asked = failed.retryAfter();
    if (asked != null) {
      Duration honoured = shorter(asked, config.wishCap());
      delay = longer(delay, scaled(honoured, 1 + config.jitter() * random.nextDouble()));
    }
    return now.plus(delay);
  }

  private Duration backOff(Source source, Duration interval, int failures) {
    Duration base = shorter(interval, config.failureBase());
    Duration doubled = scaled(base, Math.pow(2, Math.min(failures, MOST_DOUBLINGS)));
    Duration least = least(source);
    Duration most = longer(least, shorter(doubled, config.failureCap()));
    return least.plus(scaled(most.minus(least), random.nextDouble()));
  }

  /** Until when at worst no more than half of the window has turned over. */
  private Instant safeUntil(Outlook outlook, Instant now) {
    Instant latest = now.plus(config.wishCap().multipliedBy(2));
    if (outlook.windowSize() == 0) {
      return latest;
    }
    double items = Math.min(config.patienceItems(), SAFE_SHARE * outlook.windowSize());
    return outlook.rate().pessimistic().reaches(items, now, latest);
  }

  private Duration spread(Duration interval) {
    return scaled(interval, 1 + config.jitter() * (2 * random.nextDouble() - 1));
  }

  private static Duration scaled(Duration duration, double factor) {
    return Duration.ofMillis(Math.round(duration.toMillis() * factor));
  }

  private static Duration clamp(Source source, Duration interval) {
    Duration most = Duration.ofSeconds(source.getMaxIntervalSeconds());
    return longer(least(source), shorter(interval, most));
  }

  /** A source's least interval; a setting of 0 must not make a busy loop of it. */
  private static Duration least(Source source) {
    return Duration.ofSeconds(Math.max(1, source.getMinIntervalSeconds()));
  }

  private static Duration longer(Duration a, Duration b) {
    return a.compareTo(b) >= 0 ? a : b;
  }

  private static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) <= 0 ? a : b;
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }
}
