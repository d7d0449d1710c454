package io.wirewatch.ingest.fetch;

import okhttp3.HttpUrl;

/** What came of one request of a fetch. */
sealed interface Step {

  /** The fetch has ended. */
  record Ended(FetchResult result) implements Step {}

  /**
   * The server points elsewhere.
   *
   * @param from who was asked
   * @param location {@code Location}, as received
   * @param permanent whether for good
   */
  record Moved(HttpUrl from, String location, boolean permanent) implements Step {}
}
