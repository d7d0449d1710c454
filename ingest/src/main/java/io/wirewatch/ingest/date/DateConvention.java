package io.wirewatch.ingest.date;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How those for whom a page is written write dates.
 *
 * @param order which number comes first in {@code 04/05/2024}; null when it cannot be told, and
 *     such a date is then left out
 * @param language ISO 639 code of the language of the page, for the names of months that mean
 *     different months in different languages; empty when it is not known
 */
public record DateConvention(@Nullable Order order, String language) {

  /** The order of day and month where both are numbers. */
  public enum Order {
    DAY_FIRST,
    MONTH_FIRST
  }

  /** Nothing is known of the page: only what can be read in one way is read. */
  public static final DateConvention UNKNOWN = new DateConvention(null, "");

  /** Of the countries that publish in English, those that write the month first (CLDR, yMd). */
  private static final Set<String> MONTH_FIRST = Set.of("us", "ph", "bz", "fm", "gu", "pr");

  /** Top-level domains of countries that write English with the day first. */
  private static final Set<String> ENGLISH_DAY_FIRST =
      Set.of(
          "uk", "ie", "au", "nz", "za", "in", "pk", "bd", "lk", "ng", "ke", "gh", "ug", "tz", "zw",
          "zm", "sg", "my", "hk", "mt", "jm", "tt", "bw", "na", "mw", "ae", "qa", "sa", "eu", "il");

  /**
   * Returns the convention of a page.
   *
   * @param languageTag BCP 47 tag; empty when it is not known
   * @param host host of its address; empty when it is not known
   */
  public static DateConvention of(String languageTag, String host) {
    if (languageTag.isEmpty() && host.isEmpty()) {
      return UNKNOWN;
    }
    Locale locale = Locale.forLanguageTag(languageTag.replace('_', '-'));
    String language = locale.getLanguage();
    String country = locale.getCountry().toLowerCase(Locale.ROOT);
    String domain = host.substring(host.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (!language.isEmpty() && !language.equals("en")) {
      return new DateConvention(Order.DAY_FIRST, language);
    }
    boolean monthFirst;
    if (ENGLISH_DAY_FIRST.contains(domain)) {
      // Site software is often left at en-US; a national domain is chosen.
      monthFirst = false;
    } else if (country.isEmpty() || MONTH_FIRST.contains(country)) {
      monthFirst = language.equals("en") || !isCountry(domain);
    } else {
      monthFirst = false;
    }
    return new DateConvention(monthFirst ? Order.MONTH_FIRST : Order.DAY_FIRST, language);
  }

  private static boolean isCountry(String domain) {
    return domain.length() == 2 && !domain.equals("us") && !domain.equals("ph");
  }
}
