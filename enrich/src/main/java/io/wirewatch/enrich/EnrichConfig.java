package io.wirewatch.enrich;

import io.wirewatch.schemas.Namespace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * Settings of the enrich stage.
 *
 * @param bootstrap addresses of the brokers, {@code host:port} parted by commas
 * @param namespace names topics and the application
 * @param stateDir folder of the local state stores; can be lost, for the brokers have a copy
 * @param threads stream threads, 1 to 64; more than the articles topic has partitions are idle
 * @param alertRetention how long an alert that did not come up again is remembered, at least a
 *     minute
 * @param overrides settings handed to Kafka Streams and its clients as they are, such as those for
 *     TLS; those that the guarantees hang on cannot be overridden
 */
public record EnrichConfig(
    String bootstrap,
    Namespace namespace,
    Path stateDir,
    int threads,
    Duration alertRetention,
    Map<String, String> overrides) {

  /** How long alerts are remembered unless said otherwise. */
  public static final Duration DEFAULT_ALERT_RETENTION = Duration.ofDays(90);

  private static final int MOST_THREADS = 64;

  /**
   * @throws IllegalArgumentException if a value is out of range
   */
  public EnrichConfig {
    if (bootstrap.isBlank()) {
      throw new IllegalArgumentException("bootstrap must name a broker, such as localhost:9092");
    }
    if (threads < 1 || threads > MOST_THREADS) {
      throw new IllegalArgumentException(
          "threads must be from 1 to " + MOST_THREADS + ", not " + threads);
    }
    if (alertRetention.compareTo(Duration.ofMinutes(1)) < 0) {
      throw new IllegalArgumentException(
          "alertRetention must be a minute or more, not " + alertRetention);
    }
    overrides = Map.copyOf(overrides);
  }

  /** Returns the settings of an installation that has no wishes: one thread, alerts for 90 days. */
  public static EnrichConfig of(String bootstrap, Namespace namespace, Path stateDir) {
    return new EnrichConfig(bootstrap, namespace, stateDir, 1, DEFAULT_ALERT_RETENTION, Map.of());
  }
}
