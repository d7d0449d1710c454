package io.wirewatch.ingest.date;

import io.wirewatch.ingest.date.DatedEvents.Naming;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a sentence that names a dated event says about the day it was written. */
final class EventClues {

  /** News names the days of the week for about this long. */
  private static final int WEEKDAY_REACH = 6;

  /** A day and month without its year is less than a year old. */
  private static final int YEARLESS_REACH = 330;

  /** Words between "two days into" and the event that it counts from. */
  private static final int OFFSET_REACH = 9;

  private static final Map<String, Integer> NUMBERS =
      Map.ofEntries(
          Map.entry("a", 1),
          Map.entry("one", 1),
          Map.entry("the", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10));
  private static final Set<String> DAYS = Set.of("day", "days");
  private static final Set<String> WEEKS = Set.of("week", "weeks");
  private static final Set<String> MONTHS = Set.of("month", "months");
  private static final Set<String> YEARS = Set.of("year", "years");
  private static final Set<String> FROM = Set.of("into", "after", "since", "following");

  /** Verbs that say that the event happens now rather than that it once did. */
  private static final Set<String> ONSET =
      Set.of(
          "began",
          "begins",
          "launched",
          "started",
          "opened",
          "invaded",
          "struck",
          "erupted",
          "died",
          "killed",
          "announced",
          "declared",
          "voted",
          "elected",
          "stormed",
          "attacked",
          "collapsed",
          "seized",
          "ordered",
          "sworn",
          "resigned",
          "exploded",
          "signed",
          "begann",
          "lancé",
          "lanzó");

  private EventClues() {}

  /** Returns the clues of one naming; {@code dates} are the days without year in the sentence. */
  static Optional<DateClue> of(Sentence sentence, Naming naming, List<MonthDay> dates) {
    Optional<DateClue> offset = offset(sentence, naming);
    if (offset.isPresent()) {
      return offset;
    }
    DatedEvent event = naming.event();
    if (sentence.words().contains(Integer.toString(event.date().getYear()))) {
      // Who prints the year of an event looks back at it from another year.
      return Optional.empty();
    }
    return onItsWeekday(sentence, naming)
        .or(() -> inThisMonth(sentence, naming))
        .or(() -> onItsDay(sentence, naming, dates));
  }

  private static Optional<DateClue> offset(Sentence sentence, Naming naming) {
    List<String> words = sentence.words();
    LocalDate date = naming.event().date();
    for (int i = Math.max(0, naming.firstWord() - OFFSET_REACH); i + 2 < words.size(); i++) {
      if (i >= naming.lastWord()) {
        break;
      }
      Integer number = number(words.get(i));
      if (number == null || !FROM.contains(words.get(i + 2))) {
        continue;
      }
      // "Into" counts up to now; "after" may tell of another day long past.
      int weight = words.get(i + 2).equals("into") ? 4 : 2;
      String unit = words.get(i + 1);
      String quote = says(sentence, i, naming);
      if (DAYS.contains(unit)) {
        LocalDate day = date.plusDays(number);
        return Optional.of(new DateClue(day, day, weight, quote));
      }
      if (WEEKS.contains(unit)) {
        LocalDate day = date.plusWeeks(number);
        return Optional.of(new DateClue(day.minusDays(2), day.plusDays(6), weight, quote));
      }
      if (MONTHS.contains(unit)) {
        LocalDate day = date.plusMonths(number);
        return Optional.of(new DateClue(day.minusDays(10), day.plusDays(30), weight - 1, quote));
      }
      if (YEARS.contains(unit)) {
        LocalDate day = date.plusYears(number);
        return Optional.of(new DateClue(day.minusDays(30), day.plusDays(200), weight - 1, quote));
      }
    }
    return Optional.empty();
  }

  private static Optional<DateClue> onItsWeekday(Sentence sentence, Naming naming) {
    LocalDate date = naming.event().date();
    List<String> words = sentence.words();
    int from = Math.max(0, naming.firstWord() - 6);
    int to = Math.min(words.size() - 1, naming.lastWord() + 6);
    boolean onset = words.subList(from, to + 1).stream().anyMatch(ONSET::contains);
    if (!onset) {
      return Optional.empty();
    }
    for (int i = from; i <= to; i++) {
      DayOfWeek weekday = CalendarNames.weekdaysByName().get(words.get(i));
      if (weekday == date.getDayOfWeek() && !(i > 0 && words.get(i - 1).equals("last"))) {
        String quote = says(sentence, Math.min(i, naming.firstWord()), naming, i);
        return Optional.of(new DateClue(date, date.plusDays(WEEKDAY_REACH), 3, quote));
      }
    }
    return Optional.empty();
  }

  private static Optional<DateClue> inThisMonth(Sentence sentence, Naming naming) {
    List<String> words = sentence.words();
    for (int i = 0; i + 1 < words.size(); i++) {
      boolean current = words.get(i).equals("this");
      boolean last = words.get(i).equals("last");
      if (!current && !last) {
        continue;
      }
      LocalDate day = eve(words) ? naming.event().date().minusDays(1) : naming.event().date();
      String quote = says(sentence, Math.min(i, naming.firstWord()), naming);
      switch (words.get(i + 1)) {
        case "month" -> {
          YearMonth month = YearMonth.from(day).plusMonths(current ? 0 : 1);
          LocalDate first = current ? day : month.atDay(1);
          return Optional.of(new DateClue(first, month.atEndOfMonth(), 2, quote));
        }
        case "week" -> {
          LocalDate first = day.plusDays(current ? 0 : 1);
          return Optional.of(new DateClue(first, day.plusDays(current ? 6 : 13), 2, quote));
        }
        case "year" -> {
          LocalDate first = current ? day : day.plusYears(1).withDayOfYear(1);
          LocalDate end = first.withDayOfYear(first.lengthOfYear());
          return Optional.of(new DateClue(first, end, 1, quote));
        }
        default -> {
          // Some other "this" or "last".
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<DateClue> onItsDay(
      Sentence sentence, Naming naming, List<MonthDay> dates) {
    LocalDate date = naming.event().date();
    if (!dates.contains(MonthDay.from(date))) {
      return Optional.empty();
    }
    String quote = says(sentence, naming.firstWord(), naming);
    return Optional.of(new DateClue(date, date.plusDays(YEARLESS_REACH), 2, quote));
  }

  private static boolean eve(List<String> words) {
    int at = words.indexOf("eve");
    return at > 0 && at + 1 < words.size() && words.get(at + 1).equals("of");
  }

  private static @Nullable Integer number(String word) {
    Integer named = NUMBERS.get(word);
    if (named != null) {
      return named;
    }
    return word.length() <= 3 && word.chars().allMatch(c -> c >= '0' && c <= '9')
        ? Integer.valueOf(word)
        : null;
  }

  private static String says(Sentence sentence, int firstWord, Naming naming) {
    return says(sentence, firstWord, naming, naming.lastWord());
  }

  private static String says(Sentence sentence, int firstWord, Naming naming, int lastWord) {
    return "%s (%s: %s)"
        .formatted(
            sentence.quoted(firstWord, Math.max(lastWord, naming.lastWord())),
            naming.event().name(),
            naming.event().date());
  }
}
