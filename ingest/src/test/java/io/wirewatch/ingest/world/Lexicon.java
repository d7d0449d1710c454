package io.wirewatch.ingest.world;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** A language that sites write in. */
enum Lexicon {
  ENGLISH("en", "GB"),
  GERMAN("de", "DE"),
  RUSSIAN("ru", "KG");

  private static final Map<Lexicon, Grammar> GRAMMARS = new EnumMap<>(Lexicon.class);

  static {
    for (Lexicon lexicon : values()) {
      GRAMMARS.put(lexicon, Grammar.load(lexicon.name().toLowerCase(Locale.ROOT) + ".grammar"));
    }
  }

  private final String language;
  private final String country;

  Lexicon(String language, String country) {
    this.language = language;
    this.country = country;
  }

  /** Returns the language's BCP 47 tag. */
  String language() {
    return language;
  }

  /** Returns the country of its sites, ISO 3166-1. */
  String country() {
    return country;
  }

  /** Returns what its texts are written with. */
  Grammar grammar() {
    return GRAMMARS.get(this);
  }
}
