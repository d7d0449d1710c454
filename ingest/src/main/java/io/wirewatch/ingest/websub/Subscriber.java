package io.wirewatch.ingest.websub;

import java.time.Instant;

/**
 * Whoever wants the deliveries. Called by the server's threads, several at a time; hubs wait for
 * the answer, so that anything slow belongs elsewhere. What is thrown is answered 500, and the hub
 * tries again.
 */
public interface Subscriber {

  /** Returns whether the subscription is still wanted; if not, the hub is told so. */
  boolean wants(Subscription subscription);

  /**
   * A hub has granted a subscription, or renewed it.
   *
   * @param from now
   * @param until when it ends unless renewed
   */
  void granted(Subscription subscription, Instant from, Instant until);

  /**
   * A hub has refused a subscription, or ended it.
   *
   * @param reason as the hub gives it; empty when it gives none
   */
  void denied(Subscription subscription, String reason);

  /** Something new has come. The same may come more than once. */
  void delivered(Delivery delivery);
}
