package io.wirewatch.ingest.world;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;

/**
 * When a site publishes.
 *
 * @param weight how much it publishes, in articles a day before the world's total is shared out;
 *     zero for a site that has fallen asleep
 * @param utcOffsetHours where its day begins
 * @param bursts whether it publishes many articles at once rather than as they come
 * @param silentNights whether it publishes nothing at all at night, and says so in its feeds
 */
record Rhythm(double weight, int utcOffsetHours, boolean bursts, boolean silentNights) {

  private static final int NIGHT_ENDS = 6;
  private static final int BURST = 14;
  private static final Duration BURST_LENGTH = Duration.ofMinutes(10);
  private static final double WEEKEND = .45;
  private static final double[] DAY = {
    .15, .1, .1, .1, .15, .3, .6, 1, 1.3, 1.5, 1.6, 1.6, 1.5, 1.5, 1.6, 1.6, 1.5, 1.4, 1.2, 1, .8,
    .6, .4, .25
  };

  /** Returns the hours of the day (UTC) in which nothing is published. */
  Set<Integer> silentHours() {
    Set<Integer> hours = new TreeSet<>();
    for (int local = 0; silentNights && local < NIGHT_ENDS; local++) {
      hours.add(Math.floorMod(local - utcOffsetHours, 24));
    }
    return hours;
  }

  /**
   * Draws publication times.
   *
   * @param from not before; a full hour
   * @param hours length of the period
   * @return seconds since 1970, in order
   */
  long[] times(RandomGenerator random, Instant from, int hours, int count) {
    double[] upTo = new double[hours];
    double total = 0;
    for (int hour = 0; hour < hours; hour++) {
      total += density(from.plus(Duration.ofHours(hour)));
      upTo[hour] = total;
    }
    long[] times = new long[count];
    for (int i = 0; i < count; i++) {
      boolean goesWithLast = bursts && i % BURST != 0;
      times[i] =
          goesWithLast
              ? Math.min(
                  times[i - i % BURST] + random.nextLong(BURST_LENGTH.toSeconds()),
                  from.getEpochSecond() + hours * 3600L - 1)
              : time(random, from, upTo, random.nextDouble(total));
    }
    Arrays.sort(times);
    return times;
  }

  private static long time(RandomGenerator random, Instant from, double[] upTo, double drawn) {
    int found = Arrays.binarySearch(upTo, drawn);
    int hour = found >= 0 ? found + 1 : -found - 1;
    return from.getEpochSecond() + hour * 3600L + random.nextInt(3600);
  }

  private double density(Instant hour) {
    OffsetDateTime local = hour.atOffset(ZoneOffset.ofHours(utcOffsetHours));
    if (silentNights && local.getHour() < NIGHT_ENDS) {
      return 0;
    }
    DayOfWeek day = local.getDayOfWeek();
    boolean weekend = day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
    return DAY[local.getHour()] * (weekend ? WEEKEND : 1);
  }
}
