package io.wirewatch.ingest.schedule;

import java.time.Duration;

/**
 * The numbers behind the schedule. The bounds of a single source are in its own settings.
 *
 * @param firstInterval interval of a source of which nothing is known yet
 * @param targetItems new items that a poll should bring on average: 1 asks as soon as one is
 *     expected
 * @param quietInterval longest interval of a feed that brings nothing; short enough that the first
 *     item after a long silence is still news
 * @param patienceItems new items that may be kept waiting because the server asks for long
 *     intervals; beyond them its wish is ignored
 * @param wishCap the longest that a server's wish (ttl, Cache-Control, Retry-After) is honoured for
 * @param auditEvery one poll in so many is unconditional; there is one a day in any case
 * @param distrustFor how long validators that were found to lie are not sent
 * @param failureBase what the back-off after the first failure starts from, unless the interval is
 *     shorter
 * @param failureCap longest back-off: a source is never given up
 * @param dailyRecheck interval of what is refused by robots.txt, or not found again and again
 * @param notFoundLimit answers 404 in a row from which a source counts as not found
 * @param goneRecheck interval of what the server says is gone (410)
 * @param jitter share by which an interval is spread to both sides, so that sources do not march in
 *     step
 */
public record ScheduleConfig(
    Duration firstInterval,
    double targetItems,
    Duration quietInterval,
    double patienceItems,
    Duration wishCap,
    int auditEvery,
    Duration distrustFor,
    Duration failureBase,
    Duration failureCap,
    Duration dailyRecheck,
    int notFoundLimit,
    Duration goneRecheck,
    double jitter) {

  private static final ScheduleConfig DEFAULTS =
      new ScheduleConfig(
          Duration.ofMinutes(15),
          1,
          Duration.ofHours(6),
          10,
          Duration.ofDays(1),
          20,
          Duration.ofDays(30),
          Duration.ofHours(1),
          Duration.ofDays(1),
          Duration.ofDays(1),
          5,
          Duration.ofDays(7),
          0.1);

  /**
   * @throws IllegalArgumentException if a duration or count is not positive, or the jitter not in
   *     [0, 0.5]
   */
  public ScheduleConfig {
    positive("firstInterval", firstInterval);
    positive("quietInterval", quietInterval);
    positive("wishCap", wishCap);
    positive("distrustFor", distrustFor);
    positive("failureBase", failureBase);
    positive("failureCap", failureCap);
    positive("dailyRecheck", dailyRecheck);
    positive("goneRecheck", goneRecheck);
    positive("targetItems", targetItems);
    positive("patienceItems", patienceItems);
    positive("auditEvery", auditEvery);
    positive("notFoundLimit", notFoundLimit);
    if (!(jitter >= 0 && jitter <= 0.5)) {
      throw new IllegalArgumentException("jitter is " + jitter + ": give a share from 0 to 0.5");
    }
  }

  /** Returns the numbers that suit news feeds. */
  public static ScheduleConfig defaults() {
    return DEFAULTS;
  }

  private static void positive(String name, Duration value) {
    if (value.isNegative() || value.isZero()) {
      throw new IllegalArgumentException(name + " is " + value + ": give more than zero");
    }
  }

  private static void positive(String name, double value) {
    if (!(value > 0)) {
      throw new IllegalArgumentException(name + " is " + value + ": give more than zero");
    }
  }
}
