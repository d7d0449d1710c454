package io.wirewatch.ingest.feed;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the dates of feeds: RFC 822, RFC 3339, W3C-DTF, ISO 8601, ctime, and what people make of
 * them, with month names in many languages. The weekday is not looked at, since it is often wrong;
 * a date without a zone is in UTC.
 */
final class FeedDate {

  private static final int MAX_CHARS = 100;

  private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0\\u202F]+");
  private static final Pattern EPOCH = Pattern.compile("(\\d{10})(\\d{3})?");

  /** The date of ISO 8601, at the beginning; what follows it is the time. */
  private static final Pattern ISO =
      Pattern.compile(
          "(?<year>\\d{4})(?:-(?<month>\\d{1,2})(?:-(?<day>\\d{1,2}))?|-(?<ordinal>\\d{3})"
              + "|(?<month2>\\d{2})(?<day2>\\d{2})|(?<ordinal2>\\d{3})|(?=$|[Tt]))"
              + "(?=$|[Tt _,Zz+]|-\\d{2}:?\\d{2})");

  private static final Pattern ISO_SHORT_YEAR =
      Pattern.compile("(?:(\\d{2})-(\\d{2})-(\\d{2})|(\\d{2})(\\d{2})(\\d{2}))(?=$|[Tt ])");

  private static final Pattern NUMERIC =
      Pattern.compile("(?<!\\d)(\\d{1,4})([./-])(\\d{1,2})\\2(\\d{1,4})\\.?(?!\\d)");

  private static final Pattern EAST_ASIAN =
      Pattern.compile("(\\d{4})\\s*[년年]\\s*(\\d{1,2})\\s*[월月]\\s*(\\d{1,2})\\s*[일日]");

  private static final Pattern WORD = Pattern.compile("\\p{L}{3,}\\.?");
  private static final Pattern NUMBER = Pattern.compile("(?<![\\d:+])-?(\\d{1,4})(?![\\d:])");

  private FeedDate() {}

  /** Returns the instant; empty when the text is no date. */
  static Optional<Instant> parse(String text) {
    String date = SPACE.matcher(text).replaceAll(" ").strip();
    if (date.isEmpty() || date.length() > MAX_CHARS) {
      return Optional.empty();
    }
    try {
      Matcher epoch = EPOCH.matcher(date);
      if (epoch.matches()) {
        return Optional.of(Instant.ofEpochSecond(Long.parseLong(epoch.group(1))));
      }
      return day(date).map(FeedDate::instant);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** A day, and what else the text says. */
  private record Day(LocalDate date, String rest) {}

  private static Instant instant(Day day) {
    TimeOfDay time = TimeOfDay.in(day.rest());
    ZoneId zone = time.zone() == null ? ZoneOffset.UTC : time.zone();
    return day.date()
        .plusDays(time.days())
        .atTime(time.time() == null ? LocalTime.MIDNIGHT : time.time())
        .atZone(zone)
        .toInstant();
  }

  private static Optional<Day> day(String text) {
    return iso(text)
        .or(() -> numeric(EAST_ASIAN.matcher(text), text, 1, 2, 3))
        .or(() -> named(text))
        .or(() -> numeric(text))
        .or(() -> isoShortYear(text));
  }

  private static Optional<Day> iso(String text) {
    Matcher matcher = ISO.matcher(text);
    if (!matcher.lookingAt()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(matcher.group("year"));
    String rest = text.substring(matcher.end());
    String ordinal = first(matcher.group("ordinal"), matcher.group("ordinal2"));
    if (ordinal != null) {
      return Optional.of(new Day(LocalDate.ofYearDay(year, Integer.parseInt(ordinal)), rest));
    }
    int month = number(first(matcher.group("month"), matcher.group("month2")));
    int day = number(first(matcher.group("day"), matcher.group("day2")));
    return Optional.of(new Day(date(year, month, day), rest));
  }

  private static Optional<Day> isoShortYear(String text) {
    Matcher matcher = ISO_SHORT_YEAR.matcher(text);
    return matcher.lookingAt()
        ? matcher.group(1) == null
            ? numeric(matcher.reset(), text, 4, 5, 6)
            : numeric(matcher.reset(), text, 1, 2, 3)
        : Optional.empty();
  }

  private static Optional<Day> numeric(Matcher matcher, String text, int year, int month, int day) {
    if (!matcher.find()) {
      return Optional.empty();
    }
    LocalDate date =
        date(
            fullYear(matcher.group(year)),
            number(matcher.group(month)),
            number(matcher.group(day)));
    return Optional.of(new Day(date, without(text, matcher)));
  }

  /**
   * Year first, or day first as most of the world has it, or month first after American slashes.
   */
  private static Optional<Day> numeric(String text) {
    Matcher matcher = NUMERIC.matcher(text);
    if (!matcher.find()) {
      return Optional.empty();
    }
    String first = matcher.group(1);
    int second = number(matcher.group(3));
    if (first.length() == 4 || matcher.group(4).length() == 1) {
      return numeric(matcher.reset(), text, 1, 3, 4);
    }
    if (matcher.group(2).equals("-") && matcher.group(4).length() == 2) {
      return numeric(matcher.reset(), text, 1, 3, 4);
    }
    boolean monthFirst = second > 12 || (matcher.group(2).equals("/") && number(first) <= 12);
    return monthFirst
        ? numeric(matcher.reset(), text, 4, 1, 3)
        : numeric(matcher.reset(), text, 4, 3, 1);
  }

  /** A month by its name, with a day and a year around it in either order. */
  private static Optional<Day> named(String text) {
    Matcher words = WORD.matcher(text);
    Optional<Day> last = Optional.empty();
    while (words.find()) {
      int month = MonthNames.month(words.group());
      if (month > 0) {
        // The last one counts: in 'mar., 4 mai 2004' the first is a weekday.
        last = named(text, words.start(), words.end(), month);
      }
    }
    return last;
  }

  private static Optional<Day> named(String text, int from, int to, int month) {
    // The zone's digits must not be taken for a year: 'Mon, 26 January 2004 16:31:00 +0100'.
    String around = TimeOfDay.without(text.substring(0, from) + " " + text.substring(to));
    Matcher numbers = NUMBER.matcher(around);
    String day = null;
    String year = null;
    while (numbers.find()) {
      String number = numbers.group(1);
      if (number.length() == 4 && year == null) {
        year = number;
      } else if (number.length() <= 2 && day == null) {
        day = number;
      } else if (number.length() == 2 && year == null) {
        year = number;
      }
    }
    if (year == null) {
      return Optional.empty();
    }
    String rest = text.substring(0, from) + " " + text.substring(to);
    return Optional.of(new Day(date(fullYear(year), month, number(day)), rest));
  }

  private static String without(String text, Matcher matcher) {
    return text.substring(0, matcher.start()) + " " + text.substring(matcher.end());
  }

  /** RFC 2822, section 4.3. */
  private static int fullYear(String digits) {
    int year = Integer.parseInt(digits);
    return digits.length() > 2 ? year : year < 50 ? 2000 + year : 1900 + year;
  }

  /** A day that its month does not have, such as 31 June, runs into the next month. */
  private static LocalDate date(int year, int month, int day) {
    if (year < 1 || day < 1 || day > 31) {
      throw new DateTimeException("no such day");
    }
    return LocalDate.of(year, month, 1).plusDays(day - 1L);
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 1 : Integer.parseInt(digits);
  }

  private static @Nullable String first(@Nullable String one, @Nullable String other) {
    return one == null ? other : one;
  }
}
