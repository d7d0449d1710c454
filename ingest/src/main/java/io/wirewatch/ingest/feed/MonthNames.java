package io.wirewatch.ingest.feed;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The names of months in the languages that feeds write them in. */
final class MonthNames {

  private static final List<String> LANGUAGES =
      List.of(
          "en", "de", "fr", "es", "it", "pt", "nl", "pl", "sv", "da", "nb", "fi", "cs", "sk", "hu",
          "ro", "hr", "tr", "el", "ru", "uk", "bg", "id", "ca");

  private static final List<String> ENGLISH =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private MonthNames() {}

  /** Kept apart, so that the tables are only read when a feed is not in English. */
  private static final class Tables {
    static final Map<String, Integer> MONTHS = months();
  }

  /** Returns the number of a month from 1; 0 when the word is none. */
  static int month(String word) {
    String name = folded(word);
    if (name.length() == 3 && ENGLISH.contains(name)) {
      return ENGLISH.indexOf(name) + 1;
    }
    return Tables.MONTHS.getOrDefault(name, 0);
  }

  private static Map<String, Integer> months() {
    Map<String, Integer> months = new HashMap<>();
    // Spellings of feeds that CLDR does not have.
    Map.of("sept", 9, "jän", 1, "jänner", 1, "mrz", 3, "maerz", 3, "ιουλ", 7, "ιουν", 6)
        .forEach((name, month) -> months.put(folded(name), month));
    for (String language : LANGUAGES) {
      DateFormatSymbols symbols = DateFormatSymbols.getInstance(new ULocale(language));
      for (int context : List.of(DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE)) {
        for (int width : List.of(DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED)) {
          String[] names = symbols.getMonths(context, width);
          for (int i = 0; i < 12; i++) {
            String name = folded(names[i]);
            // The first language wins where two disagree.
            if (name.length() >= 3) {
              months.putIfAbsent(name, i + 1);
            }
          }
        }
      }
    }
    return Map.copyOf(months);
  }

  /** Lower case without accents or full stop, since feeds leave either out. */
  private static String folded(String name) {
    String bare =
        Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "");
    return bare.endsWith(".") ? bare.substring(0, bare.length() - 1) : bare;
  }
}
