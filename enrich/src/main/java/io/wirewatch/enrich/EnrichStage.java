package io.wirewatch.enrich;

import io.wirewatch.enrich.annotate.Annotator;
import io.wirewatch.enrich.topology.EnrichTopology;
import io.wirewatch.enrich.watch.WatchlistView;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.MissingSourceTopicException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The enrich stage: a Kafka Streams application from topic articles to topics enriched and alerts.
 * The topics must exist before it starts. Safe for use by many threads; starts once.
 */
public final class EnrichStage implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(EnrichStage.class);
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(8);
  private static final Duration SETTLE_TIMEOUT = Duration.ofSeconds(2);

  private final EnrichConfig config;
  private final WatchlistView watchlist = new WatchlistView();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition stateChanged = lock.newCondition();
  private @Nullable KafkaStreams streams;
  private State state = State.CREATED;
  private @Nullable Throwable failure;

  /**
   * @param config the settings; nothing is opened yet
   */
  public EnrichStage(EnrichConfig config) {
    this.config = config;
  }

  /**
   * Starts the application. Returns when the watch list has been read from its topic; what else
   * there is to do goes on by itself.
   *
   * @throws IllegalStateException if it was started before, or if the watch list cannot be read,
   *     with the reason; it must be closed all the same
   */
  public void start() {
    KafkaStreams created = created();
    try {
      created.start();
    } catch (KafkaException e) {
      fail(e);
      throw new IllegalStateException("enrich cannot start: " + problem().orElse(""), e);
    }
  }

  private KafkaStreams created() {
    lock.lock();
    try {
      if (streams != null) {
        throw new IllegalStateException("the enrich stage starts only once");
      }
      Topology topology =
          EnrichTopology.build(
              config.namespace(),
              Annotator.shipped()::annotate,
              watchlist,
              config.alertRetention());
      KafkaStreams created = new KafkaStreams(topology, StreamsSettings.of(config));
      created.setStateListener((now, before) -> onState(now));
      created.setUncaughtExceptionHandler(this::onFailure);
      streams = created;
      return created;
    } finally {
      lock.unlock();
    }
  }

  private void fail(Throwable cause) {
    lock.lock();
    try {
      failure = cause;
      state = State.ERROR;
      stateChanged.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits until the application processes records.
   *
   * @throws TimeoutException if it does not in time
   * @throws IllegalStateException if it was not started, has failed or was closed
   * @throws InterruptedException if the thread is interrupted
   */
  public void awaitRunning(Duration timeout) throws TimeoutException, InterruptedException {
    lock.lock();
    try {
      if (streams == null) {
        throw new IllegalStateException("the enrich stage was not started");
      }
      if (!await(timeout)) {
        throw new TimeoutException(
            "the enrich stage is still %s after %s: is Kafka at %s reachable, are its topics there?"
                .formatted(state, timeout, config.bootstrap()));
      }
      if (state != State.RUNNING) {
        throw new IllegalStateException(
            "the enrich stage does not run: " + problem().orElse("it was closed"), failure);
      }
    } finally {
      lock.unlock();
    }
  }

  /** Returns one sentence on what keeps the stage from working well; empty when nothing does. */
  public Optional<String> problem() {
    lock.lock();
    try {
      return switch (state) {
        case RUNNING -> watchlist.problem();
        case CREATED -> Optional.of("enrich was not started");
        case REBALANCING -> Optional.of("enrich is taking over its partitions");
        case ERROR, PENDING_ERROR -> Optional.of("enrich has stopped: " + explanation());
        case PENDING_SHUTDOWN, NOT_RUNNING -> Optional.of("enrich is closed");
      };
    } finally {
      lock.unlock();
    }
  }

  /** Finishes the record at hand, commits and stops, within ten seconds. */
  @Override
  public void close() {
    KafkaStreams open = settled();
    // A member that stays in its group keeps the next start waiting until its session has expired.
    CloseOptions leave =
        CloseOptions.timeout(CLOSE_TIMEOUT)
            .withGroupMembershipOperation(GroupMembershipOperation.LEAVE_GROUP);
    if (open != null && !open.close(leave)) {
      LOG.warn("enrich not stopped after {}; what was not committed is done again", CLOSE_TIMEOUT);
    }
  }

  /** To close in mid-rebalance can spin for ever, so the application is given time to settle. */
  private @Nullable KafkaStreams settled() {
    lock.lock();
    try {
      if (streams != null) {
        await(SETTLE_TIMEOUT);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
    return streams;
  }

  /** Waits for a state that lasts; false when the time is up. Needs the lock. */
  private boolean await(Duration timeout) throws InterruptedException {
    long left = timeout.toNanos();
    while (state == State.CREATED || state == State.REBALANCING) {
      if (left <= 0) {
        return false;
      }
      left = stateChanged.awaitNanos(left);
    }
    return true;
  }

  private void onState(State now) {
    lock.lock();
    try {
      state = now;
      stateChanged.signalAll();
    } finally {
      lock.unlock();
    }
    LOG.info("enrich is {}", now);
  }

  private StreamThreadExceptionResponse onFailure(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof RetriableException) {
        LOG.warn("enrich thread replaced after: {}", cause.toString());
        return StreamThreadExceptionResponse.REPLACE_THREAD;
      }
    }
    lock.lock();
    try {
      failure = thrown;
    } finally {
      lock.unlock();
    }
    LOG.error("enrich stops: {}", thrown.toString(), thrown);
    return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
  }

  private String explanation() {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof MissingSourceTopicException) {
        return "a topic that it reads is missing; create the topics of namespace '%s' and start again"
            .formatted(config.namespace().prefix());
      }
    }
    return failure == null
        ? "the reason is in the log; start it again"
        : "%s (brokers %s, topics of namespace '%s'); mend that and start it again"
            .formatted(failure.getMessage(), config.bootstrap(), config.namespace().prefix());
  }
}
