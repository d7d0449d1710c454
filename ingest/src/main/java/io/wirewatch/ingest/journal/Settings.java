package io.wirewatch.ingest.journal;

import io.wirewatch.ingest.IngestConfig;
import io.wirewatch.schemas.topic.Topic;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.producer.ProducerConfig;

/** The settings of the journal's clients. */
final class Settings {

  /** A process that was killed is noticed after this long; its domains then move. */
  private static final int SESSION_TIMEOUT_MS = 10_000;

  /** What a killed process had begun to write blocks readers no longer than this. */
  private static final int TRANSACTION_TIMEOUT_MS = 10_000;

  /** Reading the tables of a partition happens between two polls. */
  private static final int MAX_POLL_INTERVAL_MS = 600_000;

  private static final int MAX_POLL_RECORDS = 1_000;
  private static final int PATIENCE_MS = 8_000;

  /** Nobody can stop a client that waits for an answer, so that it must not wait for long. */
  private static final int ANSWER_TIMEOUT_MS = 5_000;

  private Settings() {}

  static Map<String, Object> group(IngestConfig config) {
    Map<String, Object> settings = reader(config);
    settings.put(ConsumerConfig.GROUP_ID_CONFIG, config.namespace().group("ingest"));
    settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_TIMEOUT_MS);
    settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, SESSION_TIMEOUT_MS / 5);
    settings.put(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG, MAX_POLL_INTERVAL_MS);
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, MAX_POLL_RECORDS);
    settings.put(
        ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
        CooperativeStickyAssignor.class.getName());
    return settings;
  }

  static Map<String, Object> reader(IngestConfig config) {
    Map<String, Object> settings = new HashMap<>(config.overrides());
    settings.keySet().retainAll(ConsumerConfig.configNames());
    settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, config.bootstrap());
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ANSWER_TIMEOUT_MS);
    // A topic that the broker made up would have the wrong partitions and retention.
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    return settings;
  }

  static Map<String, Object> producer(IngestConfig config, String transactionalId) {
    Map<String, Object> settings = new HashMap<>(config.overrides());
    settings.keySet().retainAll(ProducerConfig.configNames());
    settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, config.bootstrap());
    settings.put(ProducerConfig.CLIENT_ID_CONFIG, config.namespace().group("ingest"));
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topic.MAX_RECORD_BYTES);
    settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId);
    settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, TRANSACTION_TIMEOUT_MS);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE_MS);
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MS / 2);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, PATIENCE_MS);
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    return settings;
  }
}
