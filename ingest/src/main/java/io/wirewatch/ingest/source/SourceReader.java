package io.wirewatch.ingest.source;

import io.wirewatch.ingest.url.CanonicalUrl;
import io.wirewatch.schemas.record.Source;
import io.wirewatch.schemas.record.SourceKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/** Makes a source of an entry, or says all that is wrong with it. */
final class SourceReader {

  private static final Duration SHORTEST = Duration.ofMinutes(1);
  private static final Duration LONGEST = Duration.ofDays(30);
  private static final int LONGEST_TEXT = 500;
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  private final Entry entry;
  private final List<String> mistakes;

  SourceReader(Entry entry) {
    this.entry = entry;
    this.mistakes = new ArrayList<>(entry.mistakes());
  }

  /** Returns the source; empty if there are {@link #mistakes}. */
  Optional<Source> read() {
    Source defaults = Source.newBuilder().setUrl("").build();
    int min = interval(Setting.MIN_INTERVAL, defaults.getMinIntervalSeconds());
    // Who asks for a long shortest interval means a longest that is no shorter.
    int max = interval(Setting.MAX_INTERVAL, Math.max(min, defaults.getMaxIntervalSeconds()));
    if (min > max) {
      mistakes.add("minInterval is longer than maxInterval: exchange them");
    }
    Source source =
        Source.newBuilder()
            .setUrl(url())
            .setTitle(text(Setting.TITLE))
            .setPublisher(text(Setting.PUBLISHER))
            .setHomepage(homepage())
            .setCountry(country())
            .setLanguage(language())
            .setTags(entry.all(Setting.TAGS).stream().distinct().toList())
            .setEnabled(enabled())
            .setMinIntervalSeconds(min)
            .setMaxIntervalSeconds(max)
            .setKind(kind())
            .setBodySelector(selector(text(Setting.BODY_SELECTOR)))
            .setRemoveSelectors(
                entry.all(Setting.REMOVE_SELECTORS).stream().distinct().map(this::checked).toList())
            .build();
    return mistakes.isEmpty() ? Optional.of(source) : Optional.empty();
  }

  List<String> mistakes() {
    return List.copyOf(mistakes);
  }

  private String url() {
    String given = entry.first(Setting.URL);
    if (given == null) {
      mistakes.add("the address is missing: give the feed's address as 'url'");
      return "";
    }
    // Some readers hand out feeds under a scheme of their own.
    String web =
        given.replaceFirst("(?i)^feed:(?=https?:)", "").replaceFirst("(?i)^feed:/*", "https://");
    return CanonicalUrl.respell(web)
        .orElseGet(
            () -> {
              mistakes.add(
                  "'"
                      + given
                      + "' is no address of a feed: write it as https://HOST/PATH, without password");
              return "";
            });
  }

  private @Nullable String homepage() {
    String given = entry.first(Setting.HOMEPAGE);
    if (given == null) {
      return null;
    }
    Optional<String> homepage = CanonicalUrl.normalise(given);
    if (homepage.isEmpty()) {
      mistakes.add("'" + given + "' is no address of a home page: write it as https://HOST/");
    }
    return homepage.orElse(null);
  }

  private @Nullable String text(Setting setting) {
    String text = entry.first(setting);
    if (text != null && text.length() > LONGEST_TEXT) {
      mistakes.add(setting.label() + " is longer than " + LONGEST_TEXT + " characters: shorten it");
    }
    return text;
  }

  private @Nullable String country() {
    String given = entry.first(Setting.COUNTRY);
    if (given == null) {
      return null;
    }
    String code = given.toUpperCase(Locale.ROOT);
    if (!COUNTRIES.contains(code)) {
      String instead = code.equals("UK") ? "GB" : "two letters, such as FR";
      mistakes.add("'" + given + "' is no country code of ISO 3166: write " + instead);
    }
    return code;
  }

  private @Nullable String language() {
    String given = entry.first(Setting.LANGUAGE);
    if (given == null) {
      return null;
    }
    try {
      return new Locale.Builder().setLanguageTag(given.replace('_', '-')).build().toLanguageTag();
    } catch (IllformedLocaleException e) {
      mistakes.add("'" + given + "' is no language tag of BCP 47: write one such as en or pt-BR");
      return null;
    }
  }

  private boolean enabled() {
    String given = entry.first(Setting.ENABLED);
    if (given == null) {
      return true;
    }
    return switch (given.toLowerCase(Locale.ROOT)) {
      case "true", "yes", "1" -> true;
      case "false", "no", "0" -> false;
      default -> {
        mistakes.add("enabled is '" + given + "': write true or false");
        yield true;
      }
    };
  }

  private SourceKind kind() {
    String given = entry.first(Setting.KIND);
    if (given == null) {
      return SourceKind.FEED;
    }
    return switch (given.toLowerCase(Locale.ROOT)) {
      case "feed", "rss", "atom", "rdf", "json" -> SourceKind.FEED;
      case "sitemap" -> SourceKind.SITEMAP;
      default -> {
        mistakes.add("kind is '" + given + "': write feed or sitemap");
        yield SourceKind.FEED;
      }
    };
  }

  private int interval(Setting setting, int otherwise) {
    String given = entry.first(setting);
    if (given == null) {
      return otherwise;
    }
    Optional<Duration> interval =
        Interval.parse(given)
            .filter(length -> length.compareTo(SHORTEST) >= 0 && length.compareTo(LONGEST) <= 0);
    if (interval.isEmpty()) {
      mistakes.add(
          "%s is '%s': write a time between 1m and 30d, such as 15m or PT15M"
              .formatted(setting.label(), given));
    }
    return interval.map(length -> (int) length.toSeconds()).orElse(otherwise);
  }

  private @Nullable String selector(@Nullable String css) {
    return css == null ? null : checked(css);
  }

  private String checked(String css) {
    try {
      var unused = QueryParser.parse(css);
    } catch (IllegalStateException | IllegalArgumentException e) {
      mistakes.add("'" + css + "' is no CSS selector: " + e.getMessage());
    }
    return css;
  }
}
