package io.wirewatch.sink.bulk;

import java.time.Duration;

/**
 * When a bulk request is sent, and how much may be under way.
 *
 * @param maxBulkBytes size of the documents in one request; one larger document goes alone
 * @param maxBulkDocuments number of documents in one request
 * @param maxBulkDelay longest time that a document waits for company; zero for none
 * @param maxInFlightBytes for each topic: at this much, not yet acknowledged, intake pauses
 * @param resumeBelowBytes for each topic: down to this much, intake goes on
 * @param retryCap longest pause between two attempts
 * @param requestDeadline longest time that a request may take in all
 */
public record BulkLimits(
    long maxBulkBytes,
    int maxBulkDocuments,
    Duration maxBulkDelay,
    long maxInFlightBytes,
    long resumeBelowBytes,
    Duration retryCap,
    Duration requestDeadline) {

  private static final long MIB = 1024 * 1024;

  /** 5 MiB, 500 documents, 200 ms; intake between 16 and 32 MiB; pauses and requests up to 30 s. */
  public static final BulkLimits DEFAULT =
      new BulkLimits(
          5 * MIB,
          500,
          Duration.ofMillis(200),
          32 * MIB,
          16 * MIB,
          Duration.ofSeconds(30),
          Duration.ofSeconds(30));

  /**
   * @throws IllegalArgumentException if a limit could never be kept
   */
  public BulkLimits {
    require(maxBulkBytes > 0, "maxBulkBytes must be positive");
    require(maxBulkDocuments > 0, "maxBulkDocuments must be positive");
    require(!maxBulkDelay.isNegative(), "maxBulkDelay must not be negative");
    require(
        resumeBelowBytes >= 0 && resumeBelowBytes < maxInFlightBytes,
        "resumeBelowBytes must be below maxInFlightBytes, and neither negative");
    require(retryCap.toMillis() >= 1, "retryCap must be at least a millisecond");
    require(requestDeadline.toMillis() >= 1, "requestDeadline must be at least a millisecond");
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException(message);
    }
  }
}
