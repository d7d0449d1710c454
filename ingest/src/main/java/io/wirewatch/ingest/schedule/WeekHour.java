package io.wirewatch.ingest.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Hours of the week, numbered from Monday 00:00 UTC. */
final class WeekHour {

  static final int COUNT = 168;
  static final int A_DAY = 24;

  /** The first hour of the epoch: a Thursday, three days after Monday. */
  private static final long EPOCH = 3L * A_DAY;

  private static final long SECONDS = 3_600;
  private static final double NANOS = 3_600e9;

  private WeekHour() {}

  static int of(Instant at) {
    return (int) Math.floorMod(Math.floorDiv(at.getEpochSecond(), SECONDS) + EPOCH, (long) COUNT);
  }

  /** Returns the end of the hour that a time is in, but no later than {@code latest}. */
  static Instant end(Instant at, Instant latest) {
    Instant end = at.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
    return end.isBefore(latest) ? end : latest;
  }

  static double hours(Instant from, Instant to) {
    return Duration.between(from, to).toNanos() / NANOS;
  }

  /** Returns how far two numbers are apart on a circle. */
  static int apart(int a, int b, int circle) {
    int apart = Math.abs(a - b);
    return Math.min(apart, circle - apart);
  }
}
