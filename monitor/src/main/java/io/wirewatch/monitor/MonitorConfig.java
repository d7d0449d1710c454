package io.wirewatch.monitor;

import io.wirewatch.schemas.Namespace;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Settings of the monitor.
 *
 * @param bootstrap addresses of Kafka brokers, {@code host:port} parted by commas
 * @param namespace prefix of topics and indices
 * @param host address to listen at; {@link #LOOPBACK} unless others are to see the dashboard
 * @param port port to listen at; 0 takes a free one
 * @param token secret that visitors must show, at least 16 characters; null: none, which only
 *     loopback allows
 * @param overrides settings for the Kafka consumer under Kafka's own names
 */
public record MonitorConfig(
    String bootstrap,
    Namespace namespace,
    String host,
    int port,
    @Nullable String token,
    Map<String, String> overrides) {

  /** The host of a dashboard that only this machine sees. */
  public static final String LOOPBACK = "127.0.0.1";

  /** The port that is taken when none is named. */
  public static final int DEFAULT_PORT = 8470;

  private static final Set<String> LOOPBACK_NAMES = Set.of(LOOPBACK, "localhost", "::1");
  private static final int MIN_TOKEN_LENGTH = 16;
  private static final int MAX_PORT = 65_535;

  /**
   * @throws IllegalArgumentException if a setting cannot be right; the message says which, and what
   *     would be
   */
  public MonitorConfig {
    overrides = Map.copyOf(overrides);
    if (bootstrap.isBlank()) {
      throw new IllegalArgumentException("bootstrap must name at least one broker as host:port");
    }
    if (host.isBlank()) {
      throw new IllegalArgumentException("host must be an address to listen at, as " + LOOPBACK);
    }
    if (port < 0 || port > MAX_PORT) {
      throw new IllegalArgumentException(
          "port must be from 0 (a free one) to %d, not %d".formatted(MAX_PORT, port));
    }
    if (token != null && token.length() < MIN_TOKEN_LENGTH) {
      throw new IllegalArgumentException(
          "token must have at least " + MIN_TOKEN_LENGTH + " characters, for it can be guessed");
    }
    if (token == null && !LOOPBACK_NAMES.contains(host)) {
      throw new IllegalArgumentException(
          "host " + host + " can be reached from elsewhere: set a token, or listen at " + LOOPBACK);
    }
  }

  /** Returns the settings of a dashboard that only this machine sees. */
  public static MonitorConfig onLoopback(String bootstrap, Namespace namespace, int port) {
    return new MonitorConfig(bootstrap, namespace, LOOPBACK, port, null, Map.of());
  }

  boolean isLoopback() {
    return LOOPBACK_NAMES.contains(host);
  }
}
