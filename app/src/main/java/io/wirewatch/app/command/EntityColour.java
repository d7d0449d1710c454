package io.wirewatch.app.command;

import io.wirewatch.schemas.record.EntityType;
import java.util.Arrays;
import java.util.stream.Collectors;

/** How kinds of entities are told apart at a terminal. */
enum EntityColour {
  PERSON("PER", "person", 32),
  ORG("ORG", "organisation", 34),
  PLACE("LOC", "place", 33),
  NORP("NORP", "nationality", 36),
  EVENT("EVENT", "event", 35),
  OTHER("MISC", "other", 31);

  private final String tag;
  private final String words;
  private final int colour;

  EntityColour(String tag, String words, int colour) {
    this.tag = tag;
    this.words = words;
    this.colour = colour;
  }

  static EntityColour of(EntityType type) {
    return switch (type) {
      case PERSON -> PERSON;
      case ORG -> ORG;
      case GPE, LOC -> PLACE;
      case NORP -> NORP;
      case EVENT -> EVENT;
      case OTHER -> OTHER;
    };
  }

  /** Returns the kind in words. */
  String words() {
    return words;
  }

  /** Returns the words of a name as they are shown: in colour, or in brackets with a tag. */
  String mark(Console console, String name) {
    return console.isColoured() ? console.colour(name, colour) : "[" + tag + " " + name + "]";
  }

  /** Returns a line that shows all kinds. */
  static String legend(Console console) {
    return Arrays.stream(values())
        .map(kind -> kind.mark(console, kind.words))
        .collect(Collectors.joining("  "));
  }
}
