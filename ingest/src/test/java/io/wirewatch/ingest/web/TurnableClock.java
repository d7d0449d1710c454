package io.wirewatch.ingest.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until it is turned. */
public final class TurnableClock implements InstantSource {

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-03-02T09:00:00Z"));

  @Override
  public Instant instant() {
    return now.get();
  }

  public void turn(Duration by) {
    now.updateAndGet(before -> before.plus(by));
  }
}
