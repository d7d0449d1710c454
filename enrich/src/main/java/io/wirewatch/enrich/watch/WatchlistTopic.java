package io.wirewatch.enrich.watch;

import io.wirewatch.schemas.Namespace;
import io.wirewatch.schemas.topic.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the watch list topic in line with a watch list. Only entries that differ are written, and
 * what the topic has beyond the watch list is removed by tombstones.
 *
 * <p>Of two publishers at the same time the last to write an entry wins. Connections live only
 * during a call.
 */
public final class WatchlistTopic {

  private static final Logger LOG = LoggerFactory.getLogger(WatchlistTopic.class);
  private static final Duration POLL = Duration.ofMillis(200);

  private final String bootstrap;
  private final String topic;
  private final Map<String, String> overrides;

  /**
   * @param bootstrap addresses of the brokers
   * @param namespace names the topic
   * @param overrides settings for the Kafka clients, such as those for TLS
   */
  public WatchlistTopic(String bootstrap, Namespace namespace, Map<String, String> overrides) {
    this.bootstrap = bootstrap;
    this.topic = namespace.topic(Topic.WATCHLIST);
    this.overrides = Map.copyOf(overrides);
  }

  /**
   * Makes the topic hold a watch list and nothing else, and returns when the brokers have it.
   *
   * @param timeout longest time to take
   * @throws TimeoutException if the cluster does not answer in time; a second try completes what
   *     was written in part
   * @throws InterruptedException if the thread is interrupted
   * @throws KafkaException if the cluster refuses
   */
  public PublishResult publish(Watchlist watchlist, Duration timeout)
      throws TimeoutException, InterruptedException {
    long deadline = System.nanoTime() + timeout.toNanos();
    WatchlistDiff diff = WatchlistDiff.between(read(timeout, deadline), watchlist);
    if (!diff.writes().isEmpty()) {
      write(diff, deadline);
    }
    PublishResult result = diff.result();
    LOG.info(
        "watch list published to {}: {} added, {} changed, {} removed, {} unchanged",
        topic,
        result.added(),
        result.changed(),
        result.removed(),
        result.unchanged());
    return result;
  }

  private Map<String, byte[]> read(Duration timeout, long deadline) throws TimeoutException {
    Map<String, byte[]> entries = new HashMap<>();
    Map<String, Object> settings = settings(timeout);
    settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, Topic.MAX_RECORD_BYTES);
    try (Consumer<String, byte[]> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        requireTime(deadline);
        for (ConsumerRecord<String, byte[]> entry : consumer.poll(POLL)) {
          if (entry.value() == null) {
            entries.remove(entry.key());
          } else if (entry.key() != null) {
            entries.put(entry.key(), entry.value());
          }
        }
      }
      return entries;
    } catch (org.apache.kafka.common.errors.TimeoutException e) {
      throw timeout(e);
    }
  }

  private void write(WatchlistDiff diff, long deadline)
      throws TimeoutException, InterruptedException {
    Map<String, Object> settings = settings(Duration.ofNanos(deadline - System.nanoTime()));
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topic.MAX_RECORD_BYTES);
    Producer<String, byte[]> producer =
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    try {
      List<Future<?>> sent = new ArrayList<>();
      diff.writes()
          .forEach(
              (key, value) ->
                  sent.add(producer.send(new ProducerRecord<>(topic, key, value.orElse(null)))));
      for (Future<?> future : sent) {
        future.get(Math.max(1, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof org.apache.kafka.common.errors.TimeoutException timeout) {
        throw timeout(timeout);
      }
      throw new KafkaException("cannot write to " + topic + ": " + e.getCause(), e.getCause());
    } finally {
      producer.close(Duration.ofSeconds(1));
    }
  }

  private Map<String, Object> settings(Duration timeout) {
    Map<String, Object> settings = new HashMap<>(overrides);
    settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
    String millis = Long.toString(Math.max(1, timeout.toMillis()));
    settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, millis);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, millis);
    return settings;
  }

  private static void requireTime(long deadline) throws TimeoutException {
    if (System.nanoTime() >= deadline) {
      throw new TimeoutException("the watch list topic could not be read to its end in time");
    }
  }

  private static TimeoutException timeout(Exception cause) {
    TimeoutException timeout = new TimeoutException("Kafka did not answer in time: " + cause);
    timeout.initCause(cause);
    return timeout;
  }
}
