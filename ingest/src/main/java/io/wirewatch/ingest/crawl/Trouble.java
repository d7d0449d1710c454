package io.wirewatch.ingest.crawl;

import java.util.Set;

/**
 * Tells a failure of one page from trouble of the whole server. A robots.txt that cannot be had is
 * no such trouble: pages wait for it by themselves, and feeds, which do not ask it, would fall out
 * of their windows within the hours that it may take.
 */
final class Trouble {

  private static final Set<Integer> OVERLOADED = Set.of(429, 502, 503, 504);
  private static final Set<String> OUT_OF_REACH =
      Set.of("dns", "connect", "tls", "timeout", "too-slow");

  private Trouble() {}

  /** Returns whether everything at the domain should wait. */
  static boolean isGeneral(String reason, int status) {
    return OVERLOADED.contains(status) || OUT_OF_REACH.contains(reason);
  }
}
