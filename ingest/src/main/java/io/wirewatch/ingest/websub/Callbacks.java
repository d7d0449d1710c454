package io.wirewatch.ingest.websub;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;

/** The callback addresses of subscriptions: {@code BASE/TOKEN/SOURCE/TOPIC}. */
final class Callbacks {

  private static final String TOKEN = "callback";
  private static final String SIGNATURE = "delivery";

  private final URI base;
  private final MasterSecret secret;

  Callbacks(URI base, MasterSecret secret) {
    this.base = base;
    this.secret = secret;
  }

  URI of(Subscription subscription) {
    return URI.create(
        String.join(
            "/",
            withoutSlash(base.toString()),
            token(subscription),
            encode(subscription.sourceUrl()),
            encode(subscription.topic())));
  }

  /** Returns the part of the path that all callback addresses share; empty for none. */
  String path() {
    String path = base.getRawPath();
    return path == null ? "" : withoutSlash(path);
  }

  /** Returns the key that the hub signs deliveries with. */
  String signingKey(Subscription subscription) {
    return secret.derive(SIGNATURE, subscription);
  }

  /** Returns the subscription of an address; empty when it is not one of ours. */
  Optional<Subscription> read(String token, String source, String topic) {
    Subscription claimed;
    try {
      claimed = new Subscription(decode(source), decode(topic));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    return same(token, token(claimed)) ? Optional.of(claimed) : Optional.empty();
  }

  private static String withoutSlash(String address) {
    return address.endsWith("/")
        ? withoutSlash(address.substring(0, address.length() - 1))
        : address;
  }

  private String token(Subscription subscription) {
    return secret.derive(TOKEN, subscription);
  }

  private static boolean same(String shown, String expected) {
    return MessageDigest.isEqual(
        shown.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
  }

  private static String encode(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String decode(String text) {
    return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
  }
}
