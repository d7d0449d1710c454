package io.wirewatch.ingest.feed;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A feed that was read. What it does not say is null or empty.
 *
 * @param format the format, such as {@code rss-2.0}, {@code atom-1.0}, {@code json-1.1}, {@code
 *     news-sitemap}
 * @param encoding name of the charset that it was read in
 * @param bozo why it is not well-formed, in a few words; null when it is
 * @param title plain text
 * @param link address of the site, absolute where the feed allows it
 * @param description plain text or sanitised HTML
 * @param language language tag as given
 * @param author who is responsible
 * @param published time of publication
 * @param updated time of last change
 * @param id id of the feed
 * @param ttl how long it asks to be left alone
 * @param skipHours hours of the day (UTC) in which it does not change
 * @param skipDays days of the week (UTC) on which it does not change
 * @param hub WebSub hub
 * @param self address that the feed gives itself; topic at the hub
 * @param items in the feed's order, at most the parser's limit
 */
public record Feed(
    String format,
    String encoding,
    @Nullable String bozo,
    @Nullable String title,
    @Nullable String link,
    @Nullable String description,
    @Nullable String language,
    @Nullable String author,
    @Nullable Instant published,
    @Nullable Instant updated,
    @Nullable String id,
    @Nullable Duration ttl,
    Set<Integer> skipHours,
    Set<DayOfWeek> skipDays,
    @Nullable String hub,
    @Nullable String self,
    List<FeedItem> items) {

  public Feed {
    skipHours = Set.copyOf(skipHours);
    skipDays = Set.copyOf(skipDays);
    items = List.copyOf(items);
  }

  /** Returns the same feed with other items. */
  public Feed withItems(List<FeedItem> others) {
    return with(hub, self, others);
  }

  /** Returns the same feed with another hub, and the topic that it is known by there. */
  public Feed withHub(@Nullable String otherHub, @Nullable String topic) {
    return with(otherHub, topic, items);
  }

  private Feed with(
      @Nullable String otherHub, @Nullable String otherSelf, List<FeedItem> otherItems) {
    return new Feed(
        format,
        encoding,
        bozo,
        title,
        link,
        description,
        language,
        author,
        published,
        updated,
        id,
        ttl,
        skipHours,
        skipDays,
        otherHub,
        otherSelf,
        otherItems);
  }
}
