package io.wirewatch.monitor.source;

import io.wirewatch.schemas.record.Source;
import io.wirewatch.schemas.record.SourceState;
import io.wirewatch.schemas.wire.RecordCodec;
import io.wirewatch.schemas.wire.UndecodableRecordException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The newest record of each source and of its state. A state without a source is kept, for the two
 * topics are read side by side, but not shown. Safe for use by many threads.
 */
public final class Sources {

  private record Settings(Source source, Instant at) {}

  private record Polling(SourceState state, ExpectedRate rate) {}

  private static final Polling NEVER_POLLED =
      new Polling(SourceState.newBuilder().setUrl("").build(), ExpectedRate.of(List.of()));

  private final RecordCodec<Source> sourceCodec = RecordCodec.of(Source.class);
  private final RecordCodec<SourceState> stateCodec = RecordCodec.of(SourceState.class);
  private final Map<String, Settings> settings = new ConcurrentHashMap<>();
  private final Map<String, Polling> polling = new ConcurrentHashMap<>();

  /**
   * Takes in a record of the topic of sources.
   *
   * @param id id of the source
   * @param value the record's bytes; null takes the source off the list
   * @param at when the record was written
   * @throws UndecodableRecordException if the bytes are no source; all stays as it was
   */
  public void applySource(String id, byte @Nullable [] value, Instant at)
      throws UndecodableRecordException {
    if (value == null) {
      settings.remove(id);
    } else {
      settings.put(id, new Settings(sourceCodec.decode(value), at));
    }
  }

  /**
   * Takes in a record of the topic of states. Its items, which are most of it, are not kept.
   *
   * @param id id of the source
   * @param value the record's bytes; null forgets the state
   * @throws UndecodableRecordException if the bytes are no state; all stays as it was
   */
  public void applyState(String id, byte @Nullable [] value) throws UndecodableRecordException {
    if (value == null) {
      polling.remove(id);
      return;
    }
    SourceState state = stateCodec.decode(value);
    ExpectedRate rate = ExpectedRate.of(state.getHourlyRate());
    SourceState slim =
        SourceState.newBuilder(state).setSeenItems(List.of()).setHourlyRate(List.of()).build();
    polling.put(id, new Polling(slim, rate));
  }

  /** Returns the number of sources, those that are switched off included. */
  public int size() {
    return settings.size();
  }

  /** Returns every source, in no order. */
  public Stream<WatchedSource> all() {
    return settings.entrySet().stream().map(entry -> watched(entry.getKey(), entry.getValue()));
  }

  /** Returns a source by its id. */
  public Optional<WatchedSource> get(String id) {
    return Optional.ofNullable(settings.get(id)).map(found -> watched(id, found));
  }

  private WatchedSource watched(String id, Settings found) {
    Polling state = polling.getOrDefault(id, NEVER_POLLED);
    return new WatchedSource(id, found.source(), found.at(), state.state(), state.rate());
  }

  /** Returns the operator's labels that sources have, in order. */
  public List<String> tags() {
    return settings.values().stream()
        .flatMap(found -> found.source().getTags().stream())
        .distinct()
        .sorted()
        .toList();
  }

  /**
   * Returns a page of the sources that a filter lets through.
   *
   * @param page number of the page, from 1; the last page when there are fewer
   * @param size most sources on a page
   */
  public SourceList find(SourceFilter filter, SourceOrder order, int page, int size, Instant now) {
    List<Assessment> concerned =
        all().filter(filter::concerns).map(source -> Assessment.of(source, now)).toList();
    List<Assessment> found =
        concerned.stream()
            .filter(a -> filter.condition() == null || a.condition() == filter.condition())
            .sorted(order.comparator())
            .toList();
    int pages = Math.max(1, (found.size() + size - 1) / size);
    int shown = Math.min(page, pages);
    List<Assessment> items =
        found.subList((shown - 1) * size, Math.min(found.size(), shown * size));
    return new SourceList(items, found.size(), shown, pages, Census.of(concerned.stream()));
  }

  /** Counts the sources by how they stand. */
  public Census census(Instant now) {
    return Census.of(all().map(source -> Assessment.of(source, now)));
  }
}
