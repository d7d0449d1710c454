package io.wirewatch.ingest.websub;

import java.net.URI;
import java.time.Duration;

/**
 * How hubs reach us.
 *
 * @param publicCallback address under which hubs reach the server, http or https; a proxy in front
 *     may be what listens there, and has to pass the path on as it is
 * @param host address that the server binds to
 * @param port port that it binds to; 0 for a free one
 * @param secret what addresses and signing keys are derived from
 * @param lease lease that is asked for; the hub decides
 * @param maxBodyBytes largest delivery that is accepted
 */
public record WebSubConfig(
    URI publicCallback,
    String host,
    int port,
    MasterSecret secret,
    Duration lease,
    int maxBodyBytes) {

  /** Bound to unless the operator says otherwise: a proxy with TLS belongs in front. */
  public static final String LOOPBACK = "127.0.0.1";

  private static final Duration LEASE = Duration.ofDays(7);
  private static final int MAX_BODY_BYTES = 1024 * 1024;
  private static final int MOST_PORT = 65_535;

  /**
   * @throws IllegalArgumentException if the address is not http(s) without query, or a number is
   *     out of range
   */
  public WebSubConfig {
    String scheme = publicCallback.getScheme();
    if (!("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme))
        || publicCallback.getHost() == null
        || publicCallback.getRawQuery() != null
        || publicCallback.getRawFragment() != null) {
      throw new IllegalArgumentException(
          "publicCallback is "
              + publicCallback
              + ": give an http or https address without query, such as https://watch.example/websub");
    }
    if (port < 0 || port > MOST_PORT) {
      throw new IllegalArgumentException("port is " + port + ": give one from 0 to " + MOST_PORT);
    }
    if (lease.isNegative() || lease.isZero() || maxBodyBytes <= 0) {
      throw new IllegalArgumentException(
          "lease is " + lease + " and maxBodyBytes " + maxBodyBytes + ": give more than zero");
    }
  }

  /** Returns a configuration on loopback with a lease of 7 days and deliveries up to 1 MiB. */
  public static WebSubConfig of(URI publicCallback, int port, MasterSecret secret) {
    return new WebSubConfig(publicCallback, LOOPBACK, port, secret, LEASE, MAX_BODY_BYTES);
  }
}
