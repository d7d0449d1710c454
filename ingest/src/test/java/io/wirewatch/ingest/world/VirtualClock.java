package io.wirewatch.ingest.world;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that moves when it is told to, and only forward. Safe for use by many threads. */
public final class VirtualClock implements InstantSource {

  private final AtomicReference<Instant> now;

  /**
   * @param start what the clock shows at first
   */
  public VirtualClock(Instant start) {
    this.now = new AtomicReference<>(start);
  }

  @Override
  public Instant instant() {
    return now.get();
  }

  /**
   * Moves the clock to an instant.
   *
   * @throws IllegalArgumentException if it has passed already
   */
  public void set(Instant instant) {
    now.updateAndGet(
        current -> {
          if (instant.isBefore(current)) {
            throw new IllegalArgumentException(
                "the clock shows " + current + " and cannot go back to " + instant);
          }
          return instant;
        });
  }

  /**
   * Moves the clock on.
   *
   * @throws IllegalArgumentException if the duration is negative
   */
  public void advance(Duration duration) {
    if (duration.isNegative()) {
      throw new IllegalArgumentException("a clock cannot advance by " + duration);
    }
    now.updateAndGet(current -> current.plus(duration));
  }
}
