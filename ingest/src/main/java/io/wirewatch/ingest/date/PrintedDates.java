package io.wirewatch.ingest.date;

import io.wirewatch.ingest.date.PrintedTimes.PrintedTime;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds full dates, year included, in the ways that pages print them: {@code April 30, 2024},
 * {@code 30. April 2024}, {@code 30 de abril de 2024}, {@code 2024-04-30T10:00Z}, {@code
 * 30.04.2024}, {@code 2024年4月30日}. Every date is found from its year, a number of four digits, for
 * texts have few of those.
 */
public final class PrintedDates {

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2099;

  /** What may stand between a weekday and its day: Spanish, Danish, French. */
  private static final Set<String> BEFORE_DAY = Set.of("de", "den", "d", "le", "el", "the");

  private PrintedDates() {}

  /** Returns the dates in the text, in order; a date that could be read two ways is left out. */
  public static List<PrintedDate> in(String text) {
    return in(text, DateConvention.UNKNOWN);
  }

  /** Returns the dates in the text, in order, read as those do who wrote it. */
  public static List<PrintedDate> in(String text, DateConvention convention) {
    return mayHoldYear(text) ? in(text, new DayFinder(text, convention), false) : List.of();
  }

  /**
   * Returns the dates in a text that is expected to be a date, where the year may have two digits:
   * {@code 30.4.24}.
   */
  public static List<PrintedDate> inDateField(String text, DateConvention convention) {
    List<PrintedDate> dates = in(text, convention);
    return dates.isEmpty() ? in(text, new DayFinder(text, convention), true) : dates;
  }

  private static boolean mayHoldYear(String text) {
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      digits = Character.isDigit(text.charAt(i)) ? digits + 1 : 0;
      if (digits == 4) {
        return true;
      }
    }
    return false;
  }

  private static List<PrintedDate> in(String text, DayFinder finder, boolean shortYears) {
    DateTokens tokens = finder.tokens();
    List<DayFinder.Found> found = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      DayFinder.Found day = null;
      if (tokens.digits(i) == 4 && isYear(tokens.number(i))) {
        day = finder.around(i, tokens.number(i));
      } else if (shortYears && tokens.digits(i) == 2 && !isHour(text, tokens.end(i))) {
        day = finder.before(i, 2000 + tokens.number(i));
      }
      if (day != null && (found.isEmpty() || found.get(found.size() - 1).last() < day.first())) {
        found.add(day);
      }
    }
    List<PrintedDate> dates = new ArrayList<>(found.size());
    for (int i = 0; i < found.size(); i++) {
      int from = i == 0 ? 0 : tokens.end(found.get(i - 1).last());
      int to = i + 1 == found.size() ? text.length() : tokens.start(found.get(i + 1).first());
      dates.add(date(text, tokens, found.get(i), i == 0 ? 0 : from, to, i == 0));
    }
    return dates;
  }

  private static boolean isYear(int number) {
    return number >= FIRST_YEAR && number <= LAST_YEAR;
  }

  private static boolean isHour(String text, int end) {
    return end < text.length() && text.charAt(end) == ':';
  }

  /** A time behind another date belongs to that one. */
  private static PrintedDate date(
      String text, DateTokens tokens, DayFinder.Found day, int from, int to, boolean first) {
    int start = tokens.start(day.first());
    int end = tokens.end(day.last());
    PrintedTime time = PrintedTimes.in(text.substring(end, Math.min(to, end + PrintedTimes.NEAR)));
    if ((time == null || time.offset() == null) && first) {
      PrintedTime before =
          PrintedTimes.in(text.substring(Math.max(from, start - PrintedTimes.NEAR), start));
      time = before != null && (time == null || before.offset() != null) ? before : time;
    }
    return new PrintedDate(
        day.date(),
        time == null ? null : time.time(),
        time == null ? null : time.offset(),
        weekday(tokens, day.first() - 1),
        start,
        end);
  }

  private static @Nullable DayOfWeek weekday(DateTokens tokens, int before) {
    String word = tokens.word(before);
    if (word == null || !tokens.near(before)) {
      return null;
    }
    String further = tokens.word(before - 1);
    if (further != null && BEFORE_DAY.contains(word) && tokens.near(before - 1)) {
      word = further;
    }
    return CalendarNames.weekday(word);
  }
}
