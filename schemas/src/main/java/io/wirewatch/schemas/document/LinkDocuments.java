package io.wirewatch.schemas.document;

import io.wirewatch.schemas.record.Link;
import io.wirewatch.schemas.record.LinkOutcome;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Turns links and their outcomes into documents. Both write the same document whole; the versions
 * see to it that an outcome wins over its link in whatever order they arrive.
 */
public final class LinkDocuments {

  /** Version of a document that was made from a link. */
  public static final long PENDING_VERSION = 1;

  /** Version of a document that was made from an outcome. */
  public static final long ENDED_VERSION = 2;

  private LinkDocuments() {}

  /**
   * Returns the document of a link that is to be fetched. One that a redirect has sent on to
   * another domain gives the same document as before.
   */
  public static LinkDocument of(Link link) {
    @Nullable String discovered = link.getDiscoveredUrl();
    String url = discovered == null ? link.getUrl() : discovered;
    return new LinkDocument(
        link.getId(),
        url,
        link.getSourceUrl(),
        host(url),
        link.getTitle(),
        LinkDocument.PENDING,
        null,
        null,
        link.getAttempts(),
        null,
        null,
        link.getDiscoveredAt(),
        null);
  }

  /** Returns the document of a link that has ended. */
  public static LinkDocument of(LinkOutcome outcome) {
    return new LinkDocument(
        outcome.getLinkId(),
        outcome.getUrl(),
        outcome.getSourceUrl(),
        host(outcome.getUrl()),
        outcome.getTitle(),
        outcome.getStatus().name().toLowerCase(Locale.ROOT),
        outcome.getReason(),
        outcome.getMessage(),
        outcome.getAttempts(),
        outcome.getArticleId(),
        outcome.getCanonicalUrl(),
        outcome.getDiscoveredAt(),
        outcome.getAt());
  }

  private static @Nullable String host(String url) {
    try {
      @Nullable String host = new URI(url).getHost();
      return host == null ? null : host.toLowerCase(Locale.ROOT);
    } catch (URISyntaxException e) {
      return null;
    }
  }
}
