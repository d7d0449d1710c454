package io.wirewatch.enrich.story;

import io.wirewatch.enrich.change.RevisionText;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.apache.kafka.common.errors.SerializationException;

/**
 * A revision's text in the state store: a format byte, when it was put there in milliseconds of the
 * wall clock, then the rest by the DEFLATE algorithm (RFC 1950): the length of the text in bytes,
 * the text in UTF-8, the number of actors, the id and printed form of each.
 */
final class RevisionTextCodec {

  private static final byte FORMAT = 1;
  private static final int HEADER_BYTES = 1 + Long.BYTES;

  private RevisionTextCodec() {}

  static byte[] encode(RevisionText revision, long put) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(ByteBuffer.allocate(HEADER_BYTES).put(FORMAT).putLong(put).array());
    try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
      byte[] text = revision.text().getBytes(StandardCharsets.UTF_8);
      out.writeInt(text.length);
      out.write(text);
      out.writeInt(revision.actors().size());
      for (Map.Entry<String, String> actor : revision.actors().entrySet()) {
        out.writeUTF(actor.getKey());
        out.writeUTF(actor.getValue());
      }
    } catch (IOException e) {
      throw new SerializationException("a revision's text cannot be written", e);
    }
    return bytes.toByteArray();
  }

  /** Returns when a text was put into the store; cheap, for nothing is decompressed. */
  static long put(byte[] bytes) {
    return header(bytes).getLong();
  }

  static RevisionText decode(byte[] bytes) {
    int start = header(bytes).position() + Long.BYTES;
    ByteArrayInputStream compressed = new ByteArrayInputStream(bytes, start, bytes.length - start);
    try (DataInputStream in = new DataInputStream(new InflaterInputStream(compressed))) {
      String text = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
      SortedMap<String, String> actors = new TreeMap<>();
      for (int left = in.readInt(); left > 0; left--) {
        actors.put(in.readUTF(), in.readUTF());
      }
      return new RevisionText(text, actors);
    } catch (IOException e) {
      throw new SerializationException("a revision's text cannot be read from its bytes", e);
    }
  }

  /** Returns the bytes, placed after the format. */
  private static ByteBuffer header(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    byte format = bytes.length < HEADER_BYTES ? 0 : buffer.get();
    if (format != FORMAT) {
      throw new SerializationException(
          "text of a revision in format %d: upgrade, or reset the application's state"
              .formatted(format));
    }
    return buffer;
  }
}
