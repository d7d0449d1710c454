package io.wirewatch.ingest.fetch;

import io.wirewatch.ingest.fetch.FetchLimits.Overflow;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Settings for servers on this machine, where every name leads to 127.0.0.1. */
final class Loopback {

  /** The present in tests. */
  static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private Loopback() {}

  static FetchConfig config(int port) {
    return FetchConfig.defaults("https://example.org/about-our-bot")
        .withAllowed(Set.of(port), List.of(AddressRange.parse("127.0.0.0/8")))
        .withResolver(host -> List.of(InetAddress.getByAddress(host, new byte[] {127, 0, 0, 1})));
  }

  static HttpFetcher fetcher(HostileServer server) {
    return fetcher(config(server.port()));
  }

  static HttpFetcher fetcher(FetchConfig config) {
    return new HttpFetcher(config, InstantSource.fixed(NOW));
  }

  /** Returns a fetcher with limits for pages. */
  static HttpFetcher fetcher(HostileServer server, FetchLimits limits) {
    return fetcher(config(server.port()).withLimits(FetchKind.PAGE, limits));
  }

  /** Returns limits of size, with ample time. */
  static FetchLimits bytes(int maxBytes, Overflow overflow) {
    Duration ample = Duration.ofSeconds(20);
    return new FetchLimits(maxBytes, overflow, ample, ample, ample, 1, 100, 4096);
  }

  /** Returns limits of time, with ample space; a body may be slow for the first 100 ms. */
  static FetchLimits time(int headersMillis, int totalMillis, int minBytesPerSecond) {
    return new FetchLimits(
        1 << 20,
        Overflow.REFUSE,
        Duration.ofMillis(headersMillis),
        Duration.ofMillis(totalMillis),
        Duration.ofMillis(100),
        minBytesPerSecond,
        100,
        4096);
  }

  static FetchResult page(Fetcher fetcher, String url) {
    return fetcher.fetch(FetchRequest.of(url, FetchKind.PAGE));
  }

  /**
   * Returns the code of a fetch that was refused or failed; what came of it where it did neither.
   */
  static String reason(FetchResult result) {
    if (result instanceof FetchResult.Refused refused) {
      return refused.reason();
    }
    return result instanceof FetchResult.Failed failed ? failed.reason() : result.toString();
  }

  /** Returns a request for a page with validators. */
  static FetchRequest conditional(String url, String etag, @Nullable String lastModified) {
    return FetchRequest.get(url, FetchKind.PAGE, etag, lastModified, target -> Optional.empty());
  }
}
