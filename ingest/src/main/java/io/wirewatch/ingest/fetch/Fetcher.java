package io.wirewatch.ingest.fetch;

/** Fetches one address at a time for each calling thread. Safe for use by many threads. */
public interface Fetcher extends AutoCloseable {

  /**
   * Fetches an address and waits for the answer, never longer than the total deadline. Follows
   * redirects inside the registrable domain; one that leaves it is returned, so that whoever is
   * responsible for the other domain can follow it.
   *
   * @return what came of it; nothing that a server or the network does is thrown
   */
  FetchResult fetch(FetchRequest request);

  /** Closes all connections. */
  @Override
  void close();
}
