package io.wirewatch.ingest.metadata;

import io.wirewatch.schemas.record.DatePrecision;
import io.wirewatch.schemas.record.PublicationDate;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * A date of a page, with the day as the page states it: in the zone that it gives, which is not
 * always UTC.
 *
 * @param date the moment, in UTC, its source and how sure it is
 * @param localDay the day in the zone that the page gives
 * @param offset that zone at that moment; null when the page gives none
 */
public record PageDate(PublicationDate date, LocalDate localDay, @Nullable ZoneOffset offset) {

  /** Returns the date with the zone that the page gives. */
  public PublicationDate stated() {
    return PublicationDate.newBuilder(date)
        .setOffsetMinutes(offset == null ? null : offset.getTotalSeconds() / 60)
        .build();
  }

  /**
   * Returns the date as ISO 8601 in the publisher's own zone: with time and offset where the page
   * gives both, else the local day alone.
   */
  public String iso() {
    return offset == null || date.getPrecision() != DatePrecision.INSTANT
        ? localDay.toString()
        : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(date.getAt().atOffset(offset));
  }
}
