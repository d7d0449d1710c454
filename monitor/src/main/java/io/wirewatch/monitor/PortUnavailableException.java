package io.wirewatch.monitor;

/** The dashboard's address cannot be listened at. The message says what to do. */
public final class PortUnavailableException extends RuntimeException {

  private final int port;

  PortUnavailableException(String host, int port, Throwable cause) {
    super(
        "Port %d at %s cannot be listened at (%s): end the program that holds it, or choose another with --port (0 takes a free one)."
            .formatted(port, host, reason(cause)),
        cause);
    this.port = port;
  }

  /** Returns the port. */
  public int port() {
    return port;
  }

  private static String reason(Throwable cause) {
    Throwable deepest = cause;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    return String.valueOf(deepest.getMessage());
  }
}
