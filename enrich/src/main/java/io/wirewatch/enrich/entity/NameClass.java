package io.wirewatch.enrich.entity;

/** What a name names, as the tagger tells it. */
public enum NameClass {
  /** A person. */
  PER,
  /** An organisation. */
  ORG,
  /** A place, with a government or without. */
  LOC,
  /** Anything else that has a name: a nationality, an event, a work, a product. */
  MISC
}
