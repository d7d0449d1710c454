package io.wirewatch.ingest.replay;

import org.jspecify.annotations.Nullable;

/**
 * A manifest that does not say what it should. The message has the file, the line and the column.
 */
public final class InvalidManifestException extends RuntimeException {

  InvalidManifestException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
