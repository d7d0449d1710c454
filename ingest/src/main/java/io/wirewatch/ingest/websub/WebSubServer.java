package io.wirewatch.ingest.websub;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.util.JavalinBindException;
import io.wirewatch.ingest.fetch.Body;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What hubs call: verification of intent by GET, content distribution by POST (WebSub, sections 5.3
 * and 7). Whoever does not know a callback address learns nothing but 404.
 */
final class WebSubServer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(WebSubServer.class);

  private static final String SIGNATURE = "X-Hub-Signature";

  /** A hub may grant for ever; nobody needs longer than this without asking again. */
  private static final Duration LONGEST_LEASE = Duration.ofDays(366);

  private final WebSubConfig config;
  private final Callbacks callbacks;
  private final Subscriber subscriber;
  private final InstantSource clock;
  private final Javalin server;
  private final Challenges challenges = new Challenges();

  private final LongAdder granted = new LongAdder();
  private final LongAdder repeated = new LongAdder();
  private final LongAdder denied = new LongAdder();
  private final LongAdder delivered = new LongAdder();
  private final LongAdder badlySigned = new LongAdder();
  private final LongAdder unwanted = new LongAdder();
  private final LongAdder unknown = new LongAdder();
  private final LongAdder tooLarge = new LongAdder();

  WebSubServer(
      WebSubConfig config, Callbacks callbacks, Subscriber subscriber, InstantSource clock) {
    this.config = config;
    this.callbacks = callbacks;
    this.subscriber = subscriber;
    this.clock = clock;
    this.server = Javalin.create(this::configure);
  }

  private void configure(JavalinConfig javalin) {
    javalin.startup.showJavalinBanner = false;
    javalin.startup.showOldJavalinVersionWarning = false;
    javalin.startup.startupWatcherEnabled = false;
    javalin.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
    String path = callbacks.path() + "/{token}/{source}/{topic}";
    javalin.routes.get(path, this::verify);
    javalin.routes.post(path, this::deliver);
    javalin.routes.exception(
        Exception.class,
        (e, ctx) -> {
          LOG.error("a WebSub call failed; the hub will repeat it", e);
          ctx.status(HttpStatus.INTERNAL_SERVER_ERROR);
        });
  }

  /**
   * @throws CallbackPortException if the port is taken, or not ours to take
   */
  void start() {
    try {
      server.start(config.host(), config.port());
    } catch (JavalinBindException e) {
      throw new CallbackPortException(config.host(), config.port(), e);
    }
  }

  int port() {
    return server.port();
  }

  WebSubCounts counts() {
    return new WebSubCounts(
        granted.sum(),
        repeated.sum(),
        denied.sum(),
        delivered.sum(),
        badlySigned.sum(),
        unwanted.sum(),
        unknown.sum(),
        tooLarge.sum());
  }

  @Override
  public void close() {
    server.stop();
  }

  private void verify(Context ctx) {
    Optional<Subscription> known = subscription(ctx);
    if (known.isEmpty() || !known.get().topic().equals(ctx.queryParam("hub.topic"))) {
      refuse(ctx, unknown, HttpStatus.NOT_FOUND);
      return;
    }
    Subscription subscription = known.get();
    String challenge = ctx.queryParam("hub.challenge");
    switch (String.valueOf(ctx.queryParam("hub.mode"))) {
      case "denied" -> {
        denied.increment();
        String reason = ctx.queryParam("hub.reason");
        subscriber.denied(subscription, reason == null ? "" : reason);
      }
      case "subscribe" -> grant(ctx, subscription, challenge);
      case "unsubscribe" -> confirmEnd(ctx, subscription, challenge);
      default -> refuse(ctx, unknown, HttpStatus.NOT_FOUND);
    }
  }

  private void grant(Context ctx, Subscription subscription, @Nullable String challenge) {
    @Nullable Duration lease = lease(ctx.queryParam("hub.lease_seconds"));
    if (challenge == null || lease == null) {
      refuse(ctx, unknown, HttpStatus.BAD_REQUEST);
      return;
    }
    if (!subscriber.wants(subscription)) {
      refuse(ctx, unwanted, HttpStatus.NOT_FOUND);
      return;
    }
    if (challenges.isNew(subscription, challenge)) {
      Instant now = clock.instant();
      subscriber.granted(subscription, now, now.plus(lease));
      granted.increment();
    } else {
      repeated.increment();
    }
    echo(ctx, challenge);
  }

  private void confirmEnd(Context ctx, Subscription subscription, @Nullable String challenge) {
    if (challenge == null || subscriber.wants(subscription)) {
      refuse(ctx, unknown, HttpStatus.NOT_FOUND);
      return;
    }
    echo(ctx, challenge);
  }

  private void deliver(Context ctx) throws IOException {
    Optional<Subscription> known = subscription(ctx);
    if (known.isEmpty()) {
      refuse(ctx, unknown, HttpStatus.NOT_FOUND);
      return;
    }
    Subscription subscription = known.get();
    if (!subscriber.wants(subscription)) {
      // Tells the hub that it may end the subscription.
      refuse(ctx, unwanted, HttpStatus.GONE);
      return;
    }
    byte[] body = ctx.bodyInputStream().readNBytes(config.maxBodyBytes() + 1);
    if (body.length > config.maxBodyBytes()) {
      refuse(ctx, tooLarge, HttpStatus.CONTENT_TOO_LARGE);
      return;
    }
    // A wrong signature is answered like a good one (section 7.1): a forger learns nothing.
    if (Signature.isGood(ctx.header(SIGNATURE), body, callbacks.signingKey(subscription))) {
      subscriber.delivered(new Delivery(subscription, ctx.header("Content-Type"), new Body(body)));
      delivered.increment();
    } else {
      badlySigned.increment();
    }
    ctx.status(HttpStatus.ACCEPTED);
  }

  private Optional<Subscription> subscription(Context ctx) {
    return callbacks.read(ctx.pathParam("token"), ctx.pathParam("source"), ctx.pathParam("topic"));
  }

  private static void refuse(Context ctx, LongAdder counter, HttpStatus status) {
    counter.increment();
    ctx.status(status);
  }

  private static void echo(Context ctx, String challenge) {
    ctx.contentType("text/plain; charset=utf-8").result(challenge);
  }

  /** Returns the granted lease; null when it is missing or no positive number. */
  private static @Nullable Duration lease(@Nullable String seconds) {
    if (seconds == null) {
      return null;
    }
    try {
      long granted = Math.min(LONGEST_LEASE.toSeconds(), Long.parseLong(seconds));
      return granted > 0 ? Duration.ofSeconds(granted) : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
