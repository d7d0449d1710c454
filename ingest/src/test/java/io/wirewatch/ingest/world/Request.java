package io.wirewatch.ingest.world;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A request as it came in.
 *
 * @param method such as GET
 * @param host name or address from the Host header, lower case, without the port
 * @param target path and query, as sent
 * @param headers values by lower-case name; the last one where a name came twice
 */
record Request(String method, String host, String target, Map<String, String> headers) {

  Request {
    headers = Map.copyOf(headers);
  }

  /** Returns a header's value. */
  Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
  }

  /** Returns the target without its query. */
  String path() {
    int query = target.indexOf('?');
    return query < 0 ? target : target.substring(0, query);
  }

  /** Returns whether the client holds a copy and asks for changes only. */
  boolean isConditional() {
    return headers.containsKey("if-none-match") || headers.containsKey("if-modified-since");
  }

  boolean acceptsGzip() {
    return header("accept-encoding").orElse("").contains("gzip");
  }

  boolean closes() {
    return header("connection").orElse("").equalsIgnoreCase("close");
  }
}
