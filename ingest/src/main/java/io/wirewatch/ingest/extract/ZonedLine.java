package io.wirewatch.ingest.extract;

import io.wirewatch.ingest.press.Prose;
import io.wirewatch.schemas.record.Zone;

/**
 * A line of a document with its zone.
 *
 * @param text the line; never empty
 * @param zone the part of the page that it belongs to
 * @param prose whether it reads as running text
 */
record ZonedLine(String text, Zone zone, boolean prose) {

  int words() {
    return Prose.words(text);
  }
}
