package io.wirewatch.sink.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.schemas.Namespace;
import io.wirewatch.schemas.record.LinkStatus;
import io.wirewatch.sink.ElasticsearchServer;
import io.wirewatch.sink.ElasticsearchServer.Request;
import io.wirewatch.sink.Samples;
import io.wirewatch.sink.index.ShardSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetCommitCallback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The sink's loop between Kafka's own test clients and a local HTTP server. Requests run on the
 * test's thread and the clock moves as told, so that every run is the same.
 */
final class LoopFixture implements AutoCloseable {

  private static final Duration STEP = Duration.ofMillis(50);

  /** Every look at the clock takes time, or a loop that waits for a deadline would not end. */
  private static final Duration GLANCE = Duration.ofMillis(10);

  private static final int MANY_TURNS = 20_000;

  final ElasticsearchServer server = new ElasticsearchServer();
  final Map<TopicPartition, Long> commits = new HashMap<>();
  final MockConsumer<byte[], byte[]> consumer = new RecordingConsumer();
  final MockProducer<byte[], byte[]> producer =
      new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
  final SinkLoop loop;

  private final Map<TopicPartition, Long> ends = new HashMap<>();
  private long nanos = Long.MAX_VALUE - Duration.ofSeconds(1).toNanos();

  LoopFixture(List<TopicPartition> partitions) throws IOException {
    loop =
        new SinkLoop(
            Namespace.DEFAULT,
            new BulkLimits(
                20_000,
                10,
                Duration.ofMillis(200),
                100_000,
                50_000,
                Duration.ofSeconds(30),
                Duration.ofSeconds(20)),
            ShardSettings.DEFAULT,
            new SinkLoop.Connections(consumer, producer, server.client(), Runnable::run),
            new SinkLoop.Timing(
                InstantSource.fixed(Instant.parse("2026-12-01T08:00:00Z")),
                () -> nanos += GLANCE.toNanos(),
                new Random(1)),
            new Ledger());
    Map<TopicPartition, Long> beginnings = new HashMap<>();
    partitions.forEach(partition -> beginnings.put(partition, 0L));
    consumer.updateBeginningOffsets(beginnings);
    consumer.setMaxPollRecords(10);
    loop.subscribe();
    consumer.rebalance(partitions);
  }

  /** Puts an article at the end of a partition. */
  void article(TopicPartition partition, String name, long version) {
    record(partition, Samples.articleId(name), Samples.articleBytes(name, version));
  }

  /** Puts an alert at the end of a partition. */
  void alert(TopicPartition partition, String name, long version) {
    record(partition, Samples.alertId(name), Samples.alertBytes(name, version));
  }

  /** Puts a link at the end of a partition, keyed as ingest does. */
  void link(TopicPartition partition, String id) {
    record(partition, "news.example", Samples.linkBytes(id));
  }

  /** Puts a link's outcome at the end of a partition. */
  void outcome(TopicPartition partition, String id, LinkStatus status) {
    record(partition, id, Samples.outcomeBytes(id, status));
  }

  /** Puts a record at the end of a partition. */
  void record(TopicPartition partition, String key, byte[] value) {
    long offset = ends.merge(partition, 1L, Long::sum) - 1;
    consumer.addRecord(
        new ConsumerRecord<>(
            partition.topic(),
            partition.partition(),
            offset,
            key.getBytes(StandardCharsets.UTF_8),
            value));
  }

  /** Goes round, with 50 ms between turns. */
  void turn(int times) {
    for (int i = 0; i < times; i++) {
      loop.turn();
      nanos += STEP.toNanos();
      metrics();
    }
  }

  void turnUntil(BooleanSupplier condition) {
    for (int i = 0; i < MANY_TURNS && !condition.getAsBoolean(); i++) {
      turn(1);
    }
    assertThat(condition.getAsBoolean()).as("reached after %d turns", MANY_TURNS).isTrue();
  }

  /** Goes round until everything that was put into the topics is settled. */
  void turnUntilSettled() {
    long all = ends.values().stream().mapToLong(end -> end).sum();
    turnUntil(() -> metrics().received() == all && metrics().inFlight() == 0);
  }

  /** Finishes, with a deadline that the clock reaches after some looks of each lane. */
  void finish() {
    loop.finish(nanos + 4 * STEP.toNanos());
  }

  /** Returns the counts, after checking that they add up. */
  SinkMetrics metrics() {
    SinkMetrics m = loop.metrics();
    assertThat(m.received())
        .as("%s", m)
        .isEqualTo(m.written() + m.stale() + m.deadLettered() + m.returned() + m.inFlight());
    return m;
  }

  /** Returns the committed offset of a partition, -1 for none. */
  long committed(TopicPartition partition) {
    return commits.getOrDefault(partition, -1L);
  }

  List<Request> bulkRequests() {
    return server.requests().stream().filter(Request::isBulk).toList();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }

  /** Kafka's test consumer, which forgets what it committed for partitions that are gone. */
  private final class RecordingConsumer extends MockConsumer<byte[], byte[]> {

    RecordingConsumer() {
      super("earliest");
    }

    @Override
    public synchronized void commitAsync(
        Map<TopicPartition, OffsetAndMetadata> offsets, OffsetCommitCallback callback) {
      super.commitAsync(offsets, callback);
      note(offsets);
    }

    @Override
    public void commitSync(Map<TopicPartition, OffsetAndMetadata> offsets, Duration timeout) {
      super.commitSync(offsets, timeout);
      note(offsets);
    }

    private void note(Map<TopicPartition, OffsetAndMetadata> offsets) {
      offsets.forEach((partition, offset) -> commits.put(partition, offset.offset()));
    }
  }
}
