package io.wirewatch.ingest.source;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A setting of a source, by the names that the formats give it. */
enum Setting {
  URL("url", false, "xmlurl feed feedurl"),
  TITLE("title", false, "name"),
  PUBLISHER("publisher", false, "outlet"),
  HOMEPAGE("homepage", false, "htmlurl site siteurl"),
  COUNTRY("country", false, ""),
  LANGUAGE("language", false, "lang"),
  TAGS("tags", true, "tag categories"),
  ENABLED("enabled", false, ""),
  MIN_INTERVAL("minInterval", false, ""),
  MAX_INTERVAL("maxInterval", false, ""),
  KIND("kind", false, ""),
  BODY_SELECTOR("bodySelector", false, ""),
  REMOVE_SELECTORS("removeSelectors", true, "");

  private final String label;
  private final boolean list;

  /** Other names that are read, parted by spaces. */
  private final String aliases;

  Setting(String label, boolean list, String aliases) {
    this.label = label;
    this.list = list;
    this.aliases = aliases;
  }

  /** The name that is written. */
  String label() {
    return label;
  }

  boolean isList() {
    return list;
  }

  /** Returns the setting of a name, in whatever case and with whatever hyphens. */
  static Optional<Setting> named(String name) {
    String plain = plain(name);
    return Arrays.stream(values())
        .filter(s -> plain(s.label).equals(plain) || List.of(s.aliases.split(" ")).contains(plain))
        .findFirst();
  }

  /** Returns every name that is written, for messages. */
  static String labels() {
    return String.join(", ", Arrays.stream(values()).map(Setting::label).toList());
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "");
  }
}
