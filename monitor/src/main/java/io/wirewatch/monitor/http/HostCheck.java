package io.wirewatch.monitor.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Answers only requests that were addressed to this machine by one of its loopback names. A page
 * elsewhere can make its own name resolve to 127.0.0.1 (DNS rebinding) and then read what a
 * loopback server answers; the Host header still tells.
 */
public final class HostCheck implements Handler {

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  @Override
  public void handle(Context ctx) {
    if (!isLoopback(ctx.header("Host"))) {
      throw new ProblemException(
          HttpStatus.MISDIRECTED_REQUEST,
          "This dashboard answers to localhost, 127.0.0.1 and [::1] only: open it by one of these"
              + " names, or bind it to another address with a token.");
    }
  }

  static boolean isLoopback(@Nullable String hostHeader) {
    if (hostHeader == null) {
      return false;
    }
    String host = hostHeader.toLowerCase(Locale.ROOT);
    int port = host.lastIndexOf(':');
    if (port > host.lastIndexOf(']')) {
      host = host.substring(0, port);
    }
    return LOOPBACK.contains(host);
  }
}
