package io.wirewatch.ingest.metadata;

import io.wirewatch.ingest.date.ZoneNames;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Reads ISO 8601 with the liberties that site software takes: no hyphens, slashes, one digit for a
 * month, a space for the T, colons in front of fractions, a zone by name. What follows the time is
 * passed over. A scan, for nearly every page has several such times.
 */
final class IsoTime {

  private static final int MIN_YEAR = 1000;
  private static final int MAX_YEAR = 2999;
  private static final int MAX_ZONE_CHARS = 6;

  private final String text;
  private int at;

  private IsoTime(String text) {
    this.text = text;
  }

  /** Returns the time; null when the text is not of this kind. */
  static @Nullable StatedTime read(String text) {
    return new IsoTime(text).read();
  }

  private @Nullable StatedTime read() {
    try {
      LocalDate day = day();
      return day == null ? null : stated(day);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private @Nullable LocalDate day() {
    int year = number(4, 4);
    if (year < MIN_YEAR || year > MAX_YEAR) {
      return null;
    }
    boolean parted = at < text.length() && isDateSign(text.charAt(at));
    char sign = parted ? text.charAt(at) : 0;
    at += parted ? 1 : 0;
    int month = number(parted ? 1 : 2, 2);
    if (month < 0 || (parted && !takes(sign))) {
      return null;
    }
    int day = number(parted ? 1 : 2, 2);
    int more = digits();
    // A longer run of digits is a number of another kind, but for the time that some put behind.
    boolean other = more > 0 && (parted || (more != 4 && more != 6));
    return day < 0 || other ? null : LocalDate.of(year, month, day);
  }

  private static boolean isDateSign(char c) {
    return c == '-' || c == '/' || c == '.';
  }

  private StatedTime stated(LocalDate day) {
    int dayEnd = at;
    if (at < text.length() && (text.charAt(at) == 'T' || text.charAt(at) == 't')) {
      at++;
    }
    skipSpaces();
    int hour = at == dayEnd && digits() == 0 ? -1 : number(1, 2);
    boolean parted = hour >= 0 && takes(':');
    int minute = hour < 0 ? -1 : number(2, 2);
    if (minute < 0) {
      return new StatedTime(day, null, null);
    }
    if (parted) {
      takes(':');
    }
    int second = Math.max(0, number(2, 2));
    if (takes('.') || takes(',') || takes(':')) {
      at += digits();
    }
    skipSpaces();
    int shift = halfDay(hour);
    LocalTime time = LocalTime.of(hour + shift, minute, Math.min(59, second));
    return new StatedTime(day, time, zone());
  }

  /** Returns what to add to the hour for "am" and "pm". */
  private int halfDay(int hour) {
    boolean pm = text.regionMatches(true, at, "pm", 0, 2);
    if (!pm && !text.regionMatches(true, at, "am", 0, 2)) {
      return 0;
    }
    at += 2;
    skipSpaces();
    if (hour == 12) {
      return pm ? 0 : -12;
    }
    return pm && hour < 12 ? 12 : 0;
  }

  private @Nullable ZoneOffset zone() {
    int end = at;
    while (end < text.length() && end < at + MAX_ZONE_CHARS && isOfZone(text.charAt(end))) {
      end++;
    }
    return end == at ? null : ZoneNames.offset(text.substring(at, end));
  }

  private static boolean isOfZone(char c) {
    return Character.isLetterOrDigit(c) || c == '+' || c == '-' || c == ':';
  }

  /** Takes a number with so many digits; -1 when there is none. */
  private int number(int min, int max) {
    int start = at;
    int number = 0;
    while (at < text.length() && at - start < max && isAsciiDigit(text.charAt(at))) {
      number = number * 10 + (text.charAt(at) - '0');
      at++;
    }
    if (at - start < min) {
      at = start;
      return -1;
    }
    return number;
  }

  /** Returns how many digits follow. */
  private int digits() {
    int end = at;
    while (end < text.length() && isAsciiDigit(text.charAt(end))) {
      end++;
    }
    return end - at;
  }

  private static boolean isAsciiDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private boolean takes(char c) {
    boolean there = at < text.length() && text.charAt(at) == c;
    at += there ? 1 : 0;
    return there;
  }

  private void skipSpaces() {
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
  }
}
