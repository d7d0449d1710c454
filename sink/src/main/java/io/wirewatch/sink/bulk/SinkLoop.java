package io.wirewatch.sink.bulk;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.wirewatch.schemas.Namespace;
import io.wirewatch.schemas.document.Index;
import io.wirewatch.schemas.topic.Topic;
import io.wirewatch.sink.index.DeadlineClient;
import io.wirewatch.sink.index.IndexInstaller;
import io.wirewatch.sink.index.ShardSettings;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sink's one loop: poll, collect, settle, commit. Confined to the thread that calls it. Closes
 * nothing that it was given.
 */
public final class SinkLoop {

  /**
   * What the loop works with.
   *
   * @param consumer reads committed records only and commits nothing by itself
   * @param producer writes dead letters; must give up by itself after a while
   * @param elasticsearch where documents go
   * @param workers runs blocking requests, one at a time for each topic: up to {@link #REQUESTS}
   */
  public record Connections(
      Consumer<byte[], byte[]> consumer,
      Producer<byte[], byte[]> producer,
      ElasticsearchClient elasticsearch,
      Executor workers) {}

  /**
   * Time and chance.
   *
   * @param clock says when a dead letter was written
   * @param nanoTime a clock that is never set, such as {@link System#nanoTime}, for pauses
   * @param jitter spreads attempts
   */
  public record Timing(InstantSource clock, LongSupplier nanoTime, RandomGenerator jitter) {}

  /** Most requests that are under way at a time. */
  public static final int REQUESTS = 4;

  private static final Logger LOG = LoggerFactory.getLogger(SinkLoop.class);

  private static final Duration BUSY_POLL = Duration.ofMillis(10);
  private static final Duration IDLE_POLL = Duration.ofMillis(100);
  private static final Duration COMMIT_TIMEOUT = Duration.ofSeconds(1);

  /** Long enough for a healthy Elasticsearch to answer, short enough not to hold up the group. */
  private static final Duration REVOCATION_DRAIN = Duration.ofSeconds(2);

  /** A topic on its way into an index. */
  private record Flow(String topic, Lane lane, Intake intake) {}

  private final Consumer<byte[], byte[]> consumer;
  private final LongSupplier nanoTime;
  private final Ledger ledger;
  private final Committer committer;
  private final BrokerContact contact;
  private final List<Flow> flows;
  private final Semaphore answers = new Semaphore(0);

  /**
   * @param namespace names the topics and indices
   * @param limits sizes and times
   * @param shards how new indices are spread
   * @param connections what the loop works with
   * @param timing time and chance
   * @param ledger counts across the restarts of a loop
   */
  public SinkLoop(
      Namespace namespace,
      BulkLimits limits,
      ShardSettings shards,
      Connections connections,
      Timing timing,
      Ledger ledger) {
    this.consumer = connections.consumer();
    this.nanoTime = timing.nanoTime();
    this.ledger = ledger;
    this.committer = new Committer(consumer, nanoTime);
    this.contact = new BrokerContact(consumer, nanoTime);

    DeadlineClient client =
        new DeadlineClient(connections.elasticsearch(), limits.requestDeadline());
    IndexInstaller installer = new IndexInstaller(client, namespace, shards);
    DeadLetterWriter deadLetters =
        new DeadLetterWriter(
            connections.producer(), namespace.topic(Topic.DEAD_LETTERS), timing.clock());
    Backoff backoff = new Backoff(limits.retryCap(), timing.jitter());
    Executor workers = task -> connections.workers().execute(() -> run(task));
    BiFunction<Index, RecordDecoder<?>, Lane> lane =
        (index, decoder) -> {
          String name = namespace.index(index);
          Delivery delivery =
              new Delivery(index, installer, new BulkWriter(client, name), deadLetters);
          return new Lane(name, decoder, delivery, limits, workers, backoff, nanoTime, ledger);
        };
    Map<Topic, Lane> lanes = new LinkedHashMap<>();
    lanes.put(Topic.ENRICHED, lane.apply(Index.ARTICLES, RecordDecoder.articles()));
    lanes.put(Topic.ALERTS, lane.apply(Index.ALERTS, RecordDecoder.alerts()));
    // Two ways into one index: the versions settle which of the two documents stays.
    lanes.put(Topic.LINKS, lane.apply(Index.LINKS, RecordDecoder.links()));
    lanes.put(Topic.OUTCOMES, lane.apply(Index.LINKS, RecordDecoder.outcomes()));
    this.flows =
        lanes.entrySet().stream()
            .map(
                way ->
                    new Flow(
                        namespace.topic(way.getKey()),
                        way.getValue(),
                        new Intake(consumer, limits)))
            .toList();
  }

