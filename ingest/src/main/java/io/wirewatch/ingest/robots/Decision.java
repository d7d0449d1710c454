package io.wirewatch.ingest.robots;

import java.time.Instant;

/** Whether an address may be fetched. */
public sealed interface Decision {

  /** The site has nothing against it. */
  record Allowed() implements Decision {}

  /** The site's robots.txt forbids it. */
  record Disallowed() implements Decision {}

  /**
   * The site's robots.txt cannot be had, so that nothing may be fetched for now.
   *
   * @param retryAt when it is asked again, UTC; to check before is free of requests
   * @param message why, in a sentence
   */
  record Unreachable(Instant retryAt, String message) implements Decision {}
}
