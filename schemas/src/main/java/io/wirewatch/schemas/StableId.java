package io.wirewatch.schemas;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Identities that come out the same on every machine and in every run: the first 128 bits of a
 * SHA-256, as 32 lower-case hexadecimal digits.
 */
public final class StableId {

  private static final int BYTES = 16;
  private static final byte SEPARATOR = 0;

  private StableId() {}

  /**
   * Returns the id of a list of strings. Parts are kept apart by a zero byte, so that {@code ("ab",
   * "c")} and {@code ("a", "bc")} differ; a part that contains U+0000 is the caller's mistake.
   */
  public static String of(String... parts) {
    MessageDigest digest = sha256();
    for (int i = 0; i < parts.length; i++) {
      if (i > 0) {
        digest.update(SEPARATOR);
      }
      digest.update(parts[i].getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
  }

  /** Returns the id of a document's bytes. */
  public static String of(byte[] bytes) {
    return HexFormat.of().formatHex(sha256().digest(bytes), 0, BYTES);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
