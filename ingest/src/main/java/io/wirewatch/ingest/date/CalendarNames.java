package io.wirewatch.ingest.date;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The names of months and weekdays in the languages that dates are read in (from CLDR). */
final class CalendarNames {

  /** In these, short names are read on any page. */
  private static final List<String> LANGUAGES =
      List.of("en", "de", "fr", "es", "it", "pt", "nl", "pl", "sv", "da", "ru", "uk");

  /** In these, full names are; the short ones are words elsewhere (Czech "pro", Turkish "ara"). */
  private static final List<String> MORE_LANGUAGES =
      List.of(
          "nb", "fi", "cs", "sk", "tr", "el", "hu", "ro", "bg", "ar", "ar-SY", "ar-MA", "he", "hi",
          "bn", "ur", "id", "ms", "ca", "gl", "eu", "is", "et", "lv", "lt", "sl", "hr", "sr",
          "sr-Latn", "mk", "be", "sq", "az", "kk", "ka", "hy", "sw", "af");

  /** Shorter weekday names are everyday words in some language ("sun", "mar", "do"). */
  private static final int MIN_WEEKDAY_CHARS = 5;

  private static final Map<String, DayOfWeek> SHORT_ENGLISH_WEEKDAYS =
      Map.of(
          "mon", DayOfWeek.MONDAY,
          "tue", DayOfWeek.TUESDAY,
          "wed", DayOfWeek.WEDNESDAY,
          "thu", DayOfWeek.THURSDAY,
          "fri", DayOfWeek.FRIDAY,
          "sat", DayOfWeek.SATURDAY,
          "sun", DayOfWeek.SUNDAY);

  /** Spellings of the press that CLDR does not have. */
  private static final Map<String, Integer> MORE_MONTHS =
      Map.of("sept", 8, "jän", 0, "setiembre", 8);

  /** Any word that could be a month; {@link #month} tells whether it is one. */
  static final String MONTH_LIKE = "\\p{L}{3,12}";

  /** Letters beyond are of scripts in which marks are vowels. */
  private static final char LAST_OF_CYRILLIC = '\u052F';

  private static final char HEBREW_IN = 'ב';

  private static final Map<String, Month> MONTHS = months();
  private static final Map<String, Map<String, Month>> OWN_MONTHS = new ConcurrentHashMap<>();
  private static final Map<String, DayOfWeek> WEEKDAYS = weekdays();

  private CalendarNames() {}

  /** Returns the month of that name; null if it is none. */
  static @Nullable Month month(String name) {
    return MONTHS.get(folded(name));
  }

  /**
   * Returns the month of that name on a page in a language, which settles what is a different month
   * in different languages (Croatian and Czech "listopad"); null if it is none.
   */
  static @Nullable Month month(String name, String language) {
    String folded = folded(name);
    Month month = null;
    if (MORE_LANGUAGES.contains(language)) {
      month = OWN_MONTHS.computeIfAbsent(language, CalendarNames::ownMonths).get(folded);
    }
    if (month == null) {
      month = MONTHS.get(folded);
    }
    if (month == null && folded.length() > 1 && folded.charAt(0) == HEBREW_IN) {
      month = MONTHS.get(folded.substring(1));
    }
    return month;
  }

  /** Returns the weekday of that name, full or English and short; null if it is none. */
  static @Nullable DayOfWeek weekday(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    DayOfWeek full = WEEKDAYS.get(lower);
    return full != null ? full : SHORT_ENGLISH_WEEKDAYS.get(lower);
  }

  /** Returns weekdays by full name, lower case. */
  static Map<String, DayOfWeek> weekdaysByName() {
    return WEEKDAYS;
  }

  private static Map<String, Month> months() {
    Map<String, Month> months = new HashMap<>();
    MORE_MONTHS.forEach((name, index) -> months.put(folded(name), Month.of(index + 1)));
    // The first language wins where two disagree.
    LANGUAGES.forEach(language -> add(language, true, months));
    MORE_LANGUAGES.forEach(language -> add(language, false, months));
    return Map.copyOf(months);
  }

  private static Map<String, Month> ownMonths(String language) {
    Map<String, Month> months = new HashMap<>();
    add(language, true, months);
    return Map.copyOf(months);
  }

  private static void add(String language, boolean shortNames, Map<String, Month> months) {
    DateFormatSymbols symbols = DateFormatSymbols.getInstance(new ULocale(language));
    for (int context : List.of(DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE)) {
      add(symbols.getMonths(context, DateFormatSymbols.WIDE), months);
      if (shortNames) {
        add(symbols.getMonths(context, DateFormatSymbols.ABBREVIATED), months);
      }
    }
  }

  private static void add(String[] names, Map<String, Month> months) {
    for (int i = 0; i < 12; i++) {
      String name = folded(withoutPoint(names[i]));
      // Shorter words are names of months in no script but those that say much with few letters.
      if (name.length() >= (name.charAt(0) > LAST_OF_CYRILLIC ? 2 : 3)) {
        months.putIfAbsent(name, Month.of(i + 1));
      }
    }
  }

  private static Map<String, DayOfWeek> weekdays() {
    Map<String, DayOfWeek> weekdays = new HashMap<>();
    for (String language : LANGUAGES) {
      // ICU counts from 1, Sunday; its array has an unused first element.
      String[] names = DateFormatSymbols.getInstance(new ULocale(language)).getWeekdays();
      for (int i = 1; i <= 7; i++) {
        String name = withoutPoint(names[i].toLowerCase(Locale.ROOT));
        if (name.length() >= MIN_WEEKDAY_CHARS) {
          weekdays.putIfAbsent(name, DayOfWeek.SUNDAY.plus(i - 1));
        }
      }
    }
    return Map.copyOf(weekdays);
  }

  private static String withoutPoint(String name) {
    return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
  }

  /** Lower case, without accents, which capitals and careless keyboards leave off. */
  private static String folded(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    boolean plain = true;
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if (c > LAST_OF_CYRILLIC) {
        return lower;
      }
      plain &= c < 128;
    }
    if (plain) {
      return lower;
    }
    String decomposed = Normalizer.normalize(lower, Normalizer.Form.NFD);
    StringBuilder folded = new StringBuilder(decomposed.length());
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      if (Character.getType(c) != Character.NON_SPACING_MARK) {
        folded.append(c == 'ı' ? 'i' : c);
      }
    }
    return folded.toString();
  }
}
