package io.wirewatch.schemas.wire;

import io.wirewatch.schemas.wire.UndecodableRecordException.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.message.MissingSchemaException;
import org.apache.avro.message.SchemaStore;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.avro.util.ClassSecurityValidator;
import org.jspecify.annotations.Nullable;

/**
 * Turns one type of record into bytes and back. Reads every published version of the record's
 * schema; writes the current one. Safe for use by many threads.
 *
 * @param <T> the record
 */
public final class RecordCodec<T extends SpecificRecordBase> {

  private static final int HEADER_BYTES = 10;
  private static final byte MARKER_1 = (byte) 0xC3;
  private static final byte MARKER_2 = (byte) 0x01;

  static {
    // Avro 1.12.2 instantiates only classes it was told to trust, our generated ones included.
    ClassSecurityValidator.setGlobal(
        ClassSecurityValidator.composite(
            ClassSecurityValidator.getGlobal(),
            type -> type.getPackageName().equals("io.wirewatch.schemas.record")));
  }

  private final String name;
  private final BinaryMessageEncoder<T> encoder;
  private final BinaryMessageDecoder<T> decoder;

  private RecordCodec(Class<T> type) {
    SpecificData data = SpecificData.getForClass(type);
    Schema current = data.getSchema(type);
    SchemaStore.Cache history = new SchemaStore.Cache();
    SchemaHistory.of(type.getSimpleName()).forEach(history::addSchema);
    this.name = type.getSimpleName();
    this.encoder = new BinaryMessageEncoder<>(data, current, true);
    this.decoder = new BinaryMessageDecoder<>(data, current, history);
  }

  /** Returns a codec for a record generated from {@code src/main/avro}. */
  public static <T extends SpecificRecordBase> RecordCodec<T> of(Class<T> type) {
    return new RecordCodec<>(type);
  }

  /**
   * Returns the record as bytes, the same for equal records whose maps have equal order.
   *
   * @throws AvroRuntimeException if a required field is null
   */
  public byte[] encode(T value) {
    try {
      ByteBuffer buffer = encoder.encode(value);
      byte[] bytes = new byte[buffer.remaining()];
      buffer.get(bytes);
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail to be written", e);
    }
  }

  /**
   * Returns the record that the bytes hold.
   *
   * @param bytes a record's value as it came from Kafka; null for a record without value
   * @throws UndecodableRecordException if they hold none, with the reason
   */
  public T decode(byte @Nullable [] bytes) throws UndecodableRecordException {
    if (bytes == null) {
      throw new UndecodableRecordException(
          Reason.NULL_VALUE, "the record has no value where " + name + " is expected");
    }
    if (bytes.length < HEADER_BYTES || bytes[0] != MARKER_1 || bytes[1] != MARKER_2) {
      throw new UndecodableRecordException(
          Reason.NOT_AVRO,
          "%d bytes that are not Avro single-object encoding, where %s is expected"
              .formatted(bytes.length, name));
    }
    try {
      return decoder.decode(bytes);
    } catch (MissingSchemaException e) {
      throw new UndecodableRecordException(
          Reason.UNKNOWN_SCHEMA,
          "schema %016x is no version of %s that this program knows: upgrade it if the writer is newer"
              .formatted(fingerprint(bytes), name),
          e);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // Avro reports bad bytes by a dozen unrelated runtime exceptions, none of them its own.
      throw new UndecodableRecordException(
          Reason.CORRUPT, name + " cannot be read from its bytes: " + e.getMessage(), e);
    }
  }

  private static long fingerprint(byte[] bytes) {
    return ByteBuffer.wrap(bytes, 2, Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).getLong();
  }
}
