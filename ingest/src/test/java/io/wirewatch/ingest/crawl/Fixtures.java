package io.wirewatch.ingest.crawl;

import io.wirewatch.ingest.extract.Reading;
import io.wirewatch.schemas.StableId;
import io.wirewatch.schemas.record.Article;
import io.wirewatch.schemas.record.Link;
import java.time.Instant;
import java.util.List;

/** Links and articles of an invented site. */
final class Fixtures {

  static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  static final String SOURCE = "https://harbour-post.example/feed";

  private Fixtures() {}

  static Link link(String url, String id) {
    return Link.newBuilder()
        .setId(id)
        .setUrl(url)
        .setSourceUrl(SOURCE)
        .setTitle("Harbour reopens")
        .setSummary("Ships came in again.")
        .setDiscoveredAt(NOON)
        .build();
  }

  static PageAnswer.Read article(String canonicalUrl, String content) {
    return new PageAnswer.Read(
        new Reading.Read(
            Article.newBuilder()
                .setId(StableId.of(canonicalUrl))
                .setCanonicalUrl(canonicalUrl)
                .setOrigin(SOURCE)
                .setTitle("Harbour reopens")
                .setEventTime(NOON)
                .setRetrievedAt(NOON)
                .setBlocks(List.of())
                .setContentHash(StableId.of(content))
                .setReader("test/1")
                .build()),
        "\"tag\"",
        null);
  }
}
