package io.wirewatch.ingest.page;

/** What a block of a page is by its elements alone. */
public enum Shape {
  PARAGRAPH,
  HEADING,
  ITEM,
  QUOTE,
  CELL,
  CAPTION,
  TWEET,
  PREFORMATTED
}
