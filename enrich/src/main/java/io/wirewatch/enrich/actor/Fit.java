package io.wirewatch.enrich.actor;

/** What the words around a name say about it. */
enum Fit {
  /** It is what it looks like. */
  CLEAR,
  /** It may be: believed only where the article names the same actor clearly elsewhere. */
  DOUBTFUL,
  /** It is something else. */
  NONE,
  /** It is part of another person's name, so that the bare name is no longer one person's. */
  NAMESAKE
}
