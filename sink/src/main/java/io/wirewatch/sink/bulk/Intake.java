package io.wirewatch.sink.bulk;

import java.util.Collection;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/**
 * Opens and shuts the flow of one topic: shut at the high mark, open again at the low one, so that
 * it does not flutter in between. A consumer whose partitions are all paused still polls and so
 * stays in its group.
 */
final class Intake {

  private final Consumer<?, ?> consumer;
  private final BulkLimits limits;
  private boolean full;

  Intake(Consumer<?, ?> consumer, BulkLimits limits) {
    this.consumer = consumer;
    this.limits = limits;
  }

  /**
   * Pauses or resumes partitions. Repeated each time, because a rebalance hands out partitions that
   * are not paused.
   *
   * @param partitions the topic's partitions that are assigned to us
   * @param heldBytes what is in flight
   * @param shut whether nothing is to come in, however little is in flight
   */
  void regulate(Collection<TopicPartition> partitions, long heldBytes, boolean shut) {
    full = heldBytes >= (full ? limits.resumeBelowBytes() + 1 : limits.maxInFlightBytes());
    if (full || shut) {
      consumer.pause(partitions);
    } else {
      consumer.resume(partitions);
    }
  }
}
