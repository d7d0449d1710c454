package io.wirewatch.ingest.crawl;

import io.wirewatch.ingest.feed.FeedItem;
import java.util.ArrayList;
import java.util.List;

/**
 * What the sitemaps of an index have brought so far.
 *
 * @param items their items
 * @param remaining sitemaps that are still to be asked, the most recent first
 */
record Gathered(List<FeedItem> items, List<String> remaining) {

  static final Gathered NOTHING = new Gathered(List.of(), List.of());

  Gathered {
    items = List.copyOf(items);
    remaining = List.copyOf(remaining);
  }

  Gathered with(List<FeedItem> more) {
    List<FeedItem> all = new ArrayList<>(items);
    all.addAll(more);
    return new Gathered(all, remaining);
  }

  Gathered withoutFirst() {
    return new Gathered(items, remaining.subList(1, remaining.size()));
  }
}
