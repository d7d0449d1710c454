package io.wirewatch.ingest.replay;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The lines of a stream as bytes, none of them longer in memory than the limit. */
final class BoundedLines {

  private final InputStream in;
  private final int maxBytes;
  private long position;
  private long number;

  /**
   * @param in buffered; not closed
   */
  BoundedLines(InputStream in, int maxBytes) {
    this.in = in;
    this.maxBytes = maxBytes;
  }

  /**
   * A line.
   *
   * @param number its number, from 1
   * @param bytes its bytes without the line break, at most as many as the limit
   * @param size how many bytes it has
   */
  record Line(long number, ByteArrayOutputStream bytes, long size) {}

  /**
   * Returns the next line; null after the last.
   *
   * @throws IOException if the stream cannot be read
   */
  @Nullable Line next() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    long size = 0;
    int b = in.read();
    if (b < 0) {
      return null;
    }
    while (b >= 0 && b != '\n') {
      if (size < maxBytes) {
        bytes.write(b);
      }
      size++;
      b = in.read();
    }
    position += size + 1;
    number++;
    return new Line(number, bytes, size);
  }

  /** Returns how many bytes were read. */
  long position() {
    return position;
  }
}
