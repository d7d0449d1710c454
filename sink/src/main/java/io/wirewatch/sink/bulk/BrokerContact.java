package io.wirewatch.sink.bulk;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.Metric;
import org.jspecify.annotations.Nullable;

/**
 * Whether any broker has said anything lately. A consumer hides a missing broker: {@code poll()}
 * returns nothing, as if there were nothing. But even one whose partitions are all paused is sent
 * an answer to each heartbeat, so the bytes that come in tell.
 */
final class BrokerContact {

  /** Three heartbeats at Kafka's default interval, and a little. */
  private static final long SILENCE_NANOS = Duration.ofSeconds(10).toNanos();

  private final @Nullable Metric incomingBytes;
  private final LongSupplier nanoTime;
  private @Nullable Object lastSeen;
  private long lastChange;

  BrokerContact(Consumer<?, ?> consumer, LongSupplier nanoTime) {
    this.incomingBytes = incomingBytes(consumer);
    this.nanoTime = nanoTime;
    this.lastChange = nanoTime.getAsLong();
  }

  private static @Nullable Metric incomingBytes(Consumer<?, ?> consumer) {
    for (var metric : consumer.metrics().entrySet()) {
      if (metric.getKey().name().equals("incoming-byte-total")
          && metric.getKey().group().equals("consumer-metrics")) {
        return metric.getValue();
      }
    }
    return null;
  }

  Optional<String> problem() {
    if (incomingBytes == null) {
      return Optional.empty();
    }
    long now = nanoTime.getAsLong();
    Object bytes = incomingBytes.metricValue();
    if (!bytes.equals(lastSeen)) {
      lastSeen = bytes;
      lastChange = now;
    }
    return now - lastChange < SILENCE_NANOS
        ? Optional.empty()
        : Optional.of(
            "no Kafka broker has answered for %d s: check that Kafka is up and its address right"
                .formatted(Duration.ofNanos(now - lastChange).toSeconds()));
  }
}
