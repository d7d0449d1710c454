package io.wirewatch.sink.bulk;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Exponential back-off with full jitter: a uniformly random pause between nothing and a ceiling
 * that doubles with each attempt up to a cap.
 *
 * @see <a
 *     href="https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/">Exponential
 *     Backoff and Jitter</a>
 */
final class Backoff {

  private static final Duration BASE = Duration.ofMillis(100);

  /** Beyond this exponent every cap is reached, and the shift would overflow. */
  private static final int MAX_DOUBLINGS = 30;

  private final long capNanos;
  private final RandomGenerator jitter;

  Backoff(Duration cap, RandomGenerator jitter) {
    this.capNanos = cap.toNanos();
    this.jitter = jitter;
  }

  /** Returns the pause after an attempt in vain, the first being number 1. */
  long nanosAfter(int attempt) {
    int doublings = Math.min(MAX_DOUBLINGS, Math.max(0, attempt - 1));
    long ceiling = Math.min(capNanos, BASE.toNanos() << doublings);
    return jitter.nextLong(ceiling + 1);
  }

  /** Returns the longest pause. */
  long capNanos() {
    return capNanos;
  }
}
