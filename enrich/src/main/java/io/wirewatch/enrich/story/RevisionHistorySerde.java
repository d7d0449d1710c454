package io.wirewatch.enrich.story;

import io.wirewatch.enrich.story.RevisionHistory.Content;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/**
 * A revision history in the state store: a format byte, the number of contents, then each one's
 * hash, revision and times in milliseconds.
 */
final class RevisionHistorySerde implements Serde<RevisionHistory> {

  private static final byte FORMAT = 1;

  @Override
  public Serializer<RevisionHistory> serializer() {
    return (topic, history) -> write(history);
  }

  @Override
  public Deserializer<RevisionHistory> deserializer() {
    return (topic, bytes) -> read(bytes);
  }

  private static byte[] write(RevisionHistory history) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(FORMAT);
      out.writeShort(history.contents().size());
      for (Content content : history.contents()) {
        out.writeUTF(content.hash());
        out.writeInt(content.revision());
        out.writeLong(content.first().toEpochMilli());
        out.writeLong(content.last().toEpochMilli());
      }
    } catch (IOException e) {
      throw new SerializationException("a revision history cannot be written", e);
    }
    return bytes.toByteArray();
  }

  @SuppressWarnings("NullAway") // Kafka's contract: no bytes are no value.
  private static RevisionHistory read(byte[] bytes) {
    if (bytes == null) {
      return null;
    }
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      byte format = in.readByte();
      if (format != FORMAT) {
        throw new SerializationException(
            "revision history in format " + format + ": upgrade, or reset the application's state");
      }
      int size = in.readUnsignedShort();
      List<Content> contents = new ArrayList<>(size);
      for (int i = 0; i < size; i++) {
        contents.add(
            new Content(
                in.readUTF(),
                in.readInt(),
                Instant.ofEpochMilli(in.readLong()),
                Instant.ofEpochMilli(in.readLong())));
      }
      return new RevisionHistory(contents);
    } catch (IOException e) {
      throw new SerializationException("a revision history cannot be read from its bytes", e);
    }
  }
}
