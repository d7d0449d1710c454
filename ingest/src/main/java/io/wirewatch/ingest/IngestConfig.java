package io.wirewatch.ingest;

import io.wirewatch.schemas.Namespace;
import java.util.Map;

/**
 * What the stage needs to know to reach Kafka.
 *
 * @param bootstrap Kafka's addresses, {@code host:port} parted by commas
 * @param namespace prefix of topics and groups
 * @param overrides producer settings under Kafka's own names, applied after ours; empty for none
 */
public record IngestConfig(String bootstrap, Namespace namespace, Map<String, String> overrides) {

  /**
   * @throws IllegalArgumentException if no address is given
   */
  public IngestConfig {
    if (bootstrap.isBlank()) {
      throw new IllegalArgumentException(
          "bootstrap is empty: give Kafka's address as host:port, such as localhost:9092");
    }
    overrides = Map.copyOf(overrides);
  }

  /** Returns a configuration without overrides. */
  public static IngestConfig of(String bootstrap, Namespace namespace) {
    return new IngestConfig(bootstrap, namespace, Map.of());
  }
}
