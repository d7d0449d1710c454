package io.wirewatch.app.command;

import io.wirewatch.ingest.feed.Feed;
import io.wirewatch.ingest.feed.FeedItem;
import io.wirewatch.ingest.feed.FeedReading;
import io.wirewatch.ingest.feed.FeedReading.Index;
import io.wirewatch.ingest.feed.FeedReading.Read;
import io.wirewatch.ingest.feed.FeedReading.Unreadable;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Shows each file in a few lines for a person at a terminal, 100 columns wide. */
final class FeedSummary implements FeedReport {

  private static final int MOST_ROWS = 10;
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private final Console console;

  FeedSummary(Console console) {
    this.console = console;
  }

  @Override
  public void show(String path, FeedReading reading) {
    console.line(console.strong(path));
    if (reading instanceof Read read) {
      show(read.feed());
    } else if (reading instanceof Index index) {
      show(index.sitemaps());
    } else if (reading instanceof Unreadable unreadable) {
      console.line("  no feed: " + unreadable.message());
    }
    console.line("");
  }

  private void show(Feed feed) {
    console.line(
        "  %s, %s, %d items".formatted(feed.format(), feed.encoding(), feed.items().size()));
    if (feed.bozo() != null) {
      console.line("  repaired: " + feed.bozo());
    }
    row("title", feed.title());
    row("link", feed.link());
    row("updated", feed.updated() == null ? null : MINUTE.format(feed.updated()));
    for (FeedItem item : feed.items().subList(0, Math.min(MOST_ROWS, feed.items().size()))) {
      Instant date = item.published() == null ? item.updated() : item.published();
      console.line(
          "  "
              + Console.cell(date == null ? "no date" : MINUTE.format(date), 20)
              + Console.cut(title(item), 78));
    }
    more(feed.items().size());
  }

  private void show(List<String> sitemaps) {
    console.line("  sitemap index, %d sitemaps".formatted(sitemaps.size()));
    sitemaps.stream().limit(MOST_ROWS).forEach(sitemap -> console.line("  " + sitemap));
    more(sitemaps.size());
  }

  private void row(String name, @Nullable String value) {
    if (value != null) {
      console.line("  " + Console.cell(name, 10) + Console.cut(value, 88));
    }
  }

  private void more(int rows) {
    if (rows > MOST_ROWS) {
      console.line(console.faint("  … and " + (rows - MOST_ROWS) + " more"));
    }
  }

  private static String title(FeedItem item) {
    return item.title() != null
        ? item.title()
        : Objects.requireNonNullElse(item.link(), "no title");
  }
}
