package io.wirewatch.sink;

import io.wirewatch.schemas.Namespace;
import io.wirewatch.sink.bulk.BulkLimits;
import io.wirewatch.sink.index.ShardSettings;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Settings of the sink.
 *
 * @param bootstrap Kafka brokers, as {@code HOST:PORT[,HOST:PORT]…}
 * @param namespace names topics, consumer group and indices
 * @param bulk sizes and times of bulk requests
 * @param shards how new indices are spread over the cluster
 * @param overrides settings of Kafka's clients under Kafka's names, such as {@code
 *     security.protocol}; those of the consumer only do not reach the producer
 */
public record SinkConfig(
    String bootstrap,
    Namespace namespace,
    BulkLimits bulk,
    ShardSettings shards,
    Map<String, String> overrides) {

  /** What the guarantees of the sink rest on. */
  private static final Set<String> FIXED =
      Set.of(
          "bootstrap.servers",
          "group.id",
          "isolation.level",
          "enable.auto.commit",
          "auto.offset.reset",
          "key.deserializer",
          "value.deserializer",
          "key.serializer",
          "value.serializer",
          "acks",
          "enable.idempotence",
          "transactional.id");

  /**
   * @throws IllegalArgumentException if there is no broker or an override is not allowed
   */
  public SinkConfig {
    if (bootstrap.isBlank()) {
      throw new IllegalArgumentException("bootstrap is empty: name at least one broker, HOST:PORT");
    }
    overrides = Map.copyOf(overrides);
    Set<String> refused = new TreeSet<>(overrides.keySet());
    refused.retainAll(FIXED);
    if (!refused.isEmpty()) {
      throw new IllegalArgumentException(
          "overrides must not set " + refused + ": the sink would lose or repeat records");
    }
  }

  /** Returns the default settings. */
  public static SinkConfig of(String bootstrap, Namespace namespace) {
    return new SinkConfig(
        bootstrap, namespace, BulkLimits.DEFAULT, ShardSettings.DEFAULT, Map.of());
  }
}
