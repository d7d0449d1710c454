package io.wirewatch.monitor.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** An address that a page may link to: a path of ours, or http(s). */
final class Href {

  static final Href DASHBOARD = new Href("/");
  static final Href SEARCH = new Href("/search");
  static final Href ALERTS = new Href("/alerts");
  static final Href WATCHLIST = new Href("/watchlist");
  static final Href SOURCES = new Href("/sources");
  static final Href API = new Href("/api/v1/openapi.json");
  static final Href LOGIN = new Href("/login");

  private final String value;

  private Href(String value) {
    this.value = value;
  }

  String value() {
    return value;
  }

  static Href article(String id) {
    return new Href("/articles/" + encoded(id));
  }

  static Href articleAttempt(String id, int attempt) {
    return article(id).with(Map.of("attempt", Integer.toString(attempt)));
  }

  /** The address that was asked for; the dashboard, if a browser could take it for a host. */
  static Href same(String path, @Nullable String query) {
    if (!path.startsWith("/") || path.startsWith("//")) {
      return DASHBOARD;
    }
    return new Href(query == null ? path : path + "?" + query);
  }

  static Href block(String articleId, int block) {
    return new Href("/articles/" + encoded(articleId) + "#" + blockId(block));
  }

  static String blockId(int block) {
    return "b" + block;
  }

  static Href actor(String id) {
    return new Href("/actors/" + encoded(id));
  }

  static Href source(String id) {
    return new Href("/sources/" + encoded(id));
  }

  /** A place on the same page. */
  static Href anchor(String id) {
    return new Href("#" + encoded(id));
  }

  /** A path of ours that is made of no foreign text. */
  static Href ours(String path) {
    if (!path.startsWith("/") || path.startsWith("//")) {
      throw new IllegalArgumentException(path + " is no path of ours");
    }
    return new Href(path);
  }

  /** The same path with query parameters; those with an empty value are left out. */
  Href with(Map<String, String> parameters) {
    StringJoiner query = new StringJoiner("&", value + "?", "").setEmptyValue(value);
    parameters.forEach(
        (name, given) -> {
          if (!given.isEmpty()) {
            query.add(encoded(name) + "=" + encoded(given));
          }
        });
    return new Href(query.toString());
  }

  /** Returns an address elsewhere; empty unless it is http(s) with a host and without a user. */
  static Optional<Href> external(String url) {
    try {
      URI uri = new URI(url);
      boolean web =
          "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
      return web && uri.getHost() != null && uri.getRawUserInfo() == null
          ? Optional.of(new Href(url))
          : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
