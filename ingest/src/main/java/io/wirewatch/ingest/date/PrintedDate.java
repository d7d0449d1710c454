package io.wirewatch.ingest.date;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A full date as it stands in a text.
 *
 * @param date the day, where the text was written
 * @param time the time of day beside it; null when none
 * @param offset the zone beside the time; null when none
 * @param weekday the weekday printed in front of it, right or wrong; null when none
 * @param start first character
 * @param end one past the last
 */
public record PrintedDate(
    LocalDate date,
    @Nullable LocalTime time,
    @Nullable ZoneOffset offset,
    @Nullable DayOfWeek weekday,
    int start,
    int end) {

  /** Returns the moment; null where the time of day or its zone is not printed. */
  public @Nullable Instant instant() {
    return time == null || offset == null ? null : date.atTime(time).toInstant(offset);
  }

  /** Returns the moment, or the start of the day in UTC. */
  public Instant at() {
    Instant instant = instant();
    return instant != null ? instant : date.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** Returns whether the weekday that is printed is not the one of the date. */
  public boolean contradictsItself() {
    return weekday != null && weekday != date.getDayOfWeek();
  }
}
