package io.wirewatch.ingest.capture;

/** What a line looks like by itself, whatever stands around it. */
enum Sign {
  /** A paragraph of running text. */
  PARAGRAPH,
  /** A short sentence. */
  SENTENCE,
  /** A phrase without an end: a headline, a subhead, a label. */
  PHRASE,
  /** The length of a recording, such as {@code 03:41}. */
  DURATION,
  /** Words that a site prints around every story, or a number by itself. */
  FURNITURE,
  /** The date and weather of a page header. */
  CLOCK,
  /** A date by itself, or with "published" or "updated" before it. */
  DATE,
  /** Who wrote the story. */
  BYLINE,
  /** A line under a picture. */
  CAPTION,
  /** Whom the story was taken from or who helped. */
  CREDIT,
  /** A pointer to another story. */
  RELATED,
  /** The heading of a list of other stories. */
  RELATED_HEADING,
  /** The heading of readers' comments. */
  COMMENTS;

  /** Returns whether a body is made of such lines. */
  boolean isText() {
    return this == PARAGRAPH || this == SENTENCE;
  }
}
