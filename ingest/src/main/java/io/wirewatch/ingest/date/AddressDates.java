package io.wirewatch.ingest.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the day in the address of an article, where many sites file it: {@code /2024/05/17/},
 * {@code /2024/may/17/}, {@code /20240517/}, {@code /202405/17/}, {@code 2024-05-17}, {@code
 * A2024051714320005196}. A month alone is no day.
 */
public final class AddressDates {

  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2099;
  private static final int MAX_CHARS = 2_000;

  /** What the Internet Archive puts in front of an address: the day of its copy. */
  private static final String ARCHIVE = "web.archive.org/web/";

  private AddressDates() {}

  /** Returns the day that the address names; empty when it names none. */
  public static Optional<LocalDate> in(String url) {
    String path = path(url);
    for (int i = 0; i < path.length(); i++) {
      if (isDigit(path, i) && !isDigit(path, i - 1)) {
        LocalDate day = from(path, i, end(path, i));
        if (day != null) {
          return Optional.of(day);
        }
      }
    }
    return Optional.empty();
  }

  /** Returns the host of an address; empty when it has none. */
  public static String host(String url) {
    int start = url.indexOf("://");
    if (start < 0) {
      return "";
    }
    int end = start + 3;
    while (end < url.length() && "/?#:".indexOf(url.charAt(end)) < 0) {
      end++;
    }
    return url.substring(start + 3, end);
  }

  private static String path(String url) {
    int start = url.indexOf(ARCHIVE);
    if (start >= 0) {
      start = url.indexOf('/', start + ARCHIVE.length());
      start = start < 0 ? url.length() : start;
    }
    int host = url.indexOf("://", Math.max(0, start));
    int slash = url.indexOf('/', host < 0 ? Math.max(0, start) : host + 3);
    int end = url.length();
    for (int i = Math.max(0, slash); i < url.length(); i++) {
      if (url.charAt(i) == '?' || url.charAt(i) == '#') {
        end = i;
        break;
      }
    }
    return slash < 0 ? "" : url.substring(slash, Math.min(end, slash + MAX_CHARS));
  }

  private static @Nullable LocalDate from(String path, int start, int end) {
    int length = end - start;
    if (length == 4) {
      return parted(path, number(path, start, end), end);
    }
    if (length == 6 && isSeparator(path, end)) {
      // 202405/17
      int dayEnd = end(path, end + 1);
      return dayEnd - end - 1 == 2
          ? day(
              number(path, start, start + 4),
              number(path, start + 4, end),
              number(path, end + 1, dayEnd))
          : null;
    }
    if (length == 8 || isMinute(path, start, length)) {
      return day(
          number(path, start, start + 4),
          number(path, start + 4, start + 6),
          number(path, start + 6, start + 8));
    }
    return null;
  }

  /** A long number that begins with a day goes on with a time of day, unless it is chance. */
  private static boolean isMinute(String path, int start, int length) {
    return length >= 12
        && number(path, start + 8, start + 10) < 24
        && number(path, start + 10, start + 12) < 60;
  }

  private static @Nullable LocalDate parted(String path, int year, int yearEnd) {
    if (!isSeparator(path, yearEnd)) {
      return null;
    }
    int monthEnd = end(path, yearEnd + 1);
    int digits = monthEnd - yearEnd - 1;
    if (digits == 4) {
      // 2024/0517
      return day(year, number(path, yearEnd + 1, yearEnd + 3), number(path, yearEnd + 3, monthEnd));
    }
    int month = digits == 1 || digits == 2 ? number(path, yearEnd + 1, monthEnd) : -1;
    if (digits == 0) {
      monthEnd = wordEnd(path, yearEnd + 1);
      Month named = CalendarNames.month(path.substring(yearEnd + 1, monthEnd));
      month = named == null ? -1 : named.getValue();
    }
    int dayEnd = isSeparator(path, monthEnd) ? end(path, monthEnd + 1) : monthEnd;
    int dayDigits = dayEnd - monthEnd - 1;
    return dayDigits == 1 || dayDigits == 2
        ? day(year, month, number(path, monthEnd + 1, dayEnd))
        : null;
  }

  private static @Nullable LocalDate day(int year, int month, int day) {
    if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1 || day > 31) {
      return null;
    }
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static boolean isSeparator(String path, int i) {
    return i < path.length() && "/-_.".indexOf(path.charAt(i)) >= 0;
  }

  private static boolean isDigit(String path, int i) {
    return i >= 0 && i < path.length() && path.charAt(i) >= '0' && path.charAt(i) <= '9';
  }

  private static int end(String path, int from) {
    int end = from;
    while (isDigit(path, end)) {
      end++;
    }
    return end;
  }

  private static int wordEnd(String path, int from) {
    int end = from;
    while (end < path.length() && Character.isLetter(path.charAt(end))) {
      end++;
    }
    return end;
  }

  private static int number(String path, int start, int end) {
    int number = 0;
    for (int i = start; i < end; i++) {
      number = number * 10 + (path.charAt(i) - '0');
    }
    return number;
  }
}
