package io.wirewatch.enrich.quote;

import io.wirewatch.enrich.text.Folding;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Nouns that can be the subject of a verb of saying, or that name what was said. */
final class Nouns {

  private static final Map<String, Set<String>> KINDS = new HashMap<>();

  /** Plurals without an "s". */
  private static final Set<String> PLURALS = new HashSet<>();

  /** Titles in their short forms, and the nouns that a later sentence uses for their bearers. */
  private static final Map<String, String> SHORT_TITLES =
      Map.of(
          "sen", "senator",
          "rep", "representative",
          "gov", "governor",
          "gen", "general",
          "lt", "lieutenant",
          "col", "colonel",
          "prof", "professor",
          "dr", "doctor",
          "capt", "captain",
          "rev", "reverend");

  static {
    for (String[] row : Resource.pairs("nouns.tsv")) {
      boolean derived = !row[0].endsWith("-plural");
      Set<String> kind = KINDS.computeIfAbsent(row[0].split("-", 2)[0], k -> new HashSet<>());
      for (String noun : row[1].split(" ")) {
        kind.add(Folding.fold(noun));
        if (!derived) {
          PLURALS.add(Folding.fold(noun));
        } else {
          kind.add(Folding.fold(pluralOf(noun)));
        }
      }
    }
  }

  private Nouns() {}

  /** Returns whether a folded word is what a person is or does. */
  static boolean isPerson(String folded) {
    return is("person", folded);
  }

  /** Returns whether a folded word is a plural that no "s" tells. */
  static boolean isPlural(String folded) {
    return PLURALS.contains(folded);
  }

  /** Returns whether a folded word is a text that can be said to say something. */
  static boolean isThing(String folded) {
    return is("thing", folded);
  }

  /** Returns whether a folded word is a body that speaks as one. */
  static boolean isGroup(String folded) {
    return is("group", folded);
  }

  /** Returns whether a folded word is what somebody's words are called. */
  static boolean isSpoken(String folded) {
    return is("spoken", folded);
  }

  /** Returns whether a folded word can be the subject of a verb of saying. */
  static boolean canSpeak(String folded) {
    return isPerson(folded) || isGroup(folded) || isThing(folded);
  }

  /** Returns the noun for a title that may be shortened. */
  static String spelledOut(String folded) {
    return SHORT_TITLES.getOrDefault(folded, folded);
  }

  private static boolean is(String kind, String folded) {
    return KINDS.getOrDefault(kind, Set.of()).contains(folded);
  }

  private static String pluralOf(String noun) {
    if (noun.endsWith("y") && !noun.endsWith("ey") && !noun.endsWith("ay")) {
      return noun.substring(0, noun.length() - 1) + "ies";
    }
    boolean hissing = noun.endsWith("s") || noun.endsWith("ch") || noun.endsWith("x");
    return noun + (hissing ? "es" : "s");
  }
}
