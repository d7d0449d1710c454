package io.wirewatch.enrich.quote;

/**
 * The words of a sentence that say who speaks, as units of its narration.
 *
 * @param kind what sort of words they are
 * @param first first unit
 * @param last last unit
 * @param head the unit that says most: the name, the pronoun, or the noun of a description
 */
record Phrase(Kind kind, int first, int last, int head) {

  /** What sort of words say who speaks. */
  enum Kind {
    /** A name that was recognised as one. */
    NAME,
    /** "She". */
    PRONOUN,
    /** "A senior official", "the ministry", and capitalised words that nobody knows as a name. */
    DESCRIPTION
  }

  static Phrase name(int unit) {
    return new Phrase(Kind.NAME, unit, unit, unit);
  }

  static Phrase pronoun(int unit) {
    return new Phrase(Kind.PRONOUN, unit, unit, unit);
  }

  static Phrase description(int first, int last, int head) {
    return new Phrase(Kind.DESCRIPTION, first, last, head);
  }
}
