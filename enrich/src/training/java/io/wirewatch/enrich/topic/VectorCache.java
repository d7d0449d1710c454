package io.wirewatch.enrich.topic;

import ai.onnxruntime.OrtException;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Sentence vectors kept in a file between runs, by a hash of their text. An entry cut short by a
 * killed run is dropped together with all after it.
 */
final class VectorCache implements AutoCloseable {

  private static final int ENTRY_BYTES = 16 + SentenceEmbedder.DIMENSIONS;
  private static final float STEPS = 127 / 0.35f;

  private final Map<UUID, byte[]> vectors = new HashMap<>();
  private final SentenceEmbedder embedder;
  private final DataOutputStream added;

  VectorCache(Path file) throws IOException, OrtException {
    if (Files.exists(file)) {
      try (DataInputStream in =
          new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
        read(in);
      }
    }
    try (var channel =
        Files.newByteChannel(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      channel.truncate((long) vectors.size() * ENTRY_BYTES);
    }
    added =
        new DataOutputStream(
            new BufferedOutputStream(Files.newOutputStream(file, StandardOpenOption.APPEND)));
    embedder = new SentenceEmbedder();
  }

  private void read(DataInputStream in) throws IOException {
    byte[] entry = new byte[ENTRY_BYTES - 16];
    while (true) {
      try {
        UUID key = new UUID(in.readLong(), in.readLong());
        in.readFully(entry);
        vectors.put(key, entry.clone());
      } catch (EOFException end) {
        return;
      }
    }
  }

  /** Returns the vector of a text; kept vectors are rounded, so new ones are too. */
  float[] of(String text) throws IOException, OrtException {
    UUID key = UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    byte[] kept = vectors.get(key);
    if (kept == null) {
      kept = rounded(embedder.embed(text));
      vectors.put(key, kept);
      added.writeLong(key.getMostSignificantBits());
      added.writeLong(key.getLeastSignificantBits());
      added.write(kept);
    }
    float[] vector = new float[kept.length];
    for (int d = 0; d < vector.length; d++) {
      vector[d] = kept[d] / STEPS;
    }
    return vector;
  }

  private static byte[] rounded(float[] vector) {
    byte[] rounded = new byte[vector.length];
    for (int d = 0; d < vector.length; d++) {
      rounded[d] = (byte) Math.max(-127, Math.min(127, Math.round(vector[d] * STEPS)));
    }
    return rounded;
  }

  @Override
  public void close() throws IOException, OrtException {
    added.close();
    embedder.close();
  }
}
