package io.wirewatch.monitor.query;

import io.wirewatch.schemas.document.ArticleDocument;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a list shows of an article: an {@link ArticleDocument} without its text. The components mean
 * what they mean there.
 */
public record ArticleSummary(
    String id,
    String url,
    @Nullable String publisher,
    @Nullable String section,
    String title,
    String deck,
    List<String> authors,
    @Nullable String dateline,
    @Nullable Instant published,
    @Nullable String publishedPrecision,
    @Nullable String publishedSource,
    @Nullable Float publishedConfidence,
    Instant eventTime,
    Instant retrievedAt,
    @Nullable String language,
    List<ArticleDocument.Actor> actors,
    String storyId,
    int revision) {

  /** The fields to ask Elasticsearch for. */
  static final List<String> FIELDS =
      List.of(
          "id",
          "url",
          "publisher",
          "section",
          "title",
          "deck",
          "authors",
          "dateline",
          "published",
          "publishedPrecision",
          "publishedSource",
          "publishedConfidence",
          "eventTime",
          "retrievedAt",
          "language",
          "actors",
          "storyId",
          "revision");

  /** Returns the summary of a document. */
  public static ArticleSummary of(ArticleDocument document) {
    return new ArticleSummary(
        document.id(),
        document.url(),
        document.publisher(),
        document.section(),
        document.title(),
        document.deck(),
        document.authors(),
        document.dateline(),
        document.published(),
        document.publishedPrecision(),
        document.publishedSource(),
        document.publishedConfidence(),
        document.eventTime(),
        document.retrievedAt(),
        document.language(),
        document.actors(),
        document.storyId(),
        document.revision());
  }
}
