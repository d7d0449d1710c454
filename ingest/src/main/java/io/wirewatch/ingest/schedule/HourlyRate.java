package io.wirewatch.ingest.schedule;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How many new items a feed brings an hour, by hour of the week. Immutable.
 *
 * <p>It is learned in two steps. The level follows within a few polls: it is the mean of a gamma
 * distribution (the rate of a Poisson process) that is worth {@link #LEVEL_ITEMS} items and at most
 * {@link #LEVEL_HOURS} hours of earlier evidence. It is one for the hours observed, and less and
 * less for the others: a quiet night must not make us sleep into the morning. The shape follows
 * within weeks: what an hour brought is spread over its neighbours and over the same hours of other
 * days, so that the second day knows what the first one was like, and halves in weight in two
 * weeks.
 */
final class HourlyRate {

  static final int HOURS = WeekHour.COUNT;

  /** Evidence is not traced back further than this. */
  static final Duration MEMORY = Duration.ofDays(14);

  private static final double NANOS_PER_HOUR = 3_600e9;
  private static final double LEVEL_ITEMS = 6;
  private static final double LEVEL_HOURS = HOURS;

  /** Each hour of the week comes once a week, so that this is the half-life of two weeks. */
  private static final double HALF_LIFE_HOURS = 2;

  private static final double DECAY_PER_HOUR = Math.log(2) / HALF_LIFE_HOURS;

  /** A change of more than this factor is an event, which goes on for hours but not for weeks. */
  private static final double EVENT = 2;

  private static final Evidence.Reach HABIT_REACH = new Evidence.Reach(0.5, 0.7);
  private static final Evidence.Reach EVENT_REACH = new Evidence.Reach(0.9, 0.3);

  /** One item in 14 months; the level is multiplied, and nothing would raise it from zero. */
  private static final double LEAST = 1e-4;

  private static final double MOST = 3_600;

  private final double[] perHour;

  private HourlyRate(double[] perHour) {
    for (int i = 0; i < HOURS; i++) {
      perHour[i] = Math.min(MOST, Math.max(LEAST, perHour[i]));
    }
    this.perHour = perHour;
  }

  /** Returns the same rate for every hour. */
  static HourlyRate flat(double itemsPerHour) {
    double[] rate = new double[HOURS];
    Arrays.fill(rate, itemsPerHour);
    return new HourlyRate(rate);
  }

  /**
   * @param numbers as {@link #toList} gave them
   */
  static HourlyRate of(List<Float> numbers) {
    double[] rate = new double[HOURS];
    for (int i = 0; i < HOURS; i++) {
      rate[i] = numbers.get(i);
    }
    return new HourlyRate(rate);
  }

  List<Float> toList() {
    List<Float> numbers = new ArrayList<>(HOURS);
    for (double rate : perHour) {
      numbers.add((float) rate);
    }
    return numbers;
  }

  double perDay() {
    return Arrays.stream(perHour).sum() / DayOfWeek.values().length;
  }

  /** Returns how many items are expected between two times; 0 when the second is not later. */
  double expected(Instant from, Instant to) {
    double items = 0;
    for (Instant at = from; at.isBefore(to); ) {
      Instant end = WeekHour.end(at, to);
      items += perHour[WeekHour.of(at)] * WeekHour.hours(at, end);
      at = end;
    }
    return items;
  }

  /** Returns when so many items are expected to have come; {@code latest} if not before. */
  Instant reaches(double items, Instant from, Instant latest) {
    double left = items;
    for (Instant at = from; at.isBefore(latest); ) {
      Instant end = WeekHour.end(at, latest);
      double rate = perHour[WeekHour.of(at)];
      double here = rate * WeekHour.hours(at, end);
      if (here >= left) {
        return at.plusNanos((long) (left / rate * NANOS_PER_HOUR));
      }
      left -= here;
      at = end;
    }
    return latest;
  }

  /**
   * Returns the rate as it may be at worst: for each hour, that of the busiest day, an hour earlier
   * or later. News does not keep to the timetable.
   */
  HourlyRate pessimistic() {
    int day = WeekHour.A_DAY;
    double[] busiest = new double[day];
    for (int i = 0; i < HOURS; i++) {
      busiest[i % day] = Math.max(busiest[i % day], perHour[i]);
    }
    double[] rate = new double[HOURS];
    for (int i = 0; i < HOURS; i++) {
      int hour = i % day;
      double around = Math.max(busiest[(hour + 1) % day], busiest[(hour + day - 1) % day]);
      rate[i] = Math.max(busiest[hour], around);
    }
    return new HourlyRate(rate);
  }

  HourlyRate scaled(double factor) {
    return new HourlyRate(Arrays.stream(perHour).map(rate -> rate * factor).toArray());
  }

  /**
   * Learns from a stretch of time.
   *
   * @param from start of the stretch; cut at {@link #MEMORY}
   * @param to its end
   * @param published times of new items; those outside the stretch count as undated
   * @param undated new items without a plausible time
   */
  HourlyRate observed(Instant from, Instant to, List<Instant> published, int undated) {
    Instant start = from.isBefore(to.minus(MEMORY)) ? to.minus(MEMORY) : from;
    if (!start.isBefore(to)) {
      return this;
    }
    Evidence evidence = new Evidence(start, to);
    published.forEach(evidence::add);
    evidence.addUndated(undated);
    double change = change(published.size() + undated, start, to);
    double logChange = Math.log(change);
    double[] closeness = evidence.closeness(change > EVENT ? EVENT_REACH : HABIT_REACH);
    double[] rate = new double[HOURS];
    for (int i = 0; i < HOURS; i++) {
      double level = perHour[i] * Math.exp(logChange * closeness[i]);
      double kept = Math.exp(-DECAY_PER_HOUR * evidence.exposure(i));
      double seen = evidence.itemsPerHour(i);
      rate[i] = level * kept + seen * (1 - kept);
    }
    return new HourlyRate(rate);
  }

  /** By what factor the rate turned out to be another than expected. */
  private double change(int items, Instant from, Instant to) {
    double expected = expected(from, to);
    double prior = Math.min(LEVEL_ITEMS, expected / WeekHour.hours(from, to) * LEVEL_HOURS);
    return (items + prior) / (expected + prior);
  }
}
