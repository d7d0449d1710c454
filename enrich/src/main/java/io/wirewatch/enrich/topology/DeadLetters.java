package io.wirewatch.enrich.topology;

import io.wirewatch.schemas.record.DeadLetter;
import io.wirewatch.schemas.topic.Topic;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sets a record aside with its place, the reason and its bytes, and lets the stream go on. */
final class DeadLetters {

  static final String STAGE = "enrich";
  static final int MOST_BYTES = 512 * 1024;

  private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);

  private DeadLetters() {}

  /**
   * Forwards the record that is being processed to the dead letters.
   *
   * @param reason short stable code
   * @param message what went wrong and what to do about it
   * @param bytes the record's value; null when there is none
   */
  static void forward(
      ProcessorContext<? super String, ? super DeadLetter> context,
      Record<?, ?> record,
      String reason,
      String message,
      byte @Nullable [] bytes) {
    RecordMetadata place =
        context
            .recordMetadata()
            .orElseThrow(() -> new IllegalStateException("a dead letter without a record"));
    String key = place.topic() + "-" + place.partition() + "-" + place.offset();
    LOG.warn("record {} set aside as {}: {}", key, reason, message);
    DeadLetter letter =
        new DeadLetter(
            STAGE,
            place.topic(),
            place.partition(),
            place.offset(),
            text(record.key()),
            reason,
            message,
            bytes == null
                ? ByteBuffer.allocate(0)
                : ByteBuffer.wrap(Arrays.copyOf(bytes, Math.min(bytes.length, MOST_BYTES))),
            bytes == null ? -1L : bytes.length,
            Instant.ofEpochMilli(context.currentSystemTimeMs()));
    context.forward(new Record<>(key, letter, record.timestamp()), Names.DEAD_LETTERS);
  }

  private static @Nullable String text(@Nullable Object key) {
    if (key instanceof byte[] bytes) {
      return new String(bytes, StandardCharsets.UTF_8);
    }
    return key == null ? null : key.toString();
  }

  /** Largest value that fits a record beside its key and Kafka's own overhead. */
  static int largestValue() {
    return Topic.MAX_RECORD_BYTES - 1024;
  }
}
