package io.wirewatch.ingest.replay;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;

/** Undoes the {@code Content-Encoding} of an archived answer, within limits. */
final class PayloadDecoder {

  /** Text seldom shrinks to a tenth; what grows more than this is made to harm. */
  private static final int MAX_RATIO = 100;

  /** Short answers of nothing but spaces do grow more. */
  private static final int FREE_BYTES = 64 * 1024;

  private final int maxBytes;

  PayloadDecoder(int maxBytes) {
    this.maxBytes = maxBytes;
  }

  /**
   * Returns the decoded bytes.
   *
   * @throws IOException if they are not in that encoding, are cut off, or grow beyond the limits
   */
  byte[] decode(byte[] encoded, String encoding) throws IOException {
    byte[] bytes = encoded;
    // The last one was applied last.
    String[] encodings = encoding.toLowerCase(Locale.ROOT).split(",");
    for (int i = encodings.length - 1; i >= 0; i--) {
      bytes = one(bytes, encodings[i].strip());
    }
    return bytes;
  }

  private byte[] one(byte[] encoded, String encoding) throws IOException {
    InputStream bytes = new ByteArrayInputStream(encoded);
    return switch (encoding) {
      case "", "identity" -> encoded;
      case "gzip", "x-gzip" -> bounded(new GZIPInputStream(bytes), encoded.length);
      case "deflate" -> bounded(new InflaterInputStream(bytes), encoded.length);
      case "br" -> bounded(new BrotliInputStream(bytes), encoded.length);
      default -> throw new IOException("its encoding " + encoding + " is not known");
    };
  }

  private byte[] bounded(InputStream in, int encodedBytes) throws IOException {
    long limit = Math.min(maxBytes, Math.max(FREE_BYTES, (long) MAX_RATIO * encodedBytes));
    byte[] decoded = in.readNBytes((int) limit + 1);
    if (decoded.length > limit) {
      throw new IOException(
          "it grows from %d bytes to more than %d".formatted(encodedBytes, limit));
    }
    return decoded;
  }
}
