package io.wirewatch.ingest.fetch;

import java.util.Map;

/**
 * What a fetcher has done since it was made. At rest, {@code fetches = fetched + notModified +
 * redirected + refused + failed}.
 *
 * @param fetches fetches that have ended
 * @param requests requests that were made for them, one more for each redirect followed
 * @param wireBytes bytes of bodies as they came, compressed or not
 * @param bodyBytes bytes of the bodies that were handed on
 * @param fetched fetches with a body
 * @param notModified fetches that brought nothing new
 * @param redirected fetches that led to another domain
 * @param refused fetches that we would not make or keep, by reason
 * @param failed fetches that did not work, by reason
 */
public record FetchMetrics(
    long fetches,
    long requests,
    long wireBytes,
    long bodyBytes,
    long fetched,
    long notModified,
    long redirected,
    Map<String, Long> refused,
    Map<String, Long> failed) {

  public FetchMetrics {
    refused = Map.copyOf(refused);
    failed = Map.copyOf(failed);
  }
}
