package io.wirewatch.schemas.wire;

import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * A {@link RecordCodec} in Kafka's form, for state stores, producers and tools whose bytes are our
 * own. Where bytes may be foreign, read {@code byte[]} and use the codec, which says why a record
 * is bad.
 *
 * @param <T> the record
 */
public final class RecordSerde<T extends SpecificRecordBase> implements Serde<T> {

  private final RecordCodec<T> codec;

  private RecordSerde(RecordCodec<T> codec) {
    this.codec = codec;
  }

  /** Returns a serde for a record generated from {@code src/main/avro}. */
  public static <T extends SpecificRecordBase> RecordSerde<T> of(Class<T> type) {
    return new RecordSerde<>(RecordCodec.of(type));
  }

  @Override
  public Serializer<T> serializer() {
    return (topic, value) -> encode(value);
  }

  @Override
  public Deserializer<T> deserializer() {
    return (topic, bytes) -> decode(topic, bytes);
  }

  @SuppressWarnings("NullAway") // Kafka's contract: a null value is a tombstone and stays null.
  private byte[] encode(@Nullable T value) {
    return value == null ? null : codec.encode(value);
  }

  @SuppressWarnings("NullAway") // as above
  private T decode(String topic, byte @Nullable [] bytes) {
    if (bytes == null) {
      return null;
    }
    try {
      return codec.decode(bytes);
    } catch (UndecodableRecordException e) {
      throw new SerializationException("topic " + topic + ": " + e.getMessage(), e);
    }
  }
}
