package io.wirewatch.ingest.extract;

import io.wirewatch.ingest.url.RegistrableDomain;
import org.jspecify.annotations.Nullable;

/** The rule by which a page's addresses become the one that names its article. */
@FunctionalInterface
public interface CanonicalUrls {

  /**
   * Returns the address that names the article.
   *
   * @param fetchedUrl address that the page was read under
   * @param relCanonical what the page's {@code <link rel=canonical>} names, absolute; null when
   *     there is none
   * @param ogUrl what its {@code og:url} names, absolute; null when there is none
   */
  String of(String fetchedUrl, @Nullable String relCanonical, @Nullable String ogUrl);

  /** Returns the rule that takes a page's word for it, as long as it stays within its domain. */
  static CanonicalUrls declared() {
    return (fetchedUrl, relCanonical, ogUrl) -> {
      String domain = RegistrableDomain.of(fetchedUrl);
      if (relCanonical != null && RegistrableDomain.of(relCanonical).equals(domain)) {
        return relCanonical;
      }
      return ogUrl != null && RegistrableDomain.of(ogUrl).equals(domain) ? ogUrl : fetchedUrl;
    };
  }
}
