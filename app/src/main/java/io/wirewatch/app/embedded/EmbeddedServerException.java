package io.wirewatch.app.embedded;

/** An embedded server cannot run here. The message says why and what to do, in a sentence. */
public final class EmbeddedServerException extends RuntimeException {

  EmbeddedServerException(String message) {
    super(message);
  }

  EmbeddedServerException(String message, Throwable cause) {
    super(message, cause);
  }
}
