package io.wirewatch.monitor.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Refuses writes that a page of another origin sent. */
public final class OriginCheck implements Handler {

  private static final Set<HandlerType> READS =
      Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS);

  @Override
  public void handle(Context ctx) {
    if (!READS.contains(ctx.method()) && !sameOrigin(ctx.header("Origin"), ctx.header("Host"))) {
      throw new ProblemException(
          HttpStatus.FORBIDDEN,
          "This request came from a page of another origin: send it from the dashboard itself.");
    }
  }

  /** A client that is no browser sends no Origin and has no user to deceive. */
  static boolean sameOrigin(@Nullable String origin, @Nullable String host) {
    if (origin == null) {
      return true;
    }
    try {
      return host != null && host.equalsIgnoreCase(URI.create(origin).getRawAuthority());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
