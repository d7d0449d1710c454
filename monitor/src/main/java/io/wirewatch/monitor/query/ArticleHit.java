package io.wirewatch.monitor.query;

import java.util.List;

/**
 * An article that was found.
 *
 * @param article the article
 * @param excerpts where the words asked for stand; empty when none were
 */
public record ArticleHit(ArticleSummary article, List<Excerpt> excerpts) {

  /** Copies the excerpts. */
  public ArticleHit {
    excerpts = List.copyOf(excerpts);
  }
}
