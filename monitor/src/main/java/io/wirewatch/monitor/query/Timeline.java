package io.wirewatch.monitor.query;

import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Articles over time.
 *
 * @param interval width of a bucket
 * @param buckets one for each interval from the first article to the last, empty ones included
 */
public record Timeline(Interval interval, List<Bucket> buckets) {

  /** Copies the buckets. */
  public Timeline {
    buckets = List.copyOf(buckets);
  }

  /**
   * The articles of one interval.
   *
   * @param start start of the interval, UTC
   * @param articles number of articles
   */
  public record Bucket(Instant start, long articles) {}

  /** Width of a bucket, in calendar units, UTC. */
  public enum Interval {
    /** One day. */
    DAY(CalendarInterval.Day),
    /** Monday to Sunday. */
    WEEK(CalendarInterval.Week),
    /** One month. */
    MONTH(CalendarInterval.Month),
    /** One year. */
    YEAR(CalendarInterval.Year);

    private static final int BARS_THAT_CAN_BE_TOLD_APART = 100;

    private final CalendarInterval calendar;

    Interval(CalendarInterval calendar) {
      this.calendar = calendar;
    }

    CalendarInterval calendar() {
      return calendar;
    }

    /** Returns the finest interval that shows a span in bars that can be told apart. */
    public static Interval fitting(Instant first, Instant last) {
      long days = Duration.between(first, last).toDays();
      if (days <= BARS_THAT_CAN_BE_TOLD_APART) {
        return DAY;
      }
      if (days <= BARS_THAT_CAN_BE_TOLD_APART * 7L) {
        return WEEK;
      }
      return days <= BARS_THAT_CAN_BE_TOLD_APART * 30L ? MONTH : YEAR;
    }
  }
}
