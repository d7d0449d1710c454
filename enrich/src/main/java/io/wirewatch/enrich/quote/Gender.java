package io.wirewatch.enrich.quote;

import io.wirewatch.enrich.text.Folding;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What a pronoun, a title or a given name tells of the one it stands for. */
enum Gender {
  FEMALE,
  MALE,
  UNKNOWN;

  private static final Map<String, Gender> GIVEN_NAMES = new HashMap<>();

  static {
    for (String[] row : Resource.pairs("genders.tsv")) {
      Gender gender = valueOf(row[0].toUpperCase(Locale.ROOT));
      for (String name : row[1].split(" ")) {
        GIVEN_NAMES.put(Folding.fold(name), gender);
      }
    }
  }

  /** Returns the gender that a given name has nearly always. */
  static Gender ofGivenName(String folded) {
    return GIVEN_NAMES.getOrDefault(folded, UNKNOWN);
  }

  /** Returns the gender of a word beside or instead of a name, such as "Mrs", "she", "chairman". */
  static Gender ofWord(String folded) {
    return switch (folded) {
      case "mrs",
          "ms",
          "miss",
          "madam",
          "lady",
          "dame",
          "she",
          "her",
          "hers",
          "herself",
          "queen",
          "princess",
          "duchess",
          "baroness",
          "actress",
          "woman",
          "mother",
          "wife",
          "daughter",
          "sister",
          "widow",
          "congresswoman",
          "spokeswoman",
          "chairwoman",
          "businesswoman" ->
          FEMALE;
      case "mr",
          "sir",
          "lord",
          "he",
          "him",
          "his",
          "himself",
          "king",
          "prince",
          "duke",
          "baron",
          "sheikh",
          "actor",
          "man",
          "father",
          "husband",
          "son",
          "brother",
          "congressman",
          "spokesman",
          "chairman",
          "businessman",
          "pope",
          "cardinal" ->
          MALE;
      default -> UNKNOWN;
    };
  }

  /** Returns whether two may be the same person's. */
  boolean fits(Gender other) {
    return this == UNKNOWN || other == UNKNOWN || this == other;
  }
}
