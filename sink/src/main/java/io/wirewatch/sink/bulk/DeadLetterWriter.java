package io.wirewatch.sink.bulk;

import io.wirewatch.schemas.record.DeadLetter;
import io.wirewatch.schemas.wire.RecordCodec;
import io.wirewatch.sink.bulk.Content.Rejection;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sets records aside. Waits for Kafka's acknowledgement as long as the producer is set to wait. */
final class DeadLetterWriter {

  /** What the schema promises to keep of a value. */
  static final int MAX_BYTES = 512 * 1024;

  private static final Logger LOG = LoggerFactory.getLogger(DeadLetterWriter.class);

  private static final String STAGE = "sink";

  private final Producer<byte[], byte[]> producer;
  private final String topic;
  private final InstantSource clock;
  private final RecordCodec<DeadLetter> codec = RecordCodec.of(DeadLetter.class);

  DeadLetterWriter(Producer<byte[], byte[]> producer, String topic, InstantSource clock) {
    this.producer = producer;
    this.topic = topic;
    this.clock = clock;
  }

  /**
   * Sets items aside, all of which were rejected, and returns a verdict on each, in their order.
   */
  List<Verdict> write(List<Item> rejected) {
    List<Future<RecordMetadata>> sent = new ArrayList<>();
    List<Verdict> verdicts = new ArrayList<>();
    try {
      for (Item item : rejected) {
        byte[] key = item.place().getBytes(StandardCharsets.UTF_8);
        sent.add(producer.send(new ProducerRecord<>(topic, key, codec.encode(deadLetter(item)))));
      }
      for (int i = 0; i < sent.size(); i++) {
        sent.get(i).get();
        verdicts.add(new Verdict.DeadLettered());
        Item item = rejected.get(i);
        LOG.warn("{} set aside: {}", item.place(), ((Rejection) item.content()).reason());
      }
    } catch (InterruptedException | InterruptException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | KafkaException e) {
      LOG.debug("dead letters not accepted", e);
    }
    while (verdicts.size() < rejected.size()) {
      verdicts.add(
          new Verdict.Retry(
              "Kafka does not take dead letters: check topic " + topic, Verdict.Scope.SERVER));
    }
    return verdicts;
  }

  private DeadLetter deadLetter(Item item) {
    ConsumerRecord<byte[], byte[]> record = item.record();
    Rejection rejection = (Rejection) item.content();
    byte @Nullable [] key = record.key();
    byte @Nullable [] value = record.value();
    return DeadLetter.newBuilder()
        .setStage(STAGE)
        .setOrigin(record.topic())
        .setPartition(record.partition())
        .setOffset(record.offset())
        .setRecordKey(key == null ? null : new String(key, StandardCharsets.UTF_8))
        .setReason(rejection.reason())
        .setMessage(rejection.message())
        .setBytes(
            value == null
                ? ByteBuffer.allocate(0)
                : ByteBuffer.wrap(value, 0, Math.min(value.length, MAX_BYTES)))
        .setSize(value == null ? -1 : value.length)
        .setAt(clock.instant())
        .build();
  }
}
