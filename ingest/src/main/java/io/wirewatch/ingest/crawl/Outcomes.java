package io.wirewatch.ingest.crawl;

import io.wirewatch.schemas.StableId;
import io.wirewatch.schemas.record.Link;
import io.wirewatch.schemas.record.LinkOutcome;
import io.wirewatch.schemas.record.LinkStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Writes down how links ended. */
final class Outcomes {

  private Outcomes() {}

  /** Returns the outcome of a link that is an article, or as good as one that is known. */
  static LinkOutcome known(
      Link link, LinkStatus status, int attempts, @Nullable String canonicalUrl, Instant at) {
    return outcome(link, status, attempts, at)
        .setCanonicalUrl(canonicalUrl)
        .setArticleId(canonicalUrl == null ? null : StableId.of(canonicalUrl))
        .build();
  }

  /** Returns the outcome of a link that came to nothing. */
  static LinkOutcome nothing(
      Link link, LinkStatus status, int attempts, String reason, String message, Instant at) {
    return outcome(link, status, attempts, at).setReason(reason).setMessage(message).build();
  }

  private static LinkOutcome.Builder outcome(
      Link link, LinkStatus status, int attempts, Instant at) {
    String discovered = link.getDiscoveredUrl();
    return LinkOutcome.newBuilder()
        .setLinkId(link.getId())
        .setUrl(discovered == null ? link.getUrl() : discovered)
        .setSourceUrl(link.getSourceUrl())
        .setTitle(link.getTitle())
        .setStatus(status)
        .setAttempts(attempts)
        .setDiscoveredAt(link.getDiscoveredAt())
        .setAt(at);
  }
}
