package io.wirewatch.ingest.replay;

/** Takes the documents of a file one after another, as they are read. */
interface DocumentSink {

  /** Takes a document that was read, or refused. */
  void document(LoadedDocument document);

  /**
   * Takes note of a document with the payload of one before.
   *
   * @param articleId id of the article that the first one became
   * @param position how far the file has been read, in bytes
   */
  void duplicate(String origin, String articleId, long position);

  /**
   * Takes note of a part of a file that holds no page, as most of an archive does.
   *
   * @param reason stable code, such as {@code revisit}
   * @param position how far the file has been read, in bytes
   */
  void skipped(String reason, long position);
}
