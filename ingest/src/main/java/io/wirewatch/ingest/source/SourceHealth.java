package io.wirewatch.ingest.source;

import io.wirewatch.schemas.record.Source;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a source is, and what to do about it.
 *
 * @param source the source
 * @param state in one word
 * @param code stable: ok, disabled, moved, stale, empty, index, or a reason of {@link
 *     io.wirewatch.ingest.feed.FeedReading.Unreadable} or {@link
 *     io.wirewatch.ingest.fetch.FetchResult}
 * @param message what was found, in a sentence
 * @param advice what to do about it, in a sentence; null where nothing is to be done
 * @param replacement address to watch instead; null where none was found
 * @param items how many items the feed has
 * @param newest the latest date of an item; null when not known
 */
public record SourceHealth(
    Source source,
    State state,
    String code,
    String message,
    @Nullable String advice,
    @Nullable String replacement,
    int items,
    @Nullable Instant newest) {

  /** How a source is. */
  public enum State {
    /** It works. */
    GOOD,
    /** It works, and somebody should look at it. */
    DOUBTFUL,
    /** Nothing comes from it. */
    BROKEN
  }
}
