package io.wirewatch.ingest.date;

import io.wirewatch.ingest.date.DateConvention.Order;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the day and the month that belong to a year. */
final class DayFinder {

  /** Endings of ordinal numbers, and words between a day and its month or a month and its year. */
  private static final Set<String> JOINING =
      Set.of(
          "st", "nd", "rd", "th", "er", "º", "ª", "ο", "η", "de", "del", "d", "do", "of", "a",
          "den", "г", "р", "m", "gada", "ta", "ik", "i");

  /** "năm" (year), "tháng" and "thg" (month) are Vietnamese. */
  private static final Set<String> VIETNAMESE_YEAR = Set.of("năm");

  private static final Set<String> VIETNAMESE_MONTH = Set.of("tháng", "thg");

  /** In these, the year stands in front of a month in words; elsewhere a sentence ends there. */
  private static final Set<String> YEAR_FIRST = Set.of("hu", "lt", "lv", "eu", "kk", "mn");

  private final DateTokens tokens;
  private final DateConvention convention;

  /**
   * A day.
   *
   * @param first first token
   * @param last last token
   */
  record Found(LocalDate date, int first, int last) {}

  DayFinder(String text, DateConvention convention) {
    this.tokens = new DateTokens(text);
    this.convention = convention;
  }

  DateTokens tokens() {
    return tokens;
  }

  /** Returns the day whose year stands at a place; null when it is a year alone. */
  @Nullable Found around(int at, int year) {
    Found found = after(at, year);
    return found != null ? found : before(at, year);
  }

  /** Reads {@code 2024-04-30}, {@code 2024年4月30日}, {@code 2024. április 30}. */
  private @Nullable Found after(int at, int year) {
    if (at + 2 >= tokens.size()) {
      return null;
    }
    if (tokens.begins(at + 1, '年', '년')) {
      return tokens.begins(at + 3, '月', '월')
          ? day(year, tokens.small(at + 2), tokens.small(at + 4), at, at + 4)
          : null;
    }
    int month = tokens.small(at + 1);
    if (month >= 0) {
      char sign = tokens.between(at);
      return sign != 0 && sign == tokens.between(at + 1)
          ? day(year, month, tokens.small(at + 2), at, at + 2)
          : null;
    }
    return YEAR_FIRST.contains(convention.language()) ? namedAfter(at, year) : null;
  }

  private @Nullable Found namedAfter(int at, int year) {
    int word = isJoining(at + 1) ? at + 2 : at + 1;
    Month named = month(word);
    if (named == null || word + 1 >= tokens.size() || !near(at, word + 1)) {
      return null;
    }
    return day(year, named.getValue(), tokens.small(word + 1), at, word + 1);
  }

  /** Reads {@code 30.04.2024}, {@code 30 de abril de 2024}, {@code April 30th, 2024}. */
  @Nullable Found before(int at, int year) {
    if (at < 2) {
      return null;
    }
    if (tokens.small(at - 1) >= 0 && tokens.small(at - 2) >= 0) {
      char sign = tokens.between(at - 1);
      return sign != 0 && sign == tokens.between(at - 2) ? numbers(at, sign, year) : null;
    }
    int i = isJoining(at - 1) || isOneOf(at - 1, VIETNAMESE_YEAR) ? at - 2 : at - 1;
    if (i >= 2 && tokens.small(i) >= 0 && isOneOf(i - 1, VIETNAMESE_MONTH)) {
      return near(i - 2, at) ? day(year, tokens.small(i), tokens.small(i - 2), i - 2, at) : null;
    }
    return tokens.small(i) >= 0 ? monthFirst(at, i, year) : dayFirst(at, i, year);
  }

  private @Nullable Found monthFirst(int at, int day, int year) {
    Month named = month(day - 1);
    return named == null || !near(day - 1, at)
        ? null
        : day(year, named.getValue(), tokens.small(day), day - 1, at);
  }

  private @Nullable Found dayFirst(int at, int word, int year) {
    Month named = month(word);
    if (named == null) {
      return null;
    }
    int i = word - 1;
    // Arabic pages print the month in both of its names.
    if (named == month(i)) {
      i--;
    }
    for (int skipped = 0; skipped < 2 && isJoining(i); skipped++) {
      i--;
    }
    return i < 0 || !near(i, at) ? null : day(year, named.getValue(), tokens.small(i), i, at);
  }

  private @Nullable Found numbers(int at, char sign, int year) {
    int first = tokens.small(at - 2);
    int second = tokens.small(at - 1);
    Order order = convention.order();
    if (second > 12 || (sign != '.' && first <= 12 && order == Order.MONTH_FIRST)) {
      return day(year, first, second, at - 2, at);
    }
    boolean clear = sign == '.' || first > 12 || first == second || order == Order.DAY_FIRST;
    return clear ? day(year, second, first, at - 2, at) : null;
  }

  private static @Nullable Found day(int year, int month, int day, int first, int last) {
    if (month < 1 || day < 1) {
      return null;
    }
    try {
      return new Found(LocalDate.of(year, month, day), first, last);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private @Nullable Month month(int i) {
    String word = tokens.word(i);
    return word == null ? null : CalendarNames.month(word, convention.language());
  }

  private boolean isJoining(int i) {
    return isOneOf(i, JOINING);
  }

  private boolean isOneOf(int i, Set<String> words) {
    String word = tokens.word(i);
    return word != null && words.contains(word.toLowerCase(Locale.ROOT));
  }

  private boolean near(int first, int last) {
    for (int i = first; i < last; i++) {
      if (!tokens.near(i)) {
        return false;
      }
    }
    return true;
  }
}
