package io.wirewatch.ingest.source;

import io.wirewatch.ingest.feed.Feed;
import io.wirewatch.ingest.feed.FeedItem;
import io.wirewatch.schemas.record.Source;
import io.wirewatch.schemas.record.SourceKind;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A feed that was found and read.
 *
 * @param url its address
 * @param title its own title; null when it has none
 * @param kind feed or sitemap
 * @param format as {@link Feed#format}
 * @param items how many items it has
 * @param newest the latest date of an item; null when none has one
 * @param language as the feed gives it; null when it does not
 * @param comments whether it looks like readers' comments rather than articles
 */
public record FeedCandidate(
    String url,
    @Nullable String title,
    SourceKind kind,
    String format,
    int items,
    @Nullable Instant newest,
    @Nullable String language,
    boolean comments) {

  /**
   * Articles before comments, feeds before sitemaps, full before empty; else as they were found.
   */
  static final Comparator<FeedCandidate> BEST_FIRST =
      Comparator.comparing(FeedCandidate::comments)
          .thenComparing(candidate -> candidate.items() == 0)
          .thenComparing(candidate -> candidate.kind() == SourceKind.SITEMAP)
          .thenComparing(candidate -> candidate.format().startsWith("json"));

  static FeedCandidate of(String url, @Nullable String linkTitle, Feed feed) {
    String title = feed.title() == null ? linkTitle : feed.title();
    return new FeedCandidate(
        url,
        title,
        feed.format().contains("sitemap") ? SourceKind.SITEMAP : SourceKind.FEED,
        feed.format(),
        feed.items().size(),
        newest(feed).orElse(null),
        feed.language(),
        FeedLink.isAboutComments(url, title));
  }

  static Optional<Instant> newest(Feed feed) {
    return feed.items().stream().flatMap(FeedCandidate::dates).max(Comparator.naturalOrder());
  }

  private static Stream<Instant> dates(FeedItem item) {
    return Stream.of(item.published(), item.updated()).filter(Objects::nonNull);
  }

  /** Returns a source for it with its title and nothing else set. */
  public Source toSource() {
    return Source.newBuilder().setUrl(url).setTitle(title).setKind(kind).build();
  }
}
