package io.wirewatch.ingest.measure;

import io.wirewatch.ingest.page.ExtractionHints;
import io.wirewatch.ingest.page.FeedFacts;
import io.wirewatch.ingest.page.WebPage;
import java.time.Instant;
import java.util.List;

/**
 * A page from a folder of them.
 *
 * @param id name of its file, without the extension
 * @param url address that it was saved from; {@code capture:ID} when it is not known
 * @param html its text
 */
public record SavedPage(String id, String url, String html) {

  /** Returns the page as if it had just been fetched, with nothing known of it before. */
  public WebPage fetchedAt(Instant time) {
    return new WebPage(
        url, html, FeedFacts.NONE, ExtractionHints.NONE, time, id + SavedPages.SUFFIX, List.of());
  }
}
