package io.wirewatch.ingest.websub;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** The signature of a delivery: {@code X-Hub-Signature: METHOD=HEX} (WebSub, section 7.1). */
final class Signature {

  private static final Map<String, String> ALGORITHMS =
      Map.of(
          "sha1", "HmacSHA1",
          "sha256", "HmacSHA256",
          "sha384", "HmacSHA384",
          "sha512", "HmacSHA512");

  private Signature() {}

  /**
   * Whether the header signs the body with the key. Compared in constant time.
   *
   * @param header the header's value; null when there is none, which is no signature
   * @param body as it came, before any decoding
   */
  static boolean isGood(@Nullable String header, byte[] body, String key) {
    int equals = header == null ? -1 : header.indexOf('=');
    if (header == null || equals < 0) {
      return false;
    }
    String method = header.substring(0, equals).strip().toLowerCase(Locale.ROOT);
    String algorithm = ALGORITHMS.get(method);
    if (algorithm == null) {
      return false;
    }
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), algorithm));
      byte[] shown = HexFormat.of().parseHex(header.substring(equals + 1).strip());
      return MessageDigest.isEqual(shown, mac.doFinal(body));
    } catch (IllegalArgumentException e) {
      return false;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the Java platform lacks " + algorithm, e);
    }
  }
}
