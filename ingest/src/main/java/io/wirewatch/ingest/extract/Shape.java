package io.wirewatch.ingest.extract;

/** What a block of a page is by its elements alone. */
enum Shape {
  PARAGRAPH,
  HEADING,
  ITEM,
  QUOTE,
  CELL,
  CAPTION,
  TWEET
}
