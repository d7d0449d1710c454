package io.wirewatch.ingest.date;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names of months and weekdays in the languages that dates are read in, lower case. */
final class CalendarNames {

  private static final List<String> LANGUAGES =
      List.of("en", "de", "fr", "es", "it", "pt", "nl", "pl", "sv", "da", "ru", "uk");

  /** Shorter weekday names are everyday words in some language ("sun", "mar", "do"). */
  private static final int MIN_WEEKDAY_CHARS = 5;

  /** Spellings of the press that CLDR does not have. */
  private static final Map<String, Integer> MORE_MONTHS =
      Map.of("sept", 8, "jän", 0, "märz", 2, "fevrier", 1, "aout", 7, "decembre", 11);

  /** Any word that could be a month; {@link #month} tells whether it is one. */
  static final String MONTH_LIKE = "\\p{L}{3,12}";

  private static final Map<String, Month> MONTHS = months();
  private static final Map<String, DayOfWeek> WEEKDAYS = weekdays();

  private CalendarNames() {}

  /** Returns the month of that name; null if it is none. */
  static @Nullable Month month(String name) {
    return MONTHS.get(name.toLowerCase(Locale.ROOT));
  }

  /** Returns weekdays by full name. */
  static Map<String, DayOfWeek> weekdaysByName() {
    return WEEKDAYS;
  }

  private static Map<String, Month> months() {
    Map<String, Month> months = new HashMap<>();
    MORE_MONTHS.forEach((name, index) -> months.put(name, Month.of(index + 1)));
    for (String language : LANGUAGES) {
      DateFormatSymbols symbols = DateFormatSymbols.getInstance(new ULocale(language));
      for (int context : List.of(DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE)) {
        for (int width : List.of(DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED)) {
          String[] names = symbols.getMonths(context, width);
          for (int i = 0; i < 12; i++) {
            String name = name(names[i]);
            // The first language wins where two disagree.
            if (name.length() >= 3) {
              months.putIfAbsent(name, Month.of(i + 1));
            }
          }
        }
      }
    }
    return Map.copyOf(months);
  }

  private static Map<String, DayOfWeek> weekdays() {
    Map<String, DayOfWeek> weekdays = new HashMap<>();
    for (String language : LANGUAGES) {
      // ICU counts from 1, Sunday; its array has an unused first element.
      String[] names = DateFormatSymbols.getInstance(new ULocale(language)).getWeekdays();
      for (int i = 1; i <= 7; i++) {
        String name = name(names[i]);
        if (name.length() >= MIN_WEEKDAY_CHARS) {
          weekdays.putIfAbsent(name, DayOfWeek.SUNDAY.plus(i - 1));
        }
      }
    }
    return Map.copyOf(weekdays);
  }

  private static String name(String symbol) {
    String lower = symbol.toLowerCase(Locale.ROOT);
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }
}
