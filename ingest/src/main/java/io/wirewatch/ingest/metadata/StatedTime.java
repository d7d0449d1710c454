package io.wirewatch.ingest.metadata;

import io.wirewatch.ingest.date.DateConvention;
import io.wirewatch.ingest.date.PrintedDate;
import io.wirewatch.ingest.date.PrintedDates;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A time in a machine-readable field, with the zone that it was given in: ISO 8601 with its many
 * liberties, seconds or milliseconds since 1970, else a date in words.
 *
 * @param day the day in that zone, or in the publisher's own where none is given
 * @param time the time of day; null when only a day was given
 * @param offset the zone; null when none was given
 */
record StatedTime(LocalDate day, @Nullable LocalTime time, @Nullable ZoneOffset offset) {

  private static final int MAX_CHARS = 100;
  private static final int SECONDS_DIGITS = 10;
  private static final int MILLIS_DIGITS = 13;

  /** {@code Tue Jan 28 15:28:56 CET 2020}, which java.util.Date prints. */
  private static final int JAVA_DATE_PARTS = 6;

  /** Returns the time that a field gives, if it gives one that can be read in one way only. */
  static Optional<StatedTime> of(String field) {
    return of(field, DateConvention.UNKNOWN);
  }

  /** Returns the time that a field of a page gives, if it gives one. */
  static Optional<StatedTime> of(String field, DateConvention convention) {
    String text = field.strip();
    if (text.length() < 6 || text.length() > MAX_CHARS) {
      return Optional.empty();
    }
    StatedTime time = isNumber(text) ? sinceEpoch(text) : IsoTime.read(text);
    return time != null ? Optional.of(time) : inWords(text, convention);
  }

  private static boolean isNumber(String text) {
    if (text.length() != SECONDS_DIGITS && text.length() != MILLIS_DIGITS) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private static StatedTime sinceEpoch(String digits) {
    long number = Long.parseLong(digits);
    return at(
        digits.length() == MILLIS_DIGITS
            ? Instant.ofEpochMilli(number)
            : Instant.ofEpochSecond(number));
  }

  /** Returns a moment of which the zone is not known. */
  static StatedTime at(Instant instant) {
    OffsetDateTime utc = instant.atOffset(ZoneOffset.UTC);
    return new StatedTime(utc.toLocalDate(), utc.toLocalTime(), ZoneOffset.UTC);
  }

  private static Optional<StatedTime> inWords(String text, DateConvention convention) {
    List<PrintedDate> dates = PrintedDates.inDateField(common(text), convention);
    return dates.stream().findFirst().map(StatedTime::of);
  }

  /** Returns what java.util.Date prints in a common order; any other text as it is. */
  private static String common(String text) {
    String[] parts = text.split(" ");
    return parts.length == JAVA_DATE_PARTS && parts[3].indexOf(':') > 0
        ? String.join(" ", parts[2], parts[1], parts[5], parts[3], parts[4])
        : text;
  }

  static StatedTime of(PrintedDate printed) {
    return new StatedTime(printed.date(), printed.time(), printed.offset());
  }

  /** Returns the moment, or the start of the day; what has no zone is taken for UTC. */
  Instant at() {
    ZoneOffset zone = offset == null ? ZoneOffset.UTC : offset;
    return time == null
        ? day.atStartOfDay(ZoneOffset.UTC).toInstant()
        : day.atTime(time).toInstant(zone).truncatedTo(ChronoUnit.MILLIS);
  }

  /** Returns whether a time of day was given; midnight in UTC stands for a day. */
  boolean precise() {
    return time != null && !(isUtc() && time.equals(LocalTime.MIDNIGHT));
  }

  /** Returns whether it was given in UTC, from which the publisher's own day can differ. */
  boolean isUtc() {
    return time != null && offset != null && offset.getTotalSeconds() == 0;
  }
}
