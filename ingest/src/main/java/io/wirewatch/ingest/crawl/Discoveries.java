package io.wirewatch.ingest.crawl;

import io.wirewatch.ingest.feed.FeedItem;
import io.wirewatch.schemas.StableId;
import io.wirewatch.schemas.record.Link;
import io.wirewatch.schemas.record.LinkStatus;
import io.wirewatch.schemas.record.Source;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** Makes links of items, and ends those at once that lead nowhere. */
final class Discoveries {

  private static final int LONGEST_SUMMARY = 2_000;
  private static final int LONGEST_TITLE = 1_000;
  private static final int MOST_CATEGORIES = 50;
  private static final int LONGEST_CATEGORY = 200;
  private static final int LONGEST_ADDRESS = 2_000;

  private final Function<String, Optional<String>> normalise;

  Discoveries(Function<String, Optional<String>> normalise) {
    this.normalise = normalise;
  }

  /** Sends a link for each item on its way; returns how many there were. */
  int found(Source source, List<FeedItem> items, Batch batch, Instant now) {
    for (FeedItem item : items) {
      String address = item.link() == null ? String.valueOf(item.id()) : item.link();
      Optional<String> url = normalise.apply(address);
      Link link =
          link(
              source,
              item,
              url.orElseGet(() -> String.valueOf(cut(address, LONGEST_ADDRESS))),
              now);
      if (url.isPresent()) {
        batch.link(source.getUrl(), link);
      } else {
        batch.outcome(
            source.getUrl(),
            Outcomes.nothing(
                link,
                LinkStatus.REFUSED,
                0,
                "url",
                "The feed's link is no web address; tell the publisher.",
                now));
      }
    }
    return items.size();
  }

  private static Link link(Source source, FeedItem item, String url, Instant now) {
    String language = source.getLanguage();
    return Link.newBuilder()
        .setId(
            StableId.of(
                source.getUrl(),
                url,
                String.valueOf(item.updated()),
                printable(String.valueOf(item.title()))))
        .setUrl(url)
        .setSourceUrl(source.getUrl())
        .setItemId(cut(item.id(), LONGEST_TITLE))
        .setDiscoveredAt(now)
        .setTitle(cut(item.title(), LONGEST_TITLE))
        .setSummary(cut(plain(item.summary()), LONGEST_SUMMARY))
        .setAuthor(cut(item.author(), LONGEST_TITLE))
        .setPublished(item.published())
        .setUpdated(item.updated())
        .setPublisher(source.getPublisher())
        .setLanguage(language)
        .setCategories(
            item.categories().stream()
                .limit(MOST_CATEGORIES)
                .map(category -> String.valueOf(cut(category, LONGEST_CATEGORY)))
                .toList())
        .setTags(source.getTags())
        .setBodySelector(source.getBodySelector())
        .setRemoveSelectors(source.getRemoveSelectors())
        .build();
  }

  /** The parts of an id are kept apart by U+0000. */
  private static String printable(String text) {
    return text.replace('\0', ' ');
  }

  private static @Nullable String plain(@Nullable String html) {
    return html == null ? null : Jsoup.parseBodyFragment(html).text();
  }

  private static @Nullable String cut(@Nullable String text, int longest) {
    if (text == null || text.length() <= longest) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
    return text.substring(0, end);
  }
}
