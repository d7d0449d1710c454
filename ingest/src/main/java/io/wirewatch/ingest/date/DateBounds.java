package io.wirewatch.ingest.date;

import io.wirewatch.schemas.record.PublicationDate;
import java.time.Duration;
import java.time.Instant;

/** Keeps publication times within the years that news on the web can be from. */
public final class DateBounds {

  /** There is no news page from before the web. */
  public static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");

  /** Clocks and time zones disagree by less than this. */
  public static final Duration AHEAD = Duration.ofDays(1);

  private DateBounds() {}

  /** Returns the date itself, or the nearest one that is allowed, flagged as clamped. */
  public static PublicationDate clamp(PublicationDate date, Instant retrievedAt) {
    Instant latest = retrievedAt.plus(AHEAD);
    Instant at = date.getAt();
    if (at.isBefore(EARLIEST)) {
      return moved(date, EARLIEST);
    }
    if (at.isAfter(latest)) {
      return moved(date, latest);
    }
    return date;
  }

  private static PublicationDate moved(PublicationDate date, Instant to) {
    return PublicationDate.newBuilder()
        .setAt(to)
        .setPrecision(date.getPrecision())
        .setSource(date.getSource())
        .setConfidence(date.getConfidence())
        .setEvidence(date.getEvidence())
        .setClamped(true)
        .build();
  }
}
