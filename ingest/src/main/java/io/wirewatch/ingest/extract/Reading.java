package io.wirewatch.ingest.extract;

import io.wirewatch.schemas.record.Article;

/** What came of reading a document. */
public sealed interface Reading {

  /**
   * The document is an article.
   *
   * @param article the article
   */
  record Read(Article article) implements Reading {}

  /**
   * The document cannot be used.
   *
   * @param reason why, as a stable code
   * @param message what is wrong and what to do, in a sentence
   */
  record Refused(Refusal reason, String message) implements Reading {}
}
