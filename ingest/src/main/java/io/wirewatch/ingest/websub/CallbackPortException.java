package io.wirewatch.ingest.websub;

/** The port for WebSub callbacks cannot be bound. */
public final class CallbackPortException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  CallbackPortException(String host, int port, Throwable cause) {
    super(
        "WebSub callbacks cannot be served on "
            + host
            + ":"
            + port
            + ": another program may have the port. Choose another one",
        cause);
  }
}
