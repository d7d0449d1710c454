package io.wirewatch.sink;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.wirewatch.sink.bulk.Ledger;
import io.wirewatch.sink.bulk.SinkLoop;
import io.wirewatch.sink.bulk.SinkMetrics;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes enriched articles, alerts, links and how they ended to Elasticsearch: at least once from
 * Kafka's side, and exactly one document, in its newest version, from the reader's. Any number of
 * these share the work, in one process or many.
 *
 * <p>Neither Kafka nor Elasticsearch need be up when it starts, nor stay up: it waits for them and
 * says so in {@link #problem()}. Safe for use by many threads.
 */
public final class SinkStage implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SinkStage.class);

  /** How long {@link #close()} waits for Elasticsearch to take what is in flight. */
  private static final Duration FLUSH = Duration.ofSeconds(5);

  private static final Duration LEAVE = Duration.ofSeconds(1);
  private static final Duration PRODUCER_CLOSE = Duration.ofMillis(500);

  /** The flush, a commit, leaving the group and closing the producer, with a little to spare. */
  private static final Duration CLOSE = Duration.ofMillis(7_900);

  private static final Duration RESTART_PAUSE = Duration.ofSeconds(2);

  private final SinkConfig config;
  private final ElasticsearchClient client;
  private final SinkLoop.Timing timing;
  private final Ledger ledger = new Ledger();
  private final CountDownLatch closing = new CountDownLatch(1);

  private @Nullable Thread thread;
  private volatile long closeDeadline;
  private volatile SinkMetrics metrics = SinkMetrics.ZERO;
  private volatile Optional<String> problem = Optional.of("the sink is not running: start it");

  /**
   * @param config settings
   * @param client where documents go; stays the caller's, who closes it after the stage
   * @param clock says when a dead letter was written
   * @param jitter spreads repeated attempts; used by one thread
   */
  public SinkStage(
      SinkConfig config, ElasticsearchClient client, InstantSource clock, RandomGenerator jitter) {
    this.config = config;
    this.client = client;
    this.timing = new SinkLoop.Timing(clock, System::nanoTime, jitter);
  }

  /**
   * Starts the stage and returns at once.
   *
   * @throws IllegalStateException if it was started or closed before
   */
  public synchronized void start() {
    if (thread != null || closing.getCount() == 0) {
      throw new IllegalStateException("a sink is started once: create another");
    }
    problem = Optional.empty();
    thread = new Thread(this::run, "sink");
    thread.start();
  }

  /** Returns what is wrong and what to do about it; empty when all is well. */
  public Optional<String> problem() {
    return problem;
  }

  /** Returns what became of the records so far. */
  public SinkMetrics metrics() {
    return metrics;
  }

  /** Settles and commits what is in flight, for up to five seconds, and leaves the group. */
  @Override
  public void close() {
    @Nullable Thread running;
    synchronized (this) {
      if (closing.getCount() > 0) {
        closeDeadline = System.nanoTime() + FLUSH.toNanos();
        closing.countDown();
      }
      running = thread;
    }
    try {
      if (running != null) {
        running.join(CLOSE.toMillis());
        if (running.isAlive()) {
          LOG.warn("the sink did not end within {} ms and is left behind", CLOSE.toMillis());
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try {
      while (closing.getCount() > 0) {
        try {
          session();
        } catch (RuntimeException e) {
          problem = Optional.of("the sink cannot go on (" + e + "): it starts again until it can");
          LOG.error("the sink stopped and will start again in {} s", RESTART_PAUSE.toSeconds(), e);
          if (closing.await(RESTART_PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
            break;
          }
        }
      }
    } catch (InterruptedException e) {
      LOG.warn("the sink was interrupted and ends");
    } finally {
      problem = Optional.of("the sink is not running: start it");
    }
  }

  /** Runs until the stage is closed or a client cannot go on. */
  private void session() {
    ExecutorService workers = Executors.newFixedThreadPool(SinkLoop.REQUESTS, workerThreads());
    @Nullable KafkaProducer<byte[], byte[]> producer = null;
    @Nullable KafkaConsumer<byte[], byte[]> consumer = null;
    try {
      producer =
          new KafkaProducer<>(
              KafkaSettings.producer(config), new ByteArraySerializer(), new ByteArraySerializer());
      consumer =
          new KafkaConsumer<>(
              KafkaSettings.consumer(config),
              new ByteArrayDeserializer(),
              new ByteArrayDeserializer());
      loop(new SinkLoop.Connections(consumer, producer, client, workers));
    } finally {
      workers.shutdownNow();
      if (consumer != null) {
        consumer.close(CloseOptions.timeout(LEAVE));
      }
      if (producer != null) {
        producer.close(PRODUCER_CLOSE);
      }
    }
  }

  private void loop(SinkLoop.Connections connections) {
    SinkLoop loop =
        new SinkLoop(
            config.namespace(), config.bulk(), config.shards(), connections, timing, ledger);
    try {
      loop.subscribe();
      while (closing.getCount() > 0) {
        loop.turn();
        metrics = loop.metrics();
        problem = loop.problem();
      }
      loop.finish(closeDeadline);
    } finally {
      loop.abandon();
      metrics = loop.metrics();
    }
  }

  private static ThreadFactory workerThreads() {
    AtomicInteger number = new AtomicInteger();
    return task -> new Thread(task, "sink-writer-" + number.incrementAndGet());
  }
}
