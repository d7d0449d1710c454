package io.wirewatch.enrich.watch;

import io.wirewatch.enrich.actor.ActorIndex;
import io.wirewatch.schemas.record.Actor;
import io.wirewatch.schemas.record.Route;
import io.wirewatch.schemas.record.Rule;
import io.wirewatch.schemas.record.Silence;
import io.wirewatch.schemas.wire.UndecodableRecordException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The watch list as the stream threads use it: read from the global store's bytes, indexed once,
 * and shared by all threads until the store changes.
 *
 * <p>An entry that cannot be read is left out, logged once and told of by {@link #problem()} for as
 * long as it is there. It is no dead letter: its topic is compacted and keeps it, and every start
 * would set it aside again.
 */
public final class WatchlistView {

  private static final Logger LOG = LoggerFactory.getLogger(WatchlistView.class);

  private final AtomicLong version = new AtomicLong();
  private volatile @Nullable Snapshot snapshot;
  private Set<String> reported = Set.of();

  /**
   * A watch list at one moment. Immutable.
   *
   * @param version number of the state of the store that it was read from
   * @param watchlist its entries
   * @param actors its actors and the shipped ones, by name
   * @param rules its rules, ready to run
   * @param unreadable a sentence for each entry that could not be read
   */
  public record Snapshot(
      long version,
      Watchlist watchlist,
      ActorIndex actors,
      RuleEvaluator rules,
      Set<String> unreadable) {}

  /** Says that the store has changed. To be called after the change, by any thread. */
  public void changed() {
    version.incrementAndGet();
  }

  /** Returns the watch list that the store holds. */
  public Snapshot current(ReadOnlyKeyValueStore<String, byte[]> store) {
    Snapshot known = snapshot;
    return known != null && known.version() == version.get() ? known : refresh(store);
  }

  /** Returns a sentence on the entries that cannot be read; empty when all can. */
  public Optional<String> problem() {
    Snapshot known = snapshot;
    if (known == null || known.unreadable().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        "the watch list has %d entries that cannot be read: publish it again (%s)"
            .formatted(known.unreadable().size(), known.unreadable().iterator().next()));
  }

  private synchronized Snapshot refresh(ReadOnlyKeyValueStore<String, byte[]> store) {
    Snapshot known = snapshot;
    // Read before the store: a change while reading makes the next article read again.
    long now = version.get();
    if (known != null && known.version() == now) {
      return known;
    }
    Snapshot fresh = read(store, now);
    for (String sentence : fresh.unreadable()) {
      if (!reported.contains(sentence)) {
        LOG.warn("watch list entry left out: {}", sentence);
      }
    }
    reported = fresh.unreadable();
    snapshot = fresh;
    LOG.info(
        "watch list in use: {} actors, {} rules",
        fresh.watchlist().actors().size(),
        fresh.watchlist().rules().size());
    return fresh;
  }

  private static Snapshot read(ReadOnlyKeyValueStore<String, byte[]> store, long version) {
    List<SpecificRecordBase> entries = new ArrayList<>();
    Set<String> unreadable = new TreeSet<>();
    try (KeyValueIterator<String, byte[]> all = store.all()) {
      while (all.hasNext()) {
        KeyValue<String, byte[]> entry = all.next();
        try {
          entries.add(decode(entry.key, entry.value));
        } catch (UndecodableRecordException | IllegalArgumentException e) {
          unreadable.add("'" + entry.key + "': " + e.getMessage());
        }
      }
    }
    Watchlist watchlist =
        new Watchlist(
            only(entries, Actor.class),
            only(entries, Rule.class),
            only(entries, Route.class),
            only(entries, Silence.class));
    return new Snapshot(
        version,
        watchlist,
        ActorIndex.of(watchlist.actors()),
        new RuleEvaluator(watchlist),
        unreadable);
  }

  private static SpecificRecordBase decode(String key, byte[] value)
      throws UndecodableRecordException {
    EntryKind kind =
        EntryKind.ofKey(key)
            .orElseThrow(() -> new IllegalArgumentException("the key is of no kind of entry"));
    SpecificRecordBase entry = kind.decode(value);
    if (!kind.keyOf(entry).equals(key)) {
      throw new IllegalArgumentException("the entry belongs under the key " + kind.keyOf(entry));
    }
    return entry;
  }

  private static <T> List<T> only(List<SpecificRecordBase> entries, Class<T> type) {
    return entries.stream().filter(type::isInstance).map(type::cast).toList();
  }
}
