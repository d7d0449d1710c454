package io.wirewatch.ingest.schedule;

import io.wirewatch.ingest.feed.FeedItem;
import io.wirewatch.schemas.record.SourceState;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The items of a source that were offered before. More are remembered than the feed shows, so that
 * a feed that rotates or reorders its items brings nothing twice.
 */
final class SeenItems {

  /** Below so many known items, "most of them changed" says nothing. */
  private static final int FEW = 5;

  /** From so many restless polls in a row on, {@code updated} is ignored. */
  private static final int RESTLESS_LIMIT = 2;

  private static final int LEAST_KEPT = 200;
  private static final int MOST_KEPT = 1_000;

  private final Map<String, SeenItem> byLink;
  private final int windowSize;
  private final int restlessPolls;

  private SeenItems(Map<String, SeenItem> byLink, int windowSize, int restlessPolls) {
    this.byLink = byLink;
    this.windowSize = windowSize;
    this.restlessPolls = restlessPolls;
  }

  static SeenItems of(SourceState state) {
    Map<String, SeenItem> byLink = new LinkedHashMap<>();
    for (String entry : state.getSeenItems()) {
      SeenItem.parse(entry).ifPresent(seen -> byLink.putIfAbsent(seen.link(), seen));
    }
    return new SeenItems(byLink, state.getWindowSize(), state.getRestlessPolls());
  }

  /** Compares a window with what is remembered. */
  Sighting look(Window window) {
    List<Window.Entry> fresh = new ArrayList<>();
    Set<String> grown = new HashSet<>();
    Set<String> retitled = new HashSet<>();
    for (Window.Entry entry : window.entries()) {
      SeenItem before = byLink.get(entry.seen().link());
      if (before == null) {
        fresh.add(entry);
        continue;
      }
      if (entry.seen().updatedAfter(before)) {
        grown.add(before.link());
      }
      if (entry.seen().titleDiffersFrom(before)) {
        retitled.add(before.link());
      }
    }
    int known = window.entries().size() - fresh.size();
    boolean restless = sweeping(grown.size(), known);
    Sighting.Relocation relocation = known == 0 ? relocation(window) : Sighting.Relocation.NONE;
    Set<String> elsewhere = relocation == Sighting.Relocation.OTHER_HOST ? paths() : Set.of();
    Set<String> offered =
        fresh.stream()
            .filter(entry -> !elsewhere.contains(entry.seen().path()))
            .map(entry -> entry.seen().link())
            .collect(Collectors.toCollection(HashSet::new));
    List<FeedItem> discovered = pick(window, offered);
    if (!restless && restlessPolls < RESTLESS_LIMIT) {
      offered.addAll(grown);
    }
    if (!sweeping(retitled.size(), known)) {
      offered.addAll(retitled);
    }
    return new Sighting(discovered, pick(window, offered), known, restless, relocation);
  }

  /** Returns what to remember after a window: what it shows, then what was seen before it. */
  List<String> remember(Window window) {
    int shown = Math.max(windowSize, window.size());
    int kept = Math.min(MOST_KEPT, Math.max(LEAST_KEPT, 2 * shown));
    Map<String, SeenItem> union = new LinkedHashMap<>();
    window.entries().forEach(entry -> union.put(entry.seen().link(), entry.seen()));
    // A window larger than the limit is kept whole: what it shows would be offered again otherwise.
    int limit = Math.max(kept, union.size());
    byLink.forEach(union::putIfAbsent);
    return union.values().stream().limit(limit).map(SeenItem::toString).toList();
  }

  /** Returns how many restless polls there were in a row; it stays where it says enough. */
  int restlessPolls(Sighting sighting) {
    if (restlessPolls >= RESTLESS_LIMIT) {
      return restlessPolls;
    }
    return sighting.restless() ? restlessPolls + 1 : 0;
  }

  private static boolean sweeping(int changed, int known) {
    return known >= FEW && 2 * changed > known;
  }

  /** How a window without any known link can be of known articles nevertheless. */
  private Sighting.Relocation relocation(Window window) {
    int half = Math.max(FEW, window.entries().size()) / 2;
    if (shared(window, SeenItem::path, paths()) > half) {
      return Sighting.Relocation.OTHER_HOST;
    }
    // Three digits are enough to tell the titles of one window apart, not those of all times.
    Set<String> titles =
        byLink.values().stream()
            .limit(windowSize)
            .map(SeenItem::title)
            .filter(title -> !title.equals(SeenItem.NONE))
            .collect(Collectors.toSet());
    return shared(window, SeenItem::title, titles) > half
        ? Sighting.Relocation.OTHER_PATHS
        : Sighting.Relocation.NONE;
  }

  private static long shared(Window window, Function<SeenItem, String> part, Set<String> known) {
    return window.entries().stream()
        .map(entry -> part.apply(entry.seen()))
        .distinct()
        .filter(known::contains)
        .count();
  }

  private Set<String> paths() {
    return byLink.values().stream().map(SeenItem::path).collect(Collectors.toSet());
  }

  private static List<FeedItem> pick(Window window, Set<String> links) {
    return window.entries().stream()
        .filter(entry -> links.contains(entry.seen().link()))
        .map(Window.Entry::item)
        .toList();
  }
}
