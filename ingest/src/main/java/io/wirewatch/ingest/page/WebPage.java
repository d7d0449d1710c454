package io.wirewatch.ingest.page;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page as it was fetched, with what was known of it before.
 *
 * @param url address that it was read under, after redirects; {@code capture:NAME} when it is not
 *     known, and then the page's own word for it counts
 * @param html its text, decoded
 * @param said what the feed, or a manifest, said of the article
 * @param hints what the operator said of the site
 * @param retrievedAt when it was fetched
 * @param origin the feed's address or the file's name; null when there is none
 * @param notes what a person should know about the above, one sentence each
 */
public record WebPage(
    String url,
    String html,
    FeedFacts said,
    ExtractionHints hints,
    Instant retrievedAt,
    @Nullable String origin,
    List<String> notes) {

  /** What an address begins with that is only a name. */
  public static final String CAPTURE = "capture:";

  public WebPage {
    notes = List.copyOf(notes);
  }
}
