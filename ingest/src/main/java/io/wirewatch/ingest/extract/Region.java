package io.wirewatch.ingest.extract;

/** The part of a page that an element stands for, as its tag, role and class names tell. */
enum Region {
  /** Nothing special. */
  PLAIN,
  /** Who wrote it and when. */
  BYLINE,
  /** Below a picture. */
  CAPTION,
  /** The summary below the headline. */
  DECK,
  /** Other stories. */
  RELATED,
  /** What the site prints around every story, readers' comments included. */
  FURNITURE;

  /** Returns whether nothing in it belongs to the article's text. */
  boolean isOutside() {
    return this == RELATED || this == FURNITURE || this == BYLINE || this == CAPTION;
  }
}
