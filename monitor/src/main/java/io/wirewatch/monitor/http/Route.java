package io.wirewatch.monitor.http;

import io.javalin.http.Handler;
import java.util.Set;

/**
 * A path that answers GET.
 *
 * @param path path, with {@code {name}} for a part that varies
 * @param parameters names of the query parameters that the handler reads
 * @param handler what answers
 */
public record Route(String path, Set<String> parameters, Handler handler) {

  /** Copies the names. */
  public Route {
    parameters = Set.copyOf(parameters);
  }
}
