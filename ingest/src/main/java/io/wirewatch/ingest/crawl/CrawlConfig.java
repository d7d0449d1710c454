package io.wirewatch.ingest.crawl;

import java.time.Duration;
import java.util.List;

/**
 * How the engine treats servers and its own memory.
 *
 * @param politeness least time between two requests to one registrable domain; a longer crawl-delay
 *     in robots.txt wins
 * @param maxFetches requests at once, over all domains
 * @param revisits when an article is looked at again for revisions, counted from its first fetch,
 *     in ascending order; empty for never
 * @param revisitsPerHour looks for revisions at one domain within an hour; what is beyond waits
 * @param memory how long a page is remembered after it was last offered
 */
public record CrawlConfig(
    Duration politeness,
    int maxFetches,
    List<Duration> revisits,
    int revisitsPerHour,
    Duration memory) {

  /**
   * @throws IllegalArgumentException if a value makes no sense
   */
  public CrawlConfig {
    if (politeness.isNegative()) {
      throw new IllegalArgumentException("politeness must not be negative: " + politeness);
    }
    if (maxFetches < 1) {
      throw new IllegalArgumentException("maxFetches must be at least 1: " + maxFetches);
    }
    if (revisitsPerHour < 0) {
      throw new IllegalArgumentException("revisitsPerHour must not be negative");
    }
    if (memory.isNegative() || memory.isZero()) {
      throw new IllegalArgumentException("memory must be more than nothing: " + memory);
    }
    revisits = List.copyOf(revisits);
  }

  /** Returns what suits most: one request a second and domain, revisits at 1 h, 24 h and 7 d. */
  public static CrawlConfig defaults() {
    return new CrawlConfig(
        Duration.ofSeconds(1),
        128,
        List.of(Duration.ofHours(1), Duration.ofHours(24), Duration.ofDays(7)),
        60,
        Duration.ofDays(30));
  }
}