  private void run(Runnable task) {
    try {
      task.run();
    } finally {
      answers.release();
    }
  }

  /** Joins the group. */
  public void subscribe() {
    consumer.subscribe(flows.stream().map(Flow::topic).toList(), new Rebalances());
  }

  /**
   * Goes round once; takes no longer than a poll, except when partitions are revoked.
   *
   * @throws org.apache.kafka.common.KafkaException if the consumer cannot go on
   */
  public void turn() {
    boolean busy = lanes().anyMatch(Lane::busy);
    for (ConsumerRecord<byte[], byte[]> record : consumer.poll(busy ? BUSY_POLL : IDLE_POLL)) {
      TopicPartition partition = new TopicPartition(record.topic(), record.partition());
      lane(record.topic()).accept(record, committer.tracker(partition));
    }
    answers.drainPermits();
    lanes().forEach(lane -> lane.advance(false));
    regulate(false);
    committer.commitWhenDue();
  }

  /**
   * Takes nothing more in, settles what is in flight as far as that goes, commits it, and gives all
   * partitions up.
   *
   * @param deadlineNanos time, by {@link Timing#nanoTime}, at which to give up what is not settled
   */
  public void finish(long deadlineNanos) {
    regulate(true);
    drain(consumer.assignment(), deadlineNanos);
    committer.commitNow(consumer.assignment(), COMMIT_TIMEOUT);
    abandon();
  }

  /** Gives all partitions up without another word to Kafka. */
  public void abandon() {
    ledger.returned(committer.releaseAll());
    lanes().forEach(Lane::dropReleased);
  }

  /** Returns the counts as of now. */
  public SinkMetrics metrics() {
    return ledger.snapshot(committer.unsettled());
  }

  /** Returns what an operator should look at; empty when all is well. */
  public Optional<String> problem() {
    return Stream.concat(
            Stream.of(contact.problem(), committer.problem()), lanes().map(Lane::problem))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Stream<Lane> lanes() {
    return flows.stream().map(Flow::lane);
  }

  private Lane lane(String topic) {
    return flows.stream()
        .filter(flow -> flow.topic().equals(topic))
        .map(Flow::lane)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("not subscribed to topic " + topic));
  }

  /** A halt is a matter of credentials, which all indices share: then nothing comes in at all. */
  private void regulate(boolean closing) {
    boolean shut = closing || lanes().anyMatch(Lane::halted);
    for (Flow flow : flows) {
      List<TopicPartition> partitions =
          consumer.assignment().stream().filter(p -> p.topic().equals(flow.topic())).toList();
      flow.intake().regulate(partitions, flow.lane().heldBytes(), shut);
    }
  }

  private void drain(Collection<TopicPartition> partitions, long deadlineNanos) {
    try {
      while (committer.unsettled(partitions) > 0 && deadlineNanos - nanoTime.getAsLong() > 0) {
        lanes().forEach(lane -> lane.advance(true));
        if (answers.tryAcquire(BUSY_POLL.toMillis(), TimeUnit.MILLISECONDS)) {
          answers.drainPermits();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private final class Rebalances implements ConsumerRebalanceListener {

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
      committer.assigned(partitions);
      if (!partitions.isEmpty()) {
        LOG.info("assigned {}", partitions);
      }
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
      drain(partitions, nanoTime.getAsLong() + REVOCATION_DRAIN.toNanos());
      committer.commitNow(partitions, COMMIT_TIMEOUT);
      giveUp("revoked", partitions);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
      giveUp("lost", partitions);
    }

    private void giveUp(String how, Collection<TopicPartition> partitions) {
      long unsettled = committer.release(partitions);
      ledger.returned(unsettled);
      lanes().forEach(Lane::dropReleased);
      if (!partitions.isEmpty()) {
        LOG.info("{} {}; {} records go back unsettled", how, partitions, unsettled);
      }
    }
  }
}
