package io.wirewatch.ingest.world;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** An answer to a request, and how it is delivered. Not safe for use by several threads. */
final class Reply {

  private static final int MIN_GZIP_BYTES = 512;

  private final int status;
  private final StringBuilder headers = new StringBuilder(256);
  private byte[] body = new byte[0];
  private Delivery delivery = Delivery.WHOLE;

  private Reply(int status) {
    this.status = status;
  }

  static Reply of(int status) {
    return new Reply(status);
  }

  static Reply text(int status, String text) {
    return of(status)
        .header("Content-Type", "text/plain; charset=utf-8")
        .body(text.getBytes(StandardCharsets.UTF_8));
  }

  static Reply redirect(int status, String location) {
    return of(status).header("Location", location);
  }

  Reply header(String name, String value) {
    headers.append(name).append(": ").append(value).append("\r\n");
    return this;
  }

  /** Sets the body, not copied. */
  Reply body(byte[] bytes) {
    body = bytes;
    return this;
  }

  /** Sets the body, compressed where that is worth it. */
  Reply gzip(byte[] bytes) {
    if (bytes.length < MIN_GZIP_BYTES) {
      return body(bytes);
    }
    ByteArrayOutputStream compressed = new ByteArrayOutputStream(bytes.length / 2);
    try (GZIPOutputStream gzip = new FastGzip(compressed)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("nothing is written outside memory", e);
    }
    return header("Content-Encoding", "gzip").body(compressed.toByteArray());
  }

  Reply delivered(Delivery how) {
    delivery = how;
    return this;
  }

  int status() {
    return status;
  }

  Delivery delivery() {
    return delivery;
  }

  /** Returns the bytes of the whole reply. */
  ByteBuffer bytes(boolean withBody) {
    // RFC 9110: a 304 must not claim a length other than that of the answer it stands for.
    String length = status == 304 ? "" : "Content-Length: " + body.length + "\r\n";
    String head = "HTTP/1.1 " + status + " -\r\n" + headers + length + "\r\n";
    byte[] start = head.getBytes(StandardCharsets.ISO_8859_1);
    ByteBuffer bytes = ByteBuffer.allocate(start.length + (withBody ? body.length : 0));
    bytes.put(start);
    if (withBody) {
      bytes.put(body);
    }
    return bytes.flip();
  }

  /** The fastest level: the world shares the processor with what is tested. */
  private static final class FastGzip extends GZIPOutputStream {
    FastGzip(ByteArrayOutputStream out) throws IOException {
      super(out, 8192);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }
}
