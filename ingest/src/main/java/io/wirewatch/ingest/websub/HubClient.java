package io.wirewatch.ingest.websub;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Asks hubs to begin and to end subscriptions (WebSub, section 5.1). */
final class HubClient {

  private static final int OK = 200;
  private static final int REDIRECTS = 300;

  private final HubTransport transport;
  private final Callbacks callbacks;
  private final Duration lease;

  HubClient(HubTransport transport, Callbacks callbacks, Duration lease) {
    this.transport = transport;
    this.callbacks = callbacks;
    this.lease = lease;
  }

  /** Returns whether the hub has accepted the request; it verifies it afterwards. */
  boolean subscribe(URI hub, Subscription subscription) {
    Map<String, String> form = form("subscribe", subscription);
    form.put("hub.lease_seconds", Long.toString(lease.toSeconds()));
    form.put("hub.secret", callbacks.signingKey(subscription));
    return accepted(transport.post(hub, encode(form)));
  }

  /** Returns whether the hub has accepted the request; it verifies it afterwards. */
  boolean unsubscribe(URI hub, Subscription subscription) {
    return accepted(transport.post(hub, encode(form("unsubscribe", subscription))));
  }

  private Map<String, String> form(String mode, Subscription subscription) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("hub.mode", mode);
    form.put("hub.topic", subscription.topic());
    form.put("hub.callback", callbacks.of(subscription).toString());
    return form;
  }

  /** The specification asks for 202; hubs of its forerunner, PubSubHubbub, answer 204. */
  private static boolean accepted(HubTransport.Reply reply) {
    return reply.status() >= OK && reply.status() < REDIRECTS;
  }

  private static String encode(Map<String, String> form) {
    return form.entrySet().stream()
        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
