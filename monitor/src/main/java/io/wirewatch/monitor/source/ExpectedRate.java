package io.wirewatch.monitor.source;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How many new items a source usually has, by hour of the week in UTC. Held as sums, so that any
 * span of time is answered without going through its hours. Immutable.
 */
public final class ExpectedRate {

  private static final int HOURS_A_WEEK = 168;
  private static final int DAYS_A_WEEK = 7;
  private static final long WEEK_SECONDS = Duration.ofDays(DAYS_A_WEEK).toSeconds();
  private static final long HOUR_SECONDS = Duration.ofHours(1).toSeconds();

  /** A Monday, 00:00 UTC. */
  private static final long FIRST_MONDAY = Instant.parse("1970-01-05T00:00:00Z").getEpochSecond();

  private static final ExpectedRate UNKNOWN = new ExpectedRate(new float[HOURS_A_WEEK + 1]);

  /** Items from Monday 00:00 to the start of each hour; the last is the whole week. */
  private final float[] sums;

  private ExpectedRate(float[] sums) {
    this.sums = sums;
  }

  /**
   * Returns the rate that a source's state tells.
   *
   * @param hourly items an hour from Monday 00:00 UTC; none is expected unless there are 168
   */
  public static ExpectedRate of(List<Float> hourly) {
    if (hourly.size() != HOURS_A_WEEK) {
      return UNKNOWN;
    }
    float[] sums = new float[HOURS_A_WEEK + 1];
    for (int hour = 0; hour < HOURS_A_WEEK; hour++) {
      sums[hour + 1] = sums[hour] + hourly.get(hour);
    }
    return new ExpectedRate(sums);
  }

  /** Returns the items of an average day; 0 when nothing is known. */
  public double itemsADay() {
    return (double) sums[HOURS_A_WEEK] / DAYS_A_WEEK;
  }

  /** Returns the items expected from one instant to a later one; 0 when it is not later. */
  public double itemsBetween(Instant from, Instant to) {
    return from.isBefore(to) ? itemsUntil(to) - itemsUntil(from) : 0;
  }

  private double itemsUntil(Instant at) {
    long seconds = at.getEpochSecond() - FIRST_MONDAY;
    long inWeek = Math.floorMod(seconds, WEEK_SECONDS);
    int hour = (int) (inWeek / HOUR_SECONDS);
    double share = (double) (inWeek % HOUR_SECONDS) / HOUR_SECONDS;
    return (double) Math.floorDiv(seconds, WEEK_SECONDS) * sums[HOURS_A_WEEK]
        + sums[hour]
        + share * (sums[hour + 1] - sums[hour]);
  }
}
