package io.wirewatch.enrich.actor;

/** Why a mention is taken for its actor, in words for people. */
public enum Why {
  /** The full name. */
  FULL_NAME("its full name"),
  /** Another listed name. */
  OTHER_NAME("another name listed for it"),
  /** A word for what is of a country. */
  DEMONYM("a word for the people and things of the country"),
  /** A bare name after the full one. */
  BARE_NAME("a short name of the only actor with it that the article names in full"),
  /** A bare name with an office. */
  OFFICE_HOLDER("a short name with an office that only this actor with the name has held"),
  /** A doubtful name that the article has elsewhere without doubt. */
  CLEAR_ELSEWHERE("a name that the article has elsewhere where it can mean nothing else"),
  /** An office with its country. */
  OFFICE_OF_COUNTRY("an office together with its country"),
  /** An office by the one named before. */
  OFFICE_NAMED_BEFORE("an office that the article names with its country elsewhere"),
  /** An office by somebody's country. */
  OFFICE_BY_NEIGHBOUR("an office of the country that somebody named in the sentence acts for"),
  /** An office by the dateline. */
  OFFICE_BY_DATELINE("an office of the country of the dateline"),
  /** Somebody's administration. */
  ADMINISTRATION("an administration, named after who leads it"),
  /** An unknown name. */
  LOCAL_NAME("a name of nobody that is known, by the words around it"),
  /** A form of an unknown name. */
  LOCAL_SHORT_NAME("a short form of the only name in the article that it fits");

  private final String words;

  Why(String words) {
    this.words = words;
  }

  /** Returns the reason as the end of a sentence that begins "taken as". */
  public String words() {
    return words;
  }
}
