package io.wirewatch.ingest.date;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A full date as it stands in a text.
 *
 * @param date the day
 * @param instant the moment, where a time of day and its zone stand beside the day; else null
 * @param weekday the weekday printed in front of it, right or wrong; null when none
 * @param start first character
 * @param end one past the last
 */
public record PrintedDate(
    LocalDate date, @Nullable Instant instant, @Nullable DayOfWeek weekday, int start, int end) {

  /** Returns the moment, or the start of the day in UTC. */
  public Instant at() {
    return instant != null ? instant : date.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** Returns whether the weekday that is printed is not the one of the date. */
  public boolean contradictsItself() {
    return weekday != null && weekday != date.getDayOfWeek();
  }
}
