package io.wirewatch.ingest.source;

import io.wirewatch.schemas.Namespace;
import io.wirewatch.schemas.record.Source;
import io.wirewatch.schemas.topic.Topic;
import io.wirewatch.schemas.wire.RecordCodec;
import io.wirewatch.schemas.wire.UndecodableRecordException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
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
 * The list of sources that an installation watches, as its compacted topic holds it. Only what
 * differs is written. Of two writers at the same time the last to write a source wins. Connections
 * live only during a call.
 */
public final class SourceTopic {

  private static final Logger LOG = LoggerFactory.getLogger(SourceTopic.class);
  private static final Duration POLL = Duration.ofMillis(200);
  private static final RecordCodec<Source> CODEC = RecordCodec.of(Source.class);

  private final String bootstrap;
  private final String topic;
  private final Map<String, String> overrides;

  /**
   * @param bootstrap addresses of the brokers
   * @param namespace names the topic, which must exist
   * @param overrides settings for the Kafka clients, such as those for TLS
   */
  public SourceTopic(String bootstrap, Namespace namespace, Map<String, String> overrides) {
    this.bootstrap = bootstrap;
    this.topic = namespace.topic(Topic.SOURCES);
    this.overrides = Map.copyOf(overrides);
  }

  /**
   * Returns the sources by their addresses, as they are when the call begins.
   *
   * @param timeout longest time to take
   * @throws TimeoutException if the cluster does not answer in time
   * @throws KafkaException if the cluster refuses
   */
  public SortedMap<String, Source> read(Duration timeout) throws TimeoutException {
    return read(timeout, System.nanoTime() + timeout.toNanos());
  }

  /**
   * Adds sources and changes those that are there, and returns when the brokers have them. What is
   * not named stays as it is.
   *
   * @param timeout longest time to take
   * @throws TimeoutException if the cluster does not answer in time; a second try completes what
   *     was written in part
   * @throws InterruptedException if the thread is interrupted
   * @throws KafkaException if the cluster refuses
   */
  public SourceChanges publish(Collection<Source> sources, Duration timeout)
      throws TimeoutException, InterruptedException {
    long deadline = System.nanoTime() + timeout.toNanos();
    SourceChanges changes = SourceChanges.between(read(timeout, deadline).values(), sources);
    Map<String, Optional<Source>> writes = new LinkedHashMap<>();
    changes.added().forEach(source -> writes.put(source.getUrl(), Optional.of(source)));
    changes.changed().forEach(source -> writes.put(source.getUrl(), Optional.of(source)));
    write(writes, deadline);
    return changes;
  }

  /**
   * Removes sources and returns when the brokers know.
   *
   * @param urls in any spelling; those that are not there are ignored
   * @return those that were there
   * @throws TimeoutException if the cluster does not answer in time
   * @throws InterruptedException if the thread is interrupted
   * @throws KafkaException if the cluster refuses
   */
  public List<Source> remove(Collection<String> urls, Duration timeout)
      throws TimeoutException, InterruptedException {
    long deadline = System.nanoTime() + timeout.toNanos();
    List<String> identities = urls.stream().map(SourceMerge::identity).toList();
    List<Source> removed =
        read(timeout, deadline).values().stream()
            .filter(source -> identities.contains(SourceMerge.identity(source.getUrl())))
            .toList();
    Map<String, Optional<Source>> writes = new LinkedHashMap<>();
    removed.forEach(source -> writes.put(source.getUrl(), Optional.empty()));
    write(writes, deadline);
    return removed;
  }

  private SortedMap<String, Source> read(Duration timeout, long deadline) throws TimeoutException {
    SortedMap<String, Source> sources = new TreeMap<>();
    Map<String, Object> settings = settings(timeout);
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
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
        if (System.nanoTime() >= deadline) {
          throw new TimeoutException("the list of sources could not be read to its end in time");
        }
        consumer.poll(POLL).forEach(entry -> apply(entry, sources));
      }
      return sources;
    } catch (org.apache.kafka.common.errors.TimeoutException e) {
      throw timeout(e);
    }
  }

  private static void apply(ConsumerRecord<String, byte[]> entry, Map<String, Source> sources) {
    if (entry.key() == null) {
      return;
    }
    if (entry.value() == null) {
      sources.remove(entry.key());
      return;
    }
    try {
      sources.put(entry.key(), CODEC.decode(entry.value()));
    } catch (UndecodableRecordException e) {
      LOG.warn(
          "{}-{} offset {}: source {} is left out: {}",
          entry.topic(),
          entry.partition(),
          entry.offset(),
          entry.key(),
          e.getMessage());
    }
  }

  private void write(Map<String, Optional<Source>> writes, long deadline)
      throws TimeoutException, InterruptedException {
    if (writes.isEmpty()) {
      return;
    }
    Map<String, Object> settings = settings(Duration.ofNanos(deadline - System.nanoTime()));
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.PARTITIONER_CLASS_CONFIG, DomainPartitioner.class);
    Producer<String, byte[]> producer =
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    try {
      List<Future<?>> sent = new ArrayList<>();
      writes.forEach(
          (url, source) ->
              sent.add(
                  producer.send(
                      new ProducerRecord<>(topic, url, source.map(CODEC::encode).orElse(null)))));
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

  private static TimeoutException timeout(Exception cause) {
    TimeoutException timeout = new TimeoutException("Kafka did not answer in time: " + cause);
    timeout.initCause(cause);
    return timeout;
  }
}
