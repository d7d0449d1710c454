package io.wirewatch.monitor.query;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A span of event time.
 *
 * @param from first instant; null: no bound
 * @param to first instant after it; null: no bound
 */
public record TimeRange(@Nullable Instant from, @Nullable Instant to) {

  /** All of time. */
  public static final TimeRange ALL = new TimeRange(null, null);
}
