package io.wirewatch.sink.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.schemas.record.DeadLetter;
import io.wirewatch.schemas.wire.RecordCodec;
import io.wirewatch.sink.bulk.Content.Rejection;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

class DeadLetterWriterTest {

  private static final Instant NOW = Instant.parse("2026-12-01T08:00:00Z");

  private final MockProducer<byte[], byte[]> producer =
      new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
  private final DeadLetterWriter writer =
      new DeadLetterWriter(producer, "wirewatch.dead-letters", InstantSource.fixed(NOW));

  @Test
  void keepsPlaceCauseAndBytes() throws Exception {
    byte[] value = bytes("not avro");

    assertThat(writer.write(List.of(rejected(bytes("key"), value))))
        .containsExactly(new Verdict.DeadLettered());

    assertThat(producer.history())
        .singleElement()
        .satisfies(
            sent -> {
              assertThat(sent.topic()).isEqualTo("wirewatch.dead-letters");
              assertThat(sent.key()).isEqualTo(bytes("wirewatch.enriched-2-41"));
            });
    assertThat(letter())
        .isEqualTo(
            DeadLetter.newBuilder()
                .setStage("sink")
                .setOrigin("wirewatch.enriched")
                .setPartition(2)
                .setOffset(41L)
                .setRecordKey("key")
                .setReason("not-avro")
                .setMessage("8 bytes that are not Avro")
                .setBytes(ByteBuffer.wrap(value))
                .setSize(value.length)
                .setAt(NOW)
                .build());
  }

  @Test
  void tellsAMissingValueFromAnEmptyOne() throws Exception {
    writer.write(List.of(rejected(null, null)));

    assertThat(letter().getSize()).isEqualTo(-1);
    assertThat(letter().getRecordKey()).isNull();
  }

  @Test
  void cutsAValueThatIsTooLargeForADeadLetter() throws Exception {
    byte[] value = new byte[DeadLetterWriter.MAX_BYTES + 1];

    writer.write(List.of(rejected(bytes("key"), value)));

    assertThat(letter().getBytes().remaining()).isEqualTo(DeadLetterWriter.MAX_BYTES);
    assertThat(letter().getSize()).isEqualTo(value.length);
  }

  @Test
  void asksForAnotherAttemptWhenKafkaRefuses() {
    producer.sendException = new TimeoutException("topic not present in metadata");

    assertThat(writer.write(List.of(rejected(null, null), rejected(null, null))))
        .hasSize(2)
        .allSatisfy(
            verdict -> {
              assertThat(verdict.settles()).isFalse();
              assertThat(verdict.scope()).isEqualTo(Verdict.Scope.SERVER);
              assertThat(verdict.toString()).contains("wirewatch.dead-letters");
            });
  }

  private DeadLetter letter() throws Exception {
    return RecordCodec.of(DeadLetter.class).decode(producer.history().get(0).value());
  }

  private static Item rejected(byte[] key, byte[] value) {
    return Item.first(
        new ConsumerRecord<>("wirewatch.enriched", 2, 41, key, value),
        new OffsetTracker(),
        new Rejection("not-avro", "8 bytes that are not Avro"));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
