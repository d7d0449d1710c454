package io.wirewatch.ingest.websub;

import io.wirewatch.schemas.record.SourceState;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps the subscriptions of the sources whose feeds offer a hub. Thread-safe.
 *
 * <p>Whoever owns a source calls {@link #tend} after its polls and from time to time; what hubs say
 * comes back through the {@link Subscriber}, in whichever process they reached.
 */
public final class WebSub implements AutoCloseable {

  private final WebSubServer server;
  private final HubClient client;
  private final InstantSource clock;
  private final Map<String, Renewal.Unanswered> requests = new ConcurrentHashMap<>();
  private volatile boolean running;

  public WebSub(
      WebSubConfig config, HubTransport transport, Subscriber subscriber, InstantSource clock) {
    Callbacks callbacks = new Callbacks(config.publicCallback(), config.secret());
    this.server = new WebSubServer(config, callbacks, subscriber, clock);
    this.client = new HubClient(transport, callbacks, config.lease());
    this.clock = clock;
  }

  /**
   * Starts the server.
   *
   * @throws CallbackPortException if the port is taken, or not ours to take
   */
  public void start() {
    server.start();
    running = true;
  }

  /** Returns why hubs cannot reach us, in a sentence; empty while they can. */
  public Optional<String> problem() {
    return running
        ? Optional.empty()
        : Optional.of("WebSub callbacks are not served: start ingest again.");
  }

  /** Returns the port that is listened on. */
  public int port() {
    return server.port();
  }

  /** Returns what hubs have called for so far. */
  public WebSubCounts counts() {
    return server.counts();
  }

  /**
   * Asks the source's hub to begin or to renew its subscription if that is due. Waits for the hub's
   * answer to the request, but not for its verification.
   *
   * @return whether the hub was asked
   */
  public boolean tend(SourceState state) {
    Instant now = clock.instant();
    Renewal.Unanswered before = unanswered(state);
    String hub = state.getHub();
    String topic = state.getHubTopic();
    if (hub == null || topic == null || !Renewal.isDue(state, before, now)) {
      return false;
    }
    requests.put(state.getUrl(), before.askedAgain(now));
    Optional<URI> address = address(hub);
    address.ifPresent(uri -> client.subscribe(uri, new Subscription(state.getUrl(), topic)));
    return address.isPresent();
  }

  /**
   * Asks a hub to end a subscription. Its verification is confirmed once the subscriber no longer
   * wants it.
   *
   * @return whether the hub has accepted the request
   */
  public boolean end(String hub, Subscription subscription) {
    requests.remove(subscription.sourceUrl());
    return address(hub).map(uri -> client.unsubscribe(uri, subscription)).orElse(false);
  }

  /** Stops the server. Subscriptions stay: another process may serve them. */
  @Override
  public void close() {
    running = false;
    server.close();
  }

  /** A lease granted since the last request has answered it. */
  private Renewal.Unanswered unanswered(SourceState state) {
    Renewal.Unanswered open = requests.getOrDefault(state.getUrl(), Renewal.Unanswered.NONE);
    Instant granted = state.getLeaseFrom();
    Instant asked = open.askedAt();
    if (granted != null && asked != null && !granted.isBefore(asked)) {
      requests.remove(state.getUrl(), open);
      return Renewal.Unanswered.NONE;
    }
    return open;
  }

  private static Optional<URI> address(String hub) {
    try {
      URI uri = URI.create(hub);
      boolean web =
          "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
      return web ? Optional.of(uri) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
