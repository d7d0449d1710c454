package io.wirewatch.ingest.replay;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a corpus says of its documents.
 *
 * @param entries entries by file name, in the order of the manifest
 */
record Manifest(Map<String, Entry> entries) {

  /** Name of the file, in the folder that also holds {@code corpus/}. */
  static final String FILE = "manifest.yaml";

  /**
   * What is known of one document.
   *
   * @param file name below {@code corpus/}, with slashes
   * @param id short stable name
   * @param publisher outlet; null when not known
   * @param url address of the page; null when not known
   * @param retrieved when the page was captured; null when not known
   * @param language BCP 47 tag; null when not known
   */
  record Entry(
      String file,
      String id,
      @Nullable String publisher,
      @Nullable String url,
      @Nullable Instant retrieved,
      @Nullable String language) {}
}
