package io.wirewatch.ingest.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Recognises UTF-16, UTF-32 and marked UTF-8 by the first bytes of a document. */
final class ByteOrder {

  private static final int SAMPLE_BYTES = 256;
  private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
  private static final Charset UTF_32LE = Charset.forName("UTF-32LE");

  private ByteOrder() {}

  /** Returns the charset that a byte order mark announces (Unicode, section 23.8). */
  static Optional<Charset> marked(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    if (startsWith(bytes, 0x00, 0x00, 0xFE, 0xFF)) {
      return Optional.of(UTF_32BE);
    }
    if (startsWith(bytes, 0xFF, 0xFE, 0x00, 0x00)) {
      return Optional.of(UTF_32LE);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return Optional.empty();
  }

  /**
   * Returns the charset that zero bytes in regular places betray (XML 1.0, appendix F): documents
   * begin with characters of ASCII, tags and spaces, whatever their language.
   */
  static Optional<Charset> unmarked(byte[] bytes) {
    int quads = Math.min(SAMPLE_BYTES, bytes.length) / 4;
    if (quads == 0) {
      return Optional.empty();
    }
    int[] zeros = new int[4];
    for (int i = 0; i < quads * 4; i++) {
      zeros[i % 4] += bytes[i] == 0 ? 1 : 0;
    }
    int many = (quads * 3 + 3) / 4;
    boolean first = zeros[0] >= many;
    boolean second = zeros[1] >= many;
    boolean third = zeros[2] >= many;
    boolean fourth = zeros[3] >= many;
    if (first && second && third && !fourth) {
      return Optional.of(UTF_32BE);
    }
    if (!first && second && third && fourth) {
      return Optional.of(UTF_32LE);
    }
    if (first && !second && third && !fourth) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    if (!first && second && !third && fourth) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return Optional.empty();
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
