package io.wirewatch.sink.bulk;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record on its way to being settled.
 *
 * @param record the record; its bytes are kept for the dead letter that it may become
 * @param tracker who is told when the record is settled
 * @param content what it holds
 * @param attempts how often it was tried in vain
 * @param heldBytes memory that was set down for it when it came, whatever it turns into since
 */
record Item(
    ConsumerRecord<byte[], byte[]> record,
    OffsetTracker tracker,
    Content content,
    int attempts,
    long heldBytes) {

  static Item first(ConsumerRecord<byte[], byte[]> record, OffsetTracker tracker, Content content) {
    byte @Nullable [] value = record.value();
    long heldBytes = content.bytes() + (value == null ? 0 : value.length);
    return new Item(record, tracker, content, 0, heldBytes);
  }

  Item tried() {
    return new Item(record, tracker, content, attempts + 1, heldBytes);
  }

  Item rejected(Content.Rejection rejection) {
    return new Item(record, tracker, rejection, attempts, heldBytes);
  }

  /** Returns where the record stands, as {@code TOPIC-PARTITION-OFFSET}. */
  String place() {
    return record.topic() + "-" + record.partition() + "-" + record.offset();
  }
}
