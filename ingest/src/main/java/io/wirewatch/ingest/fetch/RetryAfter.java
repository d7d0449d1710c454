package io.wirewatch.ingest.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** Reads {@code Retry-After} (RFC 9110, 10.2.3): seconds, or a date in any form that is in use. */
final class RetryAfter {

  private static final Duration MAX = Duration.ofHours(24);
  private static final Pattern SECONDS = Pattern.compile("\\d+");

  private RetryAfter() {}

  /** Returns how long to wait, 24 hours at most; empty if there is nothing to wait for. */
  static Optional<Duration> read(Headers headers, Instant now) {
    @Nullable String value = headers.get("Retry-After");
    if (value == null) {
      return Optional.empty();
    }
    return wait(value.strip(), headers, now)
        .map(wait -> wait.compareTo(MAX) > 0 ? MAX : wait)
        .filter(wait -> !wait.isNegative() && !wait.isZero());
  }

  private static Optional<Duration> wait(String value, Headers headers, Instant now) {
    if (SECONDS.matcher(value).matches()) {
      // More digits than this are more than 24 hours, and perhaps more than a long.
      return Optional.of(value.length() > 9 ? MAX : Duration.ofSeconds(Long.parseLong(value)));
    }
    @Nullable Instant date = headers.getInstant("Retry-After");
    return Optional.ofNullable(date).map(until -> Duration.between(now, until));
  }
}
