package io.wirewatch.ingest.metadata;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Tags of languages as BCP 47 has them. */
final class Language {

  private static final int MAX_REMEMBERED = 2_000;
  private static final int MAX_CHARS = 35;
  private static final Map<String, Optional<String>> REMEMBERED = new ConcurrentHashMap<>();

  private Language() {}

  /** Returns the first tag in the value of an attribute; empty when it is none. */
  static Optional<String> tag(String value) {
    if (value.isEmpty() || value.length() > MAX_CHARS) {
      return Optional.empty();
    }
    Optional<String> known = REMEMBERED.get(value);
    if (known != null) {
      return known;
    }
    Optional<String> tag = read(value);
    if (REMEMBERED.size() < MAX_REMEMBERED) {
      REMEMBERED.put(value, tag);
    }
    return tag;
  }

  private static Optional<String> read(String value) {
    String first = value.split("[,;\\s]", 2)[0].strip().replace('_', '-');
    try {
      String tag = new Locale.Builder().setLanguageTag(first).build().toLanguageTag();
      return first.isEmpty() || tag.equals("und") ? Optional.empty() : Optional.of(tag);
    } catch (IllformedLocaleException e) {
      return Optional.empty();
    }
  }
}
