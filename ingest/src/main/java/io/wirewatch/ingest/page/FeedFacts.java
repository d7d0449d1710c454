package io.wirewatch.ingest.page;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a feed, or a manifest, says of an article. The page's own word goes before it, but for the
 * publisher, which the operator may have set.
 *
 * @param title headline; null when not said
 * @param published time of publication; null when not said
 * @param author byline; null when not said
 * @param publisher outlet, which goes before what the page says; null when not said
 * @param language BCP 47 tag; null when not said
 */
public record FeedFacts(
    @Nullable String title,
    @Nullable Instant published,
    @Nullable String author,
    @Nullable String publisher,
    @Nullable String language) {

  /** Nothing is known. */
  public static final FeedFacts NONE = new FeedFacts(null, null, null, null, null);
}
