package io.wirewatch.ingest.extract;

import io.wirewatch.ingest.date.PrintedDate;
import io.wirewatch.ingest.date.PrintedDates;
import io.wirewatch.schemas.record.DatePrecision;
import io.wirewatch.schemas.record.DateSource;
import io.wirewatch.schemas.record.PublicationDate;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A time in a machine-readable field: ISO 8601 with its many liberties, RFC 1123, seconds or
 * milliseconds since 1970, else a date in words. A time without a zone is taken for UTC.
 *
 * @param at the time, or the start of the day
 * @param precise whether a time of day was given
 */
record StatedTime(Instant at, boolean precise) {

  private static final int MAX_CHARS = 100;

  private static final Pattern ISO =
      Pattern.compile(
          "^(\\d{4})-?(\\d\\d)-?(\\d\\d)(?:[T ]\\s?(\\d{1,2}):?(\\d\\d)(?::?(\\d\\d)(?:[.,]\\d{1,9})?)?"
              + "\\s?(Z|UTC|GMT|[+-]\\d\\d(?::?\\d\\d)?)?)?(?![\\d:]).*$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern EPOCH = Pattern.compile("^\\d{10}(?:\\d{3})?$");

  /** Returns the time that a field gives, if it gives one. */
  static Optional<StatedTime> of(String field) {
    String text = field.strip();
    if (text.isEmpty() || text.length() > MAX_CHARS) {
      return Optional.empty();
    }
    StatedTime time = EPOCH.matcher(text).matches() ? epoch(text) : iso(text);
    if (time == null) {
      time = rfc1123(text);
    }
    return Optional.ofNullable(time).or(() -> printed(text));
  }

  private static StatedTime epoch(String digits) {
    long number = Long.parseLong(digits);
    return new StatedTime(
        digits.length() > 10 ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number), true);
  }

  private static @Nullable StatedTime iso(String text) {
    Matcher iso = ISO.matcher(text);
    if (!iso.matches()) {
      return null;
    }
    try {
      LocalDate day =
          LocalDate.of(number(iso.group(1)), number(iso.group(2)), number(iso.group(3)));
      if (iso.group(4) == null) {
        return new StatedTime(day.atStartOfDay(ZoneOffset.UTC).toInstant(), false);
      }
      int second = iso.group(6) == null ? 0 : Math.min(59, number(iso.group(6)));
      LocalTime time = LocalTime.of(number(iso.group(4)), number(iso.group(5)), second);
      return new StatedTime(day.atTime(time).toInstant(offset(iso.group(7))), true);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static ZoneOffset offset(@Nullable String zone) {
    return zone == null || Character.isLetter(zone.charAt(0))
        ? ZoneOffset.UTC
        : ZoneOffset.of(zone);
  }

  private static @Nullable StatedTime rfc1123(String text) {
    try {
      return new StatedTime(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from), true);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static Optional<StatedTime> printed(String text) {
    return PrintedDates.in(text).stream()
        .findFirst()
        .map((PrintedDate date) -> new StatedTime(date.at(), date.instant() != null));
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  /** Returns the time as a publication date that rests on a bare value. */
  PublicationDate date(DateSource source, float confidence, @Nullable String evidence) {
    return PublicationDate.newBuilder()
        .setAt(at.truncatedTo(ChronoUnit.MILLIS))
        .setPrecision(precise ? DatePrecision.INSTANT : DatePrecision.DAY)
        .setSource(source)
        .setConfidence(confidence)
        .setEvidence(evidence)
        .build();
  }
}
