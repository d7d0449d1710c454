package io.wirewatch.monitor.query;

import org.jspecify.annotations.Nullable;

/**
 * Which articles are asked for; all conditions hold together.
 *
 * @param text words, "phrases", {@code -not} and {@code |}; null: any
 * @param actor id of an actor that is named; null: any
 * @param publisher name of the outlet; null: any
 * @param range when they were published
 */
public record ArticleFilter(
    @Nullable String text, @Nullable String actor, @Nullable String publisher, TimeRange range) {

  /** Most characters that {@link #text} may have. */
  public static final int MAX_TEXT_LENGTH = 300;

  /** Every article. */
  public static final ArticleFilter ALL = new ArticleFilter(null, null, null, TimeRange.ALL);

  /** Returns a filter for the articles that name an actor. */
  public static ArticleFilter naming(String actor) {
    return new ArticleFilter(null, actor, null, TimeRange.ALL);
  }
}
