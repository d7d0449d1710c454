package io.wirewatch.ingest.feed;

import java.util.List;

/** What came of reading a document as a feed. */
public sealed interface FeedReading {

  /**
   * It is a feed, perhaps a broken one.
   *
   * @param feed the feed
   */
  record Read(Feed feed) implements FeedReading {}

  /**
   * It is a sitemap index: the addresses of sitemaps, most recent first.
   *
   * @param sitemaps absolute addresses
   */
  record Index(List<String> sitemaps) implements FeedReading {
    public Index {
      sitemaps = List.copyOf(sitemaps);
    }
  }

  /**
   * It is no feed.
   *
   * @param reason stable code: {@code empty}, {@code binary}, {@code html}, {@code not-a-feed},
   *     {@code too-deep}
   * @param message what it is instead and what to do, in a sentence
   */
  record Unreadable(String reason, String message) implements FeedReading {}
}
