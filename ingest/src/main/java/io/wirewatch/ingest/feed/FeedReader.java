package io.wirewatch.ingest.feed;

import org.jspecify.annotations.Nullable;

/** Reads a document as a feed, whatever its format. */
@FunctionalInterface
public interface FeedReader {

  /**
   * Reads a document. Nothing is thrown, whatever it holds.
   *
   * @param body the document
   * @param contentType the {@code Content-Type} header; null when there was none
   * @param url where it was found, against which its links are resolved; null when not known
   */
  FeedReading parse(byte[] body, @Nullable String contentType, @Nullable String url);
}
