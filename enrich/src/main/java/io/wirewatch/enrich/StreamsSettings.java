package io.wirewatch.enrich;

import io.wirewatch.schemas.topic.Topic;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;

/** What Kafka Streams is told: defaults, then the operator's overrides, then what must hold. */
final class StreamsSettings {

  private static final int COMMIT_INTERVAL_MS = 100;

  private StreamsSettings() {}

  static Properties of(EnrichConfig config) {
    String largest = Integer.toString(Topic.MAX_RECORD_BYTES);
    Properties settings = new Properties();
    // A transaction a hundred milliseconds: news is on the page half a second after it came.
    settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, Integer.toString(COMMIT_INTERVAL_MS));
    settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.FETCH_MAX_BYTES_CONFIG), largest);
    settings.put(
        StreamsConfig.consumerPrefix(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG), largest);
    settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
    // After a kill the next start waits for the dead member's session; Kafka's default is 45 s.
    settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), "10000");
    settings.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");

    settings.putAll(config.overrides());

    settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, config.bootstrap());
    settings.put(StreamsConfig.APPLICATION_ID_CONFIG, config.namespace().group("enrich"));
    settings.put(StreamsConfig.STATE_DIR_CONFIG, config.stateDir().toString());
    settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, Integer.toString(config.threads()));
    settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    settings.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, "true");
    settings.put(StreamsConfig.GROUP_PROTOCOL_CONFIG, "classic");
    settings.put(StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), largest);
    return settings;
  }
}
