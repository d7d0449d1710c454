package io.wirewatch.ingest.fetch;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A request for one address.
 *
 * @param url the address, http or https
 * @param kind what is expected there
 * @param etag sent as {@code If-None-Match}, verbatim; null for none
 * @param lastModified sent as {@code If-Modified-Since}, verbatim; null for none
 * @param form posted to a hub, {@code application/x-www-form-urlencoded}; null for a GET
 * @param admission asked before each redirect is followed, with its target: empty to follow it, or
 *     why not, as a stable code such as {@code robots}
 */
public record FetchRequest(
    String url,
    FetchKind kind,
    @Nullable String etag,
    @Nullable String lastModified,
    @Nullable String form,
    Function<String, Optional<String>> admission) {

  /** Returns an unconditional request that follows every redirect within the domain. */
  public static FetchRequest of(String url, FetchKind kind) {
    return get(url, kind, null, null, target -> Optional.empty());
  }

  /** Returns a request for what has changed since the validators were given. */
  public static FetchRequest get(
      String url,
      FetchKind kind,
      @Nullable String etag,
      @Nullable String lastModified,
      Function<String, Optional<String>> admission) {
    return new FetchRequest(url, kind, etag, lastModified, null, admission);
  }

  /** Returns a request that posts a form to a hub. */
  public static FetchRequest post(String url, String form) {
    return new FetchRequest(url, FetchKind.HUB, null, null, form, target -> Optional.empty());
  }
}
