package io.wirewatch.monitor.query;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The whole collection in numbers.
 *
 * @param articles number of articles
 * @param alerts number of alerts
 * @param actors number of different actors; exact up to some thousands, within a few per cent above
 * @param publishers number of different outlets, with the same precision
 * @param newest event time of the latest article; null when there is none
 * @param lastRetrieved when the last article was fetched; null when there is none
 * @param byPublisher the outlets with most articles
 */
public record Overview(
    long articles,
    long alerts,
    long actors,
    long publishers,
    @Nullable Instant newest,
    @Nullable Instant lastRetrieved,
    List<Tally> byPublisher) {

  /** Copies the tallies. */
  public Overview {
    byPublisher = List.copyOf(byPublisher);
  }
}
