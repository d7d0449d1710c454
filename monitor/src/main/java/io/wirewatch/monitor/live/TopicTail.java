package io.wirewatch.monitor.live;

import io.wirewatch.monitor.source.Sources;
import io.wirewatch.monitor.watch.WatchList;
import io.wirewatch.schemas.Namespace;
import io.wirewatch.schemas.topic.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows topics in one thread: those of articles and alerts from near their ends; those of the
 * watch list, the sources and their states, which are compacted, from their starts. It belongs to
 * no consumer group: every monitor sees everything. A cluster that is away, or topics that do not
 * exist yet, are waited for.
 */
public final class TopicTail implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(TopicTail.class);

  private static final List<Topic> FOLLOWED =
      List.of(Topic.WATCHLIST, Topic.SOURCES, Topic.SOURCE_STATES, Topic.ENRICHED, Topic.ALERTS);
  private static final long HISTORY_RECORDS = 200;
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration ANSWER = Duration.ofSeconds(5);
  private static final Duration RETRY = Duration.ofSeconds(1);
  private static final Duration CLOSE = Duration.ofSeconds(1);

  /** A poll says nothing of a broker that is gone, so it is asked now and then. */
  private static final Duration CHECK = Duration.ofSeconds(10);

  private final Properties settings;
  private final Namespace namespace;
  private final EventLog log;
  private final RecordIntake intake;
  private final Map<TopicPartition, Long> positions = new HashMap<>();
  private final CountDownLatch closing = new CountDownLatch(1);
  private volatile String problem = "Kafka has not been asked yet.";
  private volatile @Nullable Consumer<byte[], byte[]> current;
  private @Nullable Thread thread;

  /**
   * @param bootstrap addresses of the brokers
   * @param namespace prefix of the topics
   * @param overrides settings for the consumer under Kafka's names; win over ours
   * @param log where articles and alerts go
   * @param watchList where the watch list goes
   * @param sources where sources and their states go
   */
  public TopicTail(
      String bootstrap,
      Namespace namespace,
      Map<String, String> overrides,
      EventLog log,
      WatchList watchList,
      Sources sources) {
    this.namespace = namespace;
    this.log = log;
    this.intake = new RecordIntake(log, watchList, sources);
    this.settings = settings(bootstrap, namespace, overrides);
  }

  private static Properties settings(
      String bootstrap, Namespace namespace, Map<String, String> overrides) {
    Properties settings = new Properties();
    settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
    settings.put(ConsumerConfig.CLIENT_ID_CONFIG, namespace.group("monitor"));
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
    settings.putAll(overrides);
    return settings;
  }

  /** Starts the thread. To be called once. */
  public void start() {
    Thread started = new Thread(this::run, "monitor-tail");
    started.setDaemon(true);
    thread = started;
    started.start();
  }

  /** Returns what keeps live events from coming, in a sentence; empty when nothing does. */
  public Optional<String> problem() {
    return problem.isEmpty() ? Optional.empty() : Optional.of(problem);
  }

  /** Returns the number of records that could not be decoded and were left out. */
  public long undecodable() {
    return intake.undecodable();
  }

  private void run() {
    while (closing.getCount() > 0) {
      try {
        follow();
      } catch (WakeupException | InterruptException e) {
        return;
      } catch (OffsetOutOfRangeException e) {
        LOG.warn("Live events start anew: {}", e.getMessage());
        positions.clear();
      } catch (KafkaException e) {
        report("Kafka cannot be followed (" + reason(e) + "): check that it runs; retrying.");
      }
      if (closesWithin(RETRY)) {
        return;
      }
    }
  }

  private void follow() {
    Consumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    try {
      current = consumer;
      if (closing.getCount() > 0 && assign(consumer)) {
        poll(consumer);
      }
    } finally {
      current = null;
      consumer.close(CloseOptions.timeout(CLOSE));
    }
  }

  /** Returns false if a topic does not exist. */
  private boolean assign(Consumer<byte[], byte[]> consumer) {
    Map<TopicPartition, Topic> partitions = new HashMap<>();
    for (Topic topic : FOLLOWED) {
      List<PartitionInfo> found = consumer.partitionsFor(namespace.topic(topic), ANSWER);
      if (found == null || found.isEmpty()) {
        report(
            "Topic "
                + namespace.topic(topic)
                + " does not exist yet: start the other stages, which create it; retrying.");
        return false;
      }
      found.forEach(p -> partitions.put(new TopicPartition(p.topic(), p.partition()), topic));
    }
    consumer.assign(partitions.keySet());
    if (!positions.keySet().equals(partitions.keySet())) {
      startNearTheEnds(consumer, partitions);
    }
    positions.forEach(consumer::seek);
    return true;
  }

  private void startNearTheEnds(
      Consumer<byte[], byte[]> consumer, Map<TopicPartition, Topic> partitions) {
    Map<TopicPartition, Long> starts = consumer.beginningOffsets(partitions.keySet(), ANSWER);
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions.keySet(), ANSWER);
    positions.clear();
    Position from = Position.START;
    for (Map.Entry<TopicPartition, Topic> entry : partitions.entrySet()) {
      TopicPartition partition = entry.getKey();
      Topic topic = entry.getValue();
      long start = starts.getOrDefault(partition, 0L);
      if (topic.cleanup() != Topic.Cleanup.COMPACT) {
        long share = HISTORY_RECORDS / topic.partitions();
        start = Math.max(start, ends.getOrDefault(partition, 0L) - share);
        from = from.with(topic, partition.partition(), start);
      }
      positions.put(partition, start);
    }
    log.restart(from);
  }

  private void poll(Consumer<byte[], byte[]> consumer) {
    List<TopicPartition> partitions = new ArrayList<>(positions.keySet());
    long checked = System.nanoTime();
    while (closing.getCount() > 0) {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
        intake.accept(topic(record.topic()), record);
      }
      partitions.forEach(partition -> positions.put(partition, consumer.position(partition)));
      if (problem().isPresent() || System.nanoTime() - checked > CHECK.toNanos()) {
        consumer.endOffsets(partitions, ANSWER);
        checked = System.nanoTime();
        report("");
      }
    }
  }

  private Topic topic(String name) {
    return FOLLOWED.stream()
        .filter(topic -> namespace.topic(topic).equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("a record of " + name + " was not asked for"));
  }

  private void report(String sentence) {
    if (!sentence.equals(problem)) {
      if (sentence.isEmpty()) {
        LOG.info("Following {} live.", FOLLOWED.stream().map(namespace::topic).toList());
      } else {
        LOG.warn("{}", sentence);
      }
      problem = sentence;
    }
  }

  private static String reason(Throwable e) {
    Throwable deepest = e;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    return deepest.getMessage() == null ? deepest.getClass().getSimpleName() : deepest.getMessage();
  }

  private boolean closesWithin(Duration wait) {
    try {
      return closing.await(wait.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  /** Ends the thread. Takes up to two seconds. */
  @Override
  public void close() {
    closing.countDown();
    Consumer<byte[], byte[]> consumer = current;
    if (consumer != null) {
      consumer.wakeup();
    }
    Thread started = thread;
    if (started != null) {
      try {
        started.join(2 * CLOSE.toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
