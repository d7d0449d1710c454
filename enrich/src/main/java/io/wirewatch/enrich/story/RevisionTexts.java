package io.wirewatch.enrich.story;

import io.wirewatch.enrich.change.RevisionText;
import java.time.Duration;
import java.util.Optional;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * The texts of recent revisions, each under its article's id and its number. A text that is seen
 * again is put back if it is gone, so that a replay of all revisions finds what the first run
 * found.
 *
 * <p>Texts leave by the wall clock, some time after they were last put here. Whether a text may
 * still be used is not decided here but by the articles' own times, or the result would depend on
 * how fast they are processed.
 */
final class RevisionTexts {

  /** Revisions of one article whose texts are kept; each needs the one before. */
  static final int PER_ARTICLE = 8;

  /** Entries that one sweep looks at: some milliseconds of reading. */
  static final int PER_SWEEP = 5_000;

  /** A text that was put back more recently is left as it is. */
  private static final Duration FRESH = Duration.ofDays(1);

  private final KeyValueStore<String, byte[]> store;
  private final Duration retention;

  /** Where the next sweep begins; null for the beginning. */
  private @Nullable String sweptTo;

  /**
   * @param store texts as {@link RevisionTextCodec} writes them
   * @param retention how long a text stays at least after it was put here
   */
  RevisionTexts(KeyValueStore<String, byte[]> store, Duration retention) {
    this.store = store;
    this.retention = retention;
  }

  /** Returns the text of a revision; empty if it is not here any more, or never was. */
  Optional<RevisionText> find(String articleId, int revision) {
    byte[] bytes = store.get(key(articleId, revision));
    return bytes == null ? Optional.empty() : Optional.of(RevisionTextCodec.decode(bytes));
  }

  /**
   * Keeps the text of a revision. One that is too long to be compared is not kept.
   *
   * @param now milliseconds of the wall clock
   */
  void keep(String articleId, int revision, RevisionText text, long now) {
    String key = key(articleId, revision);
    byte[] kept = store.get(key);
    if (!text.isComparable()
        || (kept != null && now - RevisionTextCodec.put(kept) < FRESH.toMillis())) {
      return;
    }
    store.put(key, RevisionTextCodec.encode(text, now));
    if (revision > PER_ARTICLE) {
      store.delete(key(articleId, revision - PER_ARTICLE));
    }
  }

  /**
   * Removes what has outlived its retention, a part of the store at a time: reading all of it at
   * once would hold up the articles.
   *
   * @param now milliseconds of the wall clock
   */
  void sweep(long now) {
    long oldest = now - retention.toMillis();
    try (KeyValueIterator<String, byte[]> rest = store.range(sweptTo, null)) {
      for (int looked = 0; looked < PER_SWEEP && rest.hasNext(); looked++) {
        KeyValue<String, byte[]> entry = rest.next();
        if (RevisionTextCodec.put(entry.value) < oldest) {
          store.delete(entry.key);
        }
      }
      sweptTo = rest.hasNext() ? rest.peekNextKey() : null;
    }
  }

  private static String key(String articleId, int revision) {
    return articleId + '/' + revision;
  }
}
