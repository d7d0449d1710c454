package io.wirewatch.ingest.date;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the dates, months and weekdays of a text say about the day it was written. */
final class CalendarClues {

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final String MONTH = "(?<month>" + CalendarNames.MONTH_LIKE + ")";

  private static final Pattern MONTH_AND_YEAR =
      Pattern.compile(
          "(?<![\\p{L}\\d])" + MONTH + "\\.?(?: de| of)? (?<year>(?:19|20)\\d\\d)(?!\\d)", FLAGS);
  private static final Pattern DAY_OF_MONTH =
      Pattern.compile(
          "(?<![\\p{L}\\d])(?:"
              + MONTH
              + "\\.? (?<day>\\d{1,2})(?!\\d|,? (?:19|20)\\d\\d)|(?<day2>\\d{1,2})\\.?(?: de)? (?<month2>"
              + CalendarNames.MONTH_LIKE
              + ")(?![\\p{L}]|\\.?,?(?: de)? (?:19|20)\\d\\d))",
          FLAGS);
  private static final Pattern LAST_YEAR =
      Pattern.compile(
          "\\b(?:(?:late |early |earlier )?last year|letztes jahr|im vergangenen jahr|l['’]an dernier|l['’]année dernière"
              + "|el año pasado|no ano passado|l['’]anno scorso)(?!\\p{L})",
          FLAGS);

  /** Words before a weekday by which it is not one of the last few days. */
  private static final Set<String> FAR =
      Set.of("last", "next", "previous", "every", "each", "letzten", "nächsten", "vorigen");

  /** Who prints a full date writes at most about so long after it, if it is the newest one. */
  private static final int FULL_DATE_REACH = 45;

  private static final int YEARS_BACK = 12;

  private CalendarClues() {}

  /** A day whose year is not printed, and where it stands. */
  private record Yearless(MonthDay day, int start, String words) {}

  /** Returns the days without year that the text names. */
  static List<MonthDay> daysOfMonth(String text) {
    return yearless(text).stream().map(Yearless::day).toList();
  }

  private static List<Yearless> yearless(String text) {
    List<Yearless> days = new ArrayList<>();
    Matcher matcher = DAY_OF_MONTH.matcher(text);
    int from = 0;
    while (matcher.find(from)) {
      MonthDay day = monthDay(matcher);
      from = day == null ? matcher.start() + 1 : matcher.end();
      if (day != null) {
        days.add(new Yearless(day, matcher.start(), matcher.group()));
      }
    }
    return days;
  }

  /** Returns the weekdays that are named as days of about this week. */
  static Set<DayOfWeek> weekdays(List<Sentence> sentences) {
    Set<DayOfWeek> named = EnumSet.noneOf(DayOfWeek.class);
    for (Sentence sentence : sentences) {
      List<String> words = sentence.words();
      for (int i = 0; i < words.size(); i++) {
        DayOfWeek weekday = CalendarNames.weekdaysByName().get(words.get(i));
        if (weekday != null && !(i > 0 && FAR.contains(words.get(i - 1)))) {
          named.add(weekday);
        }
      }
    }
    return named;
  }

  /** Returns the clue of the newest full date that is not after the day given. */
  static Optional<DateClue> newestDate(String text, LocalDate latest) {
    return PrintedDates.in(text).stream()
        .filter(printed -> !printed.date().isAfter(latest))
        .max(Comparator.comparing(PrintedDate::date))
        .map(
            printed ->
                new DateClue(
                    printed.date(),
                    printed.date().plusDays(FULL_DATE_REACH),
                    1,
                    "“" + text.substring(printed.start(), printed.end()) + "”"));
  }

  /** Returns the clues of the newest month with its year, and of "last year" beside it. */
  static List<DateClue> newestMonth(String text, LocalDate latest) {
    Matcher matcher = MONTH_AND_YEAR.matcher(text);
    YearMonth newest = null;
    String words = "";
    while (matcher.find()) {
      Month named = CalendarNames.month(matcher.group("month"));
      if (named == null) {
        continue;
      }
      YearMonth month = YearMonth.of(Integer.parseInt(matcher.group("year")), named);
      if (!month.atDay(1).isAfter(latest) && (newest == null || month.isAfter(newest))) {
        newest = month;
        words = matcher.group();
      }
    }
    if (newest == null) {
      return List.of();
    }
    List<DateClue> clues = new ArrayList<>();
    clues.add(
        new DateClue(newest.atDay(1), newest.plusMonths(12).atEndOfMonth(), 1, "“" + words + "”"));
    Matcher lastYear = LAST_YEAR.matcher(text);
    if (lastYear.find()) {
      LocalDate first = LocalDate.of(newest.getYear() + 1, Month.JANUARY, 1);
      String both = "“%s” and “%s”".formatted(lastYear.group(), words);
      clues.add(new DateClue(first, first.withDayOfYear(first.lengthOfYear()), 2, both));
    }
    return clues;
  }

  /**
   * Returns the clues of a weekday beside a day of the month ("Friday, Feb. 25"), which fit
   * together in few years; the newest of them weighs most.
   */
  static List<DateClue> weekdayWithDay(Sentence sentence, LocalDate latest) {
    List<DateClue> clues = new ArrayList<>();
    for (Yearless yearless : yearless(sentence.text())) {
      DayOfWeek weekday = weekdayBefore(sentence, yearless.start());
      if (weekday == null) {
        continue;
      }
      int weight = 3;
      for (int year = latest.getYear(); year > latest.getYear() - YEARS_BACK; year--) {
        LocalDate date = yearless.day().atYear(year);
        if (date.getDayOfWeek() == weekday && !date.isAfter(latest)) {
          String words = "“%s” beside %s of %d".formatted(yearless.words(), name(weekday), year);
          clues.add(new DateClue(date, date.plusDays(6), weight, words));
          weight = 1;
        }
      }
    }
    return clues;
  }

  private static @Nullable DayOfWeek weekdayBefore(Sentence sentence, int at) {
    for (int i = sentence.words().size() - 1; i >= 0; i--) {
      int end = sentence.ends().get(i);
      if (end <= at) {
        return at - end <= 3 ? CalendarNames.weekdaysByName().get(sentence.words().get(i)) : null;
      }
    }
    return null;
  }

  static String name(DayOfWeek weekday) {
    return weekday.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  private static @Nullable MonthDay monthDay(Matcher matcher) {
    boolean monthFirst = matcher.group("month") != null;
    String day = matcher.group(monthFirst ? "day" : "day2");
    Month month = CalendarNames.month(matcher.group(monthFirst ? "month" : "month2"));
    try {
      return month == null ? null : MonthDay.of(month, Integer.parseInt(day));
    } catch (DateTimeException e) {
      return null;
    }
  }
}
