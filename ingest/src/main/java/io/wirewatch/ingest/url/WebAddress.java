package io.wirewatch.ingest.url;

import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/**
 * An http or https address in its one spelling.
 *
 * @param scheme {@code http} or {@code https}
 * @param host in lower case, internationalised names in Punycode, without trailing dot
 * @param port explicit or the scheme's
 * @param path encoded, starts with a slash
 * @param query encoded; empty for none
 * @param hashBang fragment of an application that loads its pages by it, with its {@code !}; empty
 *     for none
 */
record WebAddress(
    String scheme, String host, int port, String path, String query, String hashBang) {

  private static final Pattern SESSION =
      Pattern.compile("(?i)(?<=[^/.;])(?:;(?:jsessionid|phpsessid|sid)=[^/;]*)+");

  /** What a name in the DNS, Punycode included, or an address is made of; OkHttp allows more. */
  private static final Pattern HOST = Pattern.compile("[a-z0-9._-]+|[0-9a-f:.]+");

  /** RFC 9110 asks servers for 8,000; what is longer is no address of a page. */
  private static final int LONGEST = 8192;

  /** Returns the address that a text holds; empty where a browser would see none there. */
  static Optional<WebAddress> parse(String text) {
    HttpUrl url = text.length() > LONGEST ? null : HttpUrl.parse(text.strip());
    return url == null ? Optional.empty() : of(url);
  }

  /** Returns the address that a text holds, seen from this page. */
  Optional<WebAddress> resolve(String text) {
    HttpUrl page = HttpUrl.parse(toString());
    HttpUrl url = page == null || text.length() > LONGEST ? null : page.resolve(text.strip());
    return url == null ? Optional.empty() : of(url);
  }

  private static Optional<WebAddress> of(HttpUrl url) {
    if (!url.encodedUsername().isEmpty() || !url.encodedPassword().isEmpty()) {
      return Optional.empty();
    }
    String host = url.host().endsWith(".") ? url.host().replaceAll("\\.+$", "") : url.host();
    if (!HOST.matcher(host).matches()) {
      return Optional.empty();
    }
    String path = SESSION.matcher(PercentEncoding.normalise(url.encodedPath())).replaceAll("");
    String query = url.encodedQuery();
    String fragment = url.encodedFragment();
    WebAddress address =
        new WebAddress(
            url.scheme(),
            host,
            url.port(),
            path,
            query == null ? "" : PercentEncoding.normalise(query),
            fragment != null && fragment.startsWith("!")
                ? PercentEncoding.normalise(fragment)
                : "");
    return address.toString().length() > LONGEST ? Optional.empty() : Optional.of(address);
  }

  WebAddress withScheme(String scheme) {
    boolean usual = port == HttpUrl.defaultPort(this.scheme);
    return new WebAddress(
        scheme, host, usual ? HttpUrl.defaultPort(scheme) : port, path, query, hashBang);
  }

  WebAddress withHost(String host) {
    return new WebAddress(scheme, host, port, path, query, hashBang);
  }

  WebAddress withPath(UnaryOperator<String> change) {
    return new WebAddress(scheme, host, port, change.apply(path), query, hashBang);
  }

  WebAddress withQuery(UnaryOperator<String> change) {
    return new WebAddress(scheme, host, port, path, change.apply(query), hashBang);
  }

  @Override
  public String toString() {
    return scheme
        + "://"
        + (host.indexOf(':') >= 0 ? "[" + host + "]" : host)
        + (port == HttpUrl.defaultPort(scheme) ? "" : ":" + port)
        + path
        + (query.isEmpty() ? "" : "?" + query)
        + (hashBang.isEmpty() ? "" : "#" + hashBang);
  }
}
