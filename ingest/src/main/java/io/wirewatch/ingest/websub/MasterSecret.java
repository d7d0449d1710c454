package io.wirewatch.ingest.websub;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret that callback addresses and signing keys are derived from. All processes of an
 * installation have the same one; with another, running subscriptions are lost until renewed.
 */
public final class MasterSecret {

  private static final int LEAST_BYTES = 16;
  private static final String ALGORITHM = "HmacSHA256";
  private static final byte SEPARATOR = 0;

  private final SecretKeySpec key;

  /**
   * @param bytes at least 16, from a random source; copied
   * @throws IllegalArgumentException if there are fewer
   */
  public MasterSecret(byte[] bytes) {
    if (bytes.length < LEAST_BYTES) {
      throw new IllegalArgumentException(
          "the WebSub secret has "
              + bytes.length
              + " bytes: give at least "
              + LEAST_BYTES
              + ", such as 'openssl rand -hex 32' prints");
    }
    this.key = new SecretKeySpec(bytes, ALGORITHM);
  }

  /**
   * Returns 64 hexadecimal digits that nobody can guess without the secret.
   *
   * @param purpose keeps codes for different uses apart
   */
  String derive(String purpose, Subscription subscription) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update(purpose.getBytes(StandardCharsets.UTF_8));
      mac.update(SEPARATOR);
      mac.update(subscription.sourceUrl().getBytes(StandardCharsets.UTF_8));
      mac.update(SEPARATOR);
      mac.update(subscription.topic().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(mac.doFinal());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }

  /** Returns no part of the secret. */
  @Override
  public String toString() {
    return "MasterSecret";
  }
}
