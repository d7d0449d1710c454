package io.wirewatch.ingest.feed;

/** What the characters of a text are. */
enum TextType {
  /** Characters that mean themselves. */
  PLAIN,
  /** A fragment of HTML. */
  HTML,
  /** Elements inside the feed, which may stand in a {@code div} that is no part of the text. */
  INLINE,
  /** Not said: HTML if it looks like it. Feeds that escape HTML often do not say so. */
  UNSAID
}
