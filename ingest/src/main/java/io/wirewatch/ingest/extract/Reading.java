package io.wirewatch.ingest.extract;

import io.wirewatch.ingest.site.PageTrace;
import io.wirewatch.schemas.record.Article;

/** What came of reading a document. */
public sealed interface Reading {

  /**
   * The document is an article.
   *
   * @param article the article
   * @param pageHash its content hash as the page alone gives it; the article's own where no line
   *     was left out for being the site's. Tells whether the page has changed
   * @param trace what the site's memory learns of the page
   */
  record Read(Article article, String pageHash, PageTrace trace) implements Reading {

    /** An article that is not of a site, or whose lines are believed. */
    public Read(Article article) {
      this(article, article.getContentHash(), PageTrace.NONE);
    }
  }

  /**
   * The document cannot be used.
   *
   * @param reason why, as a stable code
   * @param message what is wrong and what to do, in a sentence
   */
  record Refused(Refusal reason, String message) implements Reading {}
}
