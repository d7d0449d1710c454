package io.wirewatch.ingest.replay;

import org.jspecify.annotations.Nullable;

/**
 * A run that Kafka kept from its end. Documents that were not acknowledged are in no topic for
 * certain; running it again is safe.
 */
public final class ReplayFailedException extends RuntimeException {

  ReplayFailedException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
