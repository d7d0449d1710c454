package io.wirewatch.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.ingest.feed.FeedReading.Read;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads feeds that tests write down as text. */
final class ParsedFeeds {

  private ParsedFeeds() {}

  static FeedReading reading(String document, @Nullable String url) {
    return new FeedParser().parse(document.getBytes(StandardCharsets.UTF_8), null, url);
  }

  static Feed feed(String document) {
    return feed(document, null);
  }

  static Feed feed(String document, @Nullable String url) {
    FeedReading reading = reading(document, url);
    assertThat(reading).isInstanceOf(Read.class);
    return ((Read) reading).feed();
  }

  /** Reads elements as they stand in an item of RSS. */
  static FeedItem item(String elements) {
    return feed("<rss version='2.0' xml:base='http://e.org/d/'><channel><item>"
            + elements
            + "</item></channel></rss>")
        .items()
        .get(0);
  }

  /** Reads elements as they stand in an entry of Atom. */
  static FeedItem entry(String elements) {
    return feed("<feed xmlns='http://www.w3.org/2005/Atom' xml:base='http://e.org/d/'><entry>"
            + elements
            + "</entry></feed>")
        .items()
        .get(0);
  }
}
