package io.wirewatch.ingest.schedule;

import io.wirewatch.ingest.feed.Feed;
import io.wirewatch.ingest.feed.FeedItem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The items that a feed shows at one time.
 *
 * @param size items in the feed, those without an address included
 * @param entries the items that have an address, each address once, in the feed's order
 */
record Window(int size, List<Entry> entries) {

  /**
   * One item.
   *
   * @param seen how it will be remembered
   * @param item the item; it has a link
   */
  record Entry(SeenItem seen, FeedItem item) {}

  Window {
    entries = List.copyOf(entries);
  }

  /**
   * @param normalise brings the spellings of one address together
   */
  static Window of(Feed feed, UnaryOperator<String> normalise) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    for (FeedItem item : feed.items()) {
      String link = address(item);
      if (link != null) {
        SeenItem seen = SeenItem.of(normalise.apply(link), item);
        entries.putIfAbsent(seen.link(), new Entry(seen, linked(item, link)));
      }
    }
    return new Window(feed.items().size(), List.copyOf(entries.values()));
  }

  /** Returns the items alone. */
  List<FeedItem> items() {
    return entries.stream().map(Entry::item).toList();
  }

  /** An item without a link is found at its id where that is an address, as in Atom and RSS. */
  private static @Nullable String address(FeedItem item) {
    if (isWebAddress(item.link())) {
      return item.link();
    }
    return isWebAddress(item.id()) ? item.id() : null;
  }

  private static boolean isWebAddress(@Nullable String text) {
    return text != null
        && (text.regionMatches(true, 0, "http://", 0, 7)
            || text.regionMatches(true, 0, "https://", 0, 8));
  }

  private static FeedItem linked(FeedItem item, String link) {
    return link.equals(item.link())
        ? item
        : new FeedItem(
            item.id(),
            item.title(),
            link,
            item.summary(),
            item.content(),
            item.author(),
            item.published(),
            item.updated(),
            item.categories(),
            item.enclosures());
  }
}
