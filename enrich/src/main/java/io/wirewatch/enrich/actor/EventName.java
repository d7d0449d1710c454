package io.wirewatch.enrich.actor;

import io.wirewatch.enrich.text.Folding;
import io.wirewatch.enrich.text.WordList;

/** Tells an event from other names by its last word. */
final class EventName {

  private static final WordList HEADS =
      WordList.of(
          "olympics",
          "games",
          "cup",
          "war",
          "wars",
          "summit",
          "conference",
          "festival",
          "awards",
          "championship",
          "championships",
          "prix",
          "marathon",
          "referendum",
          "convention",
          "forum",
          "tournament",
          "massacre",
          "revolution",
          "uprising",
          "earthquake",
          "hurricane",
          "election",
          "elections",
          "ceremony",
          "expo",
          "fair",
          "biennale",
          "crisis");

  private EventName() {}

  /** Returns whether a folded word can end the name of an event. */
  static boolean isHead(String folded) {
    return HEADS.contains(folded);
  }

  /** Returns whether a name is that of an event. */
  static boolean isEvent(String name) {
    int space = name.lastIndexOf(' ');
    return space > 0 && isHead(Folding.fold(name.substring(space + 1)));
  }
}
