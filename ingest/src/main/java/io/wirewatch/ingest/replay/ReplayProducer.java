package io.wirewatch.ingest.replay;

import io.wirewatch.ingest.IngestConfig;
import io.wirewatch.schemas.topic.Topic;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The producer that articles and dead letters leave by. */
final class ReplayProducer {

  /** After this long without an answer, somebody should be told. */
  static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final int BUFFER_BYTES = 4 * Topic.MAX_RECORD_BYTES;

  private ReplayProducer() {}

  static Producer<String, byte[]> open(IngestConfig config) {
    return new KafkaProducer<>(settings(config), new StringSerializer(), new ByteArraySerializer());
  }

  static Map<String, Object> settings(IngestConfig config) {
    Map<String, Object> settings = new HashMap<>();
    settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, config.bootstrap());
    settings.put(ProducerConfig.CLIENT_ID_CONFIG, config.namespace().group("ingest"));
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topic.MAX_RECORD_BYTES);
    settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, BUFFER_BYTES);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE.toMillis());
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) PATIENCE.dividedBy(3).toMillis());
    settings.putAll(config.overrides());
    return settings;
  }
}
