package io.wirewatch.ingest.replay;

import io.wirewatch.ingest.extract.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/** The first bytes of a file that holds one document, never more of them than can be used. */
final class FileHead {

  private final byte[] bytes;
  private final long size;
  private final int maxBytes;

  private FileHead(byte[] bytes, long size, int maxBytes) {
    this.bytes = bytes;
    this.size = size;
    this.maxBytes = maxBytes;
  }

  static FileHead read(Path path, int maxBytes) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      byte[] bytes = in.readNBytes(maxBytes + 1);
      return new FileHead(bytes, Math.max(Files.size(path), bytes.length), maxBytes);
    }
  }

  /** Returns the bytes, not copied. */
  byte[] bytes() {
    return bytes;
  }

  long size() {
    return size;
  }

  /** Returns whether the file has more than may be read. */
  boolean isCut() {
    return bytes.length > maxBytes;
  }

  /** Returns the document with what came of it. */
  LoadedDocument document(String origin, Reading reading) {
    return new LoadedDocument(origin, ByteBuffer.wrap(bytes), size, reading, size);
  }
}
