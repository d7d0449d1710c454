package io.wirewatch.ingest.url;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One address for each page and for each article. Both functions are idempotent, depend on nothing
 * but their arguments, and are safe for use by many threads.
 *
 * <p>They do not guess what only the server knows: {@code http} and {@code https}, with and without
 * {@code www.}, with and without a final slash stay different until a redirect or the page itself
 * says which is meant.
 */
public final class CanonicalUrl {

  private static final TrackingParameters TRACKING = TrackingParameters.load();

  private CanonicalUrl() {}

  /**
   * Returns the address without tracking parameters, sessions and fragment, in its one spelling.
   * What is left is safe to fetch: it names the same page.
   *
   * @return empty if it is no absolute http or https address, or holds a user name or password
   */
  public static Optional<String> normalise(String url) {
    return WebAddress.parse(url).map(CanonicalUrl::withoutTracking).map(WebAddress::toString);
  }

  /**
   * Returns the address in its one spelling with every parameter kept, for addresses of feeds:
   * {@code ?partner=rss} may be what makes it one.
   *
   * @return empty under the conditions of {@link #normalise}
   */
  public static Optional<String> respell(String url) {
    return WebAddress.parse(url).map(WebAddress::toString);
  }

  /**
   * Returns the address that names the article on a page: what the page claims, where that is
   * plausible, else the address of the page without the marks of AMP and mobile editions.
   *
   * @param fetchedUrl where the page was found, after redirects; returned as it is where it is no
   *     web address
   * @param relCanonical the page's {@code <link rel="canonical">}, relative or not; null for none
   * @param ogUrl the page's {@code og:url}; null for none
   */
  public static String of(
      String fetchedUrl, @Nullable String relCanonical, @Nullable String ogUrl) {
    Optional<WebAddress> fetched = WebAddress.parse(fetchedUrl).map(CanonicalUrl::withoutTracking);
    if (fetched.isEmpty()) {
      return fetchedUrl.strip();
    }
    WebAddress plain = withoutTracking(Edition.main(fetched.get()));
    return Stream.of(relCanonical, ogUrl)
        .filter(Objects::nonNull)
        .flatMap(claim -> fetched.get().resolve(claim).stream())
        .map(CanonicalUrl::withoutTracking)
        .filter(claim -> CanonicalClaim.isPlausible(claim, plain))
        .map(claim -> secure(claim, fetched.get()))
        .findFirst()
        .orElse(plain)
        .toString();
  }

  /** Many sites that moved to https still name http; the page has just come by https. */
  private static WebAddress secure(WebAddress claim, WebAddress fetched) {
    return claim.host().equals(fetched.host()) && fetched.scheme().equals("https")
        ? claim.withScheme("https")
        : claim;
  }

  private static WebAddress withoutTracking(WebAddress address) {
    return address.withQuery(
        query ->
            Query.without(query, (name, value) -> TRACKING.contains(address.host(), name, value)));
  }
}
