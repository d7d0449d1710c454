package io.wirewatch.ingest.date;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Times of day as the press prints them, with or without a zone. */
final class PrintedTimes {

  /** A time stands within so many characters of its date. */
  static final int NEAR = 32;

  private static final Pattern TIME =
      Pattern.compile(
          "(?<![\\d.])(?<hour>\\d{1,2})\\s?[:.h時时点시]\\s?(?<minute>\\d\\d)(?!\\.?\\d)(?::(?<second>\\d\\d)(?:[.,]\\d{1,9})?)?"
              + "\\s?(?<half>[ap]\\.?m\\.?(?!\\p{L}))?\\s?"
              + "\\(?(?<zone>(?:"
              + ZoneNames.alternatives()
              + ")(?!\\p{L})|[+-]\\d\\d:?\\d\\d)?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** A time of day and its zone, which is null when none is printed. */
  record PrintedTime(LocalTime time, @Nullable ZoneOffset offset) {}

  private PrintedTimes() {}

  /** Returns the first time in a short text; null when there is none. */
  static @Nullable PrintedTime in(String text) {
    Matcher matcher = TIME.matcher(text);
    if (!matcher.find()) {
      return null;
    }
    int hour = Integer.parseInt(matcher.group("hour"));
    String half = matcher.group("half");
    if (half != null) {
      hour = hour % 12 + (Character.toLowerCase(half.charAt(0)) == 'p' ? 12 : 0);
    }
    String second = matcher.group("second");
    String zone = matcher.group("zone");
    try {
      LocalTime time =
          LocalTime.of(
              hour,
              Integer.parseInt(matcher.group("minute")),
              second == null ? 0 : Integer.parseInt(second));
      return new PrintedTime(time, zone == null ? null : ZoneNames.offset(zone));
    } catch (DateTimeException e) {
      return null;
    }
  }
}
