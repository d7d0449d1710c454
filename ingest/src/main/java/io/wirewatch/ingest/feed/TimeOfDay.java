package io.wirewatch.ingest.feed;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The clock's part of a date.
 *
 * @param time null when the date has none
 * @param days days to add: one when the clock says 24:00
 * @param zone null when the date has none
 */
record TimeOfDay(@Nullable LocalTime time, int days, @Nullable ZoneId zone) {

  private static final Pattern CLOCK =
      Pattern.compile(
          "(?<![\\d+-])(?:[Tt ]*)(?<hour>\\d{1,2})[:hH.](?<minute>\\d{1,2})(?:[:.](?<second>\\d{1,2}))?"
              + "(?:[.,:](?<fraction>\\d+))?(?: ?(?<half>[AaPp])\\.?[Mm]\\b\\.?)?");
  private static final Pattern COMPACT =
      Pattern.compile(
          "^[Tt](?<hour>\\d{2})(?<minute>\\d{2})?(?<second>\\d{2})?(?:[.,](?<fraction>\\d+))?");

  private static final Pattern OFFSET =
      Pattern.compile("([+\\u2212-])(\\d{1,2}):?(\\d{2})?(?:\\d{2})?(?!\\d)");
  private static final Pattern ZONE_WORD = Pattern.compile("[A-Za-z]+(?:/[A-Za-z_]+)*");

  /** Reads the time in what is left of a date without its day. */
  static TimeOfDay in(String rest) {
    Matcher compact = COMPACT.matcher(rest);
    if (compact.find() && (compact.end() == rest.length() || rest.charAt(compact.end()) != ':')) {
      return of(compact, null, rest.substring(compact.end()));
    }
    Matcher clock = CLOCK.matcher(rest);
    if (!clock.find()) {
      return new TimeOfDay(null, 0, zone(rest));
    }
    String half = clock.group("half");
    if (half == null) {
      half = rest.contains("오후") || rest.contains("午後") || rest.contains("下午") ? "p" : null;
    }
    return of(clock, half, rest.substring(clock.end()) + " " + rest.substring(0, clock.start()));
  }

  /** Returns a text without its time of day and what follows that directly as an offset. */
  static String without(String text) {
    Matcher clock = CLOCK.matcher(text);
    if (!clock.find()) {
      return text;
    }
    String after = text.substring(clock.end());
    Matcher offset = OFFSET.matcher(after);
    return text.substring(0, clock.start())
        + " "
        + (offset.find()
            ? after.substring(0, offset.start()) + after.substring(offset.end())
            : after);
  }

  private static TimeOfDay of(Matcher clock, @Nullable String half, String rest) {
    int hour = number(clock.group("hour"));
    if (half != null) {
      hour = hour % 12 + (half.equalsIgnoreCase("p") && hour <= 12 ? 12 : 0);
    }
    int days = 0;
    if (hour == 24) {
      hour = 0;
      days = 1;
    }
    // A leap second is the last moment of its minute.
    int second = Math.min(59, number(clock.group("second")));
    return new TimeOfDay(
        LocalTime.of(hour, number(clock.group("minute")), second, nanos(clock.group("fraction"))),
        days,
        zone(rest));
  }

  private static @Nullable ZoneId zone(String rest) {
    Matcher words = ZONE_WORD.matcher(rest);
    ZoneOffset named = null;
    while (words.find() && named == null) {
      String word = words.group();
      if (word.contains("/")) {
        try {
          return ZoneId.of(word);
        } catch (DateTimeException e) {
          continue;
        }
      }
      named = ZoneNames.offset(word.toUpperCase(Locale.ROOT));
    }
    Matcher offset = OFFSET.matcher(rest);
    // In 'GMT+01:00' and '+0100 (CET)' the number says it all; in 'EST-0500' it repeats the name.
    if (offset.find()) {
      int minutes = number(offset.group(2)) * 60 + number(offset.group(3));
      if (minutes <= 18 * 60) {
        return ZoneOffset.ofTotalSeconds((offset.group(1).equals("+") ? 60 : -60) * minutes);
      }
    }
    return named;
  }

  private static int nanos(@Nullable String fraction) {
    if (fraction == null) {
      return 0;
    }
    String nine = (fraction + "000000000").substring(0, 9);
    return Integer.parseInt(nine);
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
