package io.wirewatch.ingest.crawl;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long to wait before a page that failed is tried again, and when to stop trying. */
final class Retries {

  /** What may pass by itself is tried for a day. */
  private static final List<Duration> TRANSIENT =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(10),
          Duration.ofHours(1),
          Duration.ofHours(4),
          Duration.ofHours(18));

  /** A feed may name a page before the site shows it. */
  private static final List<Duration> NOT_THERE =
      List.of(Duration.ofMinutes(10), Duration.ofHours(2));

  /** A guard at the door may be in a better mood later; more often it will not. */
  private static final List<Duration> FORBIDDEN = List.of(Duration.ofHours(1));

  private Retries() {}

  /**
   * Returns how long to wait; empty when it was tried often enough.
   *
   * @param status HTTP status; 0 when there was none
   * @param attempts fetches that failed so far, this one included
   */
  static Optional<Duration> after(int status, int attempts) {
    List<Duration> waits = waits(status);
    return attempts > waits.size() ? Optional.empty() : Optional.of(waits.get(attempts - 1));
  }

  private static List<Duration> waits(int status) {
    return switch (status) {
      case 404, 410 -> NOT_THERE;
      case 408, 425, 429 -> TRANSIENT;
      default -> status >= 400 && status < 500 ? FORBIDDEN : TRANSIENT;
    };
  }
}
