package io.wirewatch.ingest.replay;

/** What became of a document. */
public sealed interface Outcome {

  /** Returns the document's name inside its corpus. */
  String origin();

  /**
   * Kafka has acknowledged the article.
   *
   * @param origin the document
   * @param articleId id of the article
   * @param title its headline
   */
  record Sent(String origin, String articleId, String title) implements Outcome {}

  /**
   * The document could not be used, and Kafka has acknowledged its dead letter.
   *
   * @param origin the document
   * @param reason stable code, such as {@code empty}
   * @param message what is wrong and what to do, in a sentence
   */
  record Refused(String origin, String reason, String message) implements Outcome {}

  /**
   * The document has the payload of one that was sent before in the same run.
   *
   * @param origin the document
   * @param articleId id of the article that was sent
   */
  record Duplicate(String origin, String articleId) implements Outcome {}
}
