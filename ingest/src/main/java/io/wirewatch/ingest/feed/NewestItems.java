package io.wirewatch.ingest.feed;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The items of a feed, or of a feed with too many the newest ones: sitemaps have up to 50,000 pages
 * in any order, and some feeds never drop an old item. Never holds more than it gives.
 */
final class NewestItems {

  private record Place(Draft item, Instant date, int index) {}

  /** Worst first: the older and, of equal age or without any, the one further down. */
  private final PriorityQueue<Place> kept =
      new PriorityQueue<>(
          Comparator.comparing(Place::date)
              .thenComparing(Comparator.comparing(Place::index).reversed()));

  private int seen;

  void add(Draft item) {
    kept.add(new Place(item, item.newest(), seen++));
    if (kept.size() > FeedParser.MAX_ITEMS) {
      kept.remove();
    }
  }

  boolean isEmpty() {
    return seen == 0;
  }

  /** Returns the items in the feed's order. */
  List<Draft> inOrder() {
    return kept.stream().sorted(Comparator.comparing(Place::index)).map(Place::item).toList();
  }
}
