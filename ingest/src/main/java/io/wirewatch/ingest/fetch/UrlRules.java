package io.wirewatch.ingest.fetch;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Decides which URLs are asked at all. A URL is read once, by the parser of the client that will
 * use it, so that check and use cannot differ.
 */
final class UrlRules {

  private static final Pattern SCHEME = Pattern.compile("\\s*([a-zA-Z][a-zA-Z0-9+.-]*):");

  /** WHATWG URL, "ends in a number": what some programs, but not all, read as an IPv4 address. */
  private static final Pattern NUMERIC_END =
      Pattern.compile("(?:.*\\.)?(?:\\d+|0[xX][0-9a-fA-F]*)\\.?");

  private final int maxLength;
  private final Set<Integer> ports;
  private final AddressPolicy addresses;

  UrlRules(int maxLength, Set<Integer> ports, AddressPolicy addresses) {
    this.maxLength = maxLength;
    this.ports = Set.copyOf(ports);
    this.addresses = addresses;
  }

  /** Returns the URL of a request. */
  HttpUrl check(String url) throws StoppedException {
    return check(url, HttpUrl.parse(bounded(url)));
  }

  /** Returns the URL that a {@code Location} names. */
  HttpUrl check(HttpUrl base, String location) throws StoppedException {
    return check(location, base.resolve(bounded(location)));
  }

  private String bounded(String url) throws StoppedException {
    if (url.length() > maxLength) {
      throw StoppedException.refused(
          "url", "the URL has " + url.length() + " characters, the limit is " + maxLength);
    }
    return url;
  }

  private HttpUrl check(String text, @Nullable HttpUrl url) throws StoppedException {
    if (url == null) {
      throw unreadable(text);
    }
    if (!url.username().isEmpty() || !url.password().isEmpty()) {
      throw StoppedException.refused(
          "userinfo", "the URL of " + url.host() + " holds a user name: give the URL without it");
    }
    if (!ports.contains(url.port())) {
      throw StoppedException.refused(
          "port", "port " + url.port() + " of " + url.host() + " is not among those allowed");
    }
    checkHost(url.host());
    return url.newBuilder().fragment(null).build();
  }

  private void checkHost(String host) throws StoppedException {
    boolean literal = host.indexOf(':') >= 0 || AddressRange.isIpv4(host);
    if (!literal && NUMERIC_END.matcher(host).matches()) {
      throw StoppedException.refused(
          "address", host + " is read as different addresses: write four decimals, or a name");
    }
    Optional<String> refusal =
        literal ? addresses.refusal(AddressRange.literal(host)) : Optional.empty();
    if (refusal.isPresent()) {
      throw StoppedException.refused("address", refusal.get());
    }
  }

  private static StoppedException unreadable(String text) {
    Matcher scheme = SCHEME.matcher(text);
    if (scheme.lookingAt() && !scheme.group(1).toLowerCase(Locale.ROOT).matches("https?")) {
      return StoppedException.refused(
          "scheme", "only http and https are fetched, not " + scheme.group(1));
    }
    return StoppedException.refused(
        "url", "not a URL that can be read: write it as https://host/path");
  }
}
