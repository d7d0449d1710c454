package io.wirewatch.ingest.feed;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item of a feed. What the feed does not say is null or empty.
 *
 * @param id guid or id, as given
 * @param title plain text
 * @param link address of the article, absolute where the feed allows it
 * @param summary short text, sanitised HTML
 * @param content full text, sanitised HTML
 * @param author who wrote it
 * @param published time of publication
 * @param updated time of last change
 * @param categories plain text, in order
 * @param enclosures attached media, in order
 */
public record FeedItem(
    @Nullable String id,
    @Nullable String title,
    @Nullable String link,
    @Nullable String summary,
    @Nullable String content,
    @Nullable String author,
    @Nullable Instant published,
    @Nullable Instant updated,
    List<String> categories,
    List<Enclosure> enclosures) {

  /**
   * Attached media.
   *
   * @param url its address
   * @param type media type; null when not given
   * @param length size in bytes; null when not given
   */
  public record Enclosure(String url, @Nullable String type, @Nullable Long length) {}

  public FeedItem {
    categories = List.copyOf(categories);
    enclosures = List.copyOf(enclosures);
  }
}
