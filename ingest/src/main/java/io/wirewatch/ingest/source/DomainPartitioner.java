package io.wirewatch.ingest.source;

import io.wirewatch.ingest.url.RegistrableDomain;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.producer.Partitioner;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;

/**
 * Sends everything of one registrable domain to the partition of one number, in whatever topic:
 * keys are addresses or bare domains. Set as {@code partitioner.class} for the topics sources,
 * source-states, links and pages.
 */
public final class DomainPartitioner implements Partitioner {

  @Override
  public int partition(
      String topic,
      @Nullable Object key,
      byte @Nullable [] keyBytes,
      @Nullable Object value,
      byte @Nullable [] valueBytes,
      Cluster cluster) {
    if (!(key instanceof String address)) {
      throw new IllegalArgumentException(
          "a record for " + topic + " needs an address or a domain as its key, not " + key);
    }
    return partition(address, cluster.partitionsForTopic(topic).size());
  }

  /** Returns the partition of an address or a domain, by the hash that Kafka uses for keys. */
  public static int partition(String urlOrDomain, int partitions) {
    byte[] domain = RegistrableDomain.of(urlOrDomain).getBytes(StandardCharsets.UTF_8);
    return Utils.toPositive(Utils.murmur2(domain)) % partitions;
  }

  @Override
  public void configure(Map<String, ?> settings) {}

  @Override
  public void close() {}
}
