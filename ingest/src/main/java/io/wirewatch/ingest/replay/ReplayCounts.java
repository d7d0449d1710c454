package io.wirewatch.ingest.replay;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many documents of a run ended how.
 *
 * @param sent articles
 * @param refused documents that could not be used
 * @param duplicates documents with the payload of one before
 * @param skipped parts of archives that hold no page, by stable code; they are no documents
 */
public record ReplayCounts(
    long sent, long refused, long duplicates, SortedMap<String, Long> skipped) {

  /** Nothing was replayed. */
  public static final ReplayCounts NONE = new ReplayCounts(0, 0, 0, new TreeMap<>(Map.of()));

  public ReplayCounts {
    skipped = Collections.unmodifiableSortedMap(new TreeMap<>(skipped));
  }

  /** Returns the number of documents. */
  public long documents() {
    return sent + refused + duplicates;
  }
}
