package io.wirewatch.ingest.charset;

/** Where a document may declare its own charset. */
public enum Markup {
  /** In a {@code meta} element. */
  HTML,
  /** In the XML declaration. */
  XML,
  /** Nowhere. */
  NONE
}
