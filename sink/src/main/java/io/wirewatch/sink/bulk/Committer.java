package io.wirewatch.sink.bulk;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Commits, for each partition that is ours, the offset up to which everything is settled. */
final class Committer {

  private static final Logger LOG = LoggerFactory.getLogger(Committer.class);

  /** Often enough that lag shows the truth, seldom enough that the broker does not notice. */
  private static final long INTERVAL_NANOS = Duration.ofMillis(100).toNanos();

  /** Single commits fail whenever a broker restarts or the group rebalances. */
  private static final int WORTH_TELLING = 3;

  private final Consumer<?, ?> consumer;
  private final LongSupplier nanoTime;
  private final Map<TopicPartition, OffsetTracker> trackers = new HashMap<>();
  private final Map<TopicPartition, Long> committed = new HashMap<>();
  private boolean underWay;
  private long lastAttempt;
  private int failures;
  private @Nullable Exception lastFailure;

  Committer(Consumer<?, ?> consumer, LongSupplier nanoTime) {
    this.consumer = consumer;
    this.nanoTime = nanoTime;
    this.lastAttempt = nanoTime.getAsLong() - INTERVAL_NANOS;
  }

  void assigned(Collection<TopicPartition> partitions) {
    partitions.forEach(partition -> trackers.put(partition, new OffsetTracker()));
  }

  OffsetTracker tracker(TopicPartition partition) {
    return Objects.requireNonNull(trackers.get(partition), () -> partition + " is not ours");
  }

  /** Commits what has moved, without waiting, unless that was done a moment ago. */
  void commitWhenDue() {
    long now = nanoTime.getAsLong();
    if (underWay || now - lastAttempt < INTERVAL_NANOS) {
      return;
    }
    Map<TopicPartition, OffsetAndMetadata> due = due(trackers.keySet());
    if (due.isEmpty()) {
      return;
    }
    lastAttempt = now;
    underWay = true;
    consumer.commitAsync(
        due,
        (offsets, failure) -> {
          underWay = false;
          note(offsets, failure);
        });
  }

  /** Commits what has moved and waits for it; what cannot be committed will be read again. */
  void commitNow(Collection<TopicPartition> partitions, Duration timeout) {
    Map<TopicPartition, OffsetAndMetadata> due = due(partitions);
    if (due.isEmpty()) {
      return;
    }
    try {
      consumer.commitSync(due, timeout);
      note(due, null);
    } catch (KafkaException e) {
      note(due, e);
      LOG.warn(
          "offsets {} not committed, so these records will be read again: {}", due, e.toString());
    }
  }

  private void note(Map<TopicPartition, OffsetAndMetadata> offsets, @Nullable Exception failure) {
    lastFailure = failure;
    if (failure == null) {
      failures = 0;
      offsets.forEach(
          (partition, offset) -> {
            if (trackers.containsKey(partition)) {
              committed.put(partition, offset.offset());
            }
          });
    } else {
      failures++;
      LOG.debug("commit of {} failed", offsets, failure);
    }
  }

  private Map<TopicPartition, OffsetAndMetadata> due(Collection<TopicPartition> partitions) {
    Map<TopicPartition, OffsetAndMetadata> due = new HashMap<>();
    for (TopicPartition partition : partitions) {
      OffsetTracker tracker = trackers.get(partition);
      Optional<Long> position = tracker == null ? Optional.empty() : position(partition);
      if (tracker != null && position.isPresent()) {
        long offset = tracker.committable(position.get());
        if (!Objects.equals(committed.get(partition), offset)) {
          due.put(partition, new OffsetAndMetadata(offset));
        }
      }
    }
    return due;
  }

  /** Empty for a partition that was assigned a moment ago and has no position yet. */
  private Optional<Long> position(TopicPartition partition) {
    try {
      return Optional.of(consumer.position(partition, Duration.ZERO));
    } catch (TimeoutException e) {
      return Optional.empty();
    }
  }

  /** Returns the number of unsettled records of all partitions. */
  long unsettled() {
    return unsettled(trackers.keySet());
  }

  /** Returns the number of unsettled records of some partitions. */
  long unsettled(Collection<TopicPartition> partitions) {
    return partitions.stream()
        .map(trackers::get)
        .filter(Objects::nonNull)
        .mapToLong(OffsetTracker::unsettled)
        .sum();
  }

  /** Gives partitions up; returns how many of their records were not settled. */
  long release(Collection<TopicPartition> partitions) {
    long unsettled = unsettled(partitions);
    for (TopicPartition partition : List.copyOf(partitions)) {
      OffsetTracker tracker = trackers.remove(partition);
      committed.remove(partition);
      if (tracker != null) {
        tracker.release();
      }
    }
    return unsettled;
  }

  /** Gives all partitions up; returns how many of their records were not settled. */
  long releaseAll() {
    return release(trackers.keySet());
  }

  Optional<String> problem() {
    return failures < WORTH_TELLING
        ? Optional.empty()
        : Optional.of("Kafka takes no commits (" + lastFailure + "): check that it is up");
  }
}
