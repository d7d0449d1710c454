package io.wirewatch.ingest.fetch;

import java.time.Duration;

/**
 * What one answer may cost.
 *
 * @param maxBytes most bytes of the decoded body, and of the body on the wire
 * @param overflow what happens to a longer body
 * @param headersWithin longest wait from the request to the end of the answer's headers
 * @param totalWithin longest fetch, from the first request to the last byte, redirects included
 * @param slowAfter how long a body may come at any rate
 * @param minBytesPerSecond least mean rate of a body on the wire after that
 * @param maxRatio most decoded bytes for each byte on the wire
 * @param ratioFreeBytes decoded bytes below which the ratio does not matter: small pages that
 *     repeat themselves compress as well as bombs do
 */
public record FetchLimits(
    int maxBytes,
    Overflow overflow,
    Duration headersWithin,
    Duration totalWithin,
    Duration slowAfter,
    int minBytesPerSecond,
    int maxRatio,
    int ratioFreeBytes) {

  /** What happens to a body beyond the limit. */
  public enum Overflow {
    /** The answer is refused as {@code too-large}. */
    REFUSE,
    /** The first {@link FetchLimits#maxBytes} bytes are kept as if they were all. */
    CUT
  }

  /**
   * @throws IllegalArgumentException if a limit is zero or negative; the free bytes may be zero
   */
  public FetchLimits {
    positive("maxBytes", maxBytes);
    positive("headersWithin", headersWithin.toMillis());
    positive("totalWithin", totalWithin.toMillis());
    positive("slowAfter", slowAfter.toMillis());
    positive("minBytesPerSecond", minBytesPerSecond);
    positive("maxRatio", maxRatio);
    if (ratioFreeBytes < 0) {
      throw new IllegalArgumentException(
          "ratioFreeBytes is " + ratioFreeBytes + ": give 0 or more");
    }
  }

  /**
   * Returns the limits by default: 10 MiB a feed, 5 MiB a page, 500 KiB of a robots.txt, 4 KiB of a
   * hub's answer.
   */
  public static FetchLimits of(FetchKind kind) {
    return switch (kind) {
      case FEED -> ofBytes(10 << 20, Overflow.REFUSE);
      case PAGE -> ofBytes(5 << 20, Overflow.REFUSE);
      // RFC 9309, 2.5: at least 500 KiB are to be read.
      case ROBOTS -> ofBytes(500 << 10, Overflow.CUT);
      case HUB -> ofBytes(4 << 10, Overflow.CUT);
    };
  }

  private static FetchLimits ofBytes(int maxBytes, Overflow overflow) {
    return new FetchLimits(
        maxBytes,
        overflow,
        Duration.ofSeconds(10),
        Duration.ofSeconds(30),
        Duration.ofSeconds(10),
        1024,
        100,
        256 << 10);
  }

  private static void positive(String name, long value) {
    if (value <= 0) {
      throw new IllegalArgumentException(name + " is " + value + ": give a number above 0");
    }
  }
}
