package io.wirewatch.ingest.schedule;

import io.wirewatch.ingest.feed.Feed;
import io.wirewatch.ingest.feed.FeedItem;
import io.wirewatch.schemas.StableId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * A feed that publishes by a rate that changes with time, and answers polls as an honest server.
 */
final class SyntheticFeed {

  private static final Duration STEP = Duration.ofMinutes(1);

  private final String name;
  private final int windowSize;
  private final List<Instant> arrivals = new ArrayList<>();

  /**
   * @param itemsPerHour rate of a Poisson process at a time
   */
  SyntheticFeed(
      String name,
      int windowSize,
      Instant from,
      Instant to,
      ToDoubleFunction<Instant> itemsPerHour,
      long seed) {
    this.name = name;
    this.windowSize = windowSize;
    Random random = new Random(seed);
    double minutesPerHour = 60;
    for (Instant at = from; at.isBefore(to); at = at.plus(STEP)) {
      double left = random.nextDouble();
      double mean = itemsPerHour.applyAsDouble(at) / minutesPerHour;
      double chance = Math.exp(-mean);
      for (int n = 1; left > chance; n++) {
        arrivals.add(at.plusMillis(random.nextInt((int) STEP.toMillis())));
        left -= chance;
        chance *= mean / n;
      }
    }
    arrivals.sort(null);
  }

  String url() {
    return "https://" + name + ".example/feed";
  }

  int arrived(Instant from, Instant to) {
    return count(to) - count(from);
  }

  /** Returns the shortest time for which a full window stood between two times. */
  Duration shortestWindow(Instant from, Instant to) {
    Duration shortest = Duration.between(from, to);
    for (int i = count(from); i + windowSize < count(to); i++) {
      Duration span = Duration.between(arrivals.get(i), arrivals.get(i + windowSize));
      shortest = span.compareTo(shortest) < 0 ? span : shortest;
    }
    return shortest;
  }

  Instant arrival(String link) {
    return arrivals.get(Integer.parseInt(link.substring(link.lastIndexOf('/') + 1)));
  }

  /**
   * @param lastModified as sent by the client; null for an unconditional request
   */
  PollAnswer answer(@Nullable String lastModified, Instant now) {
    int shown = count(now);
    Instant newest = shown == 0 ? Instant.EPOCH : arrivals.get(shown - 1);
    String modified = DateTimeFormatter.RFC_1123_DATE_TIME.format(newest.atOffset(ZoneOffset.UTC));
    if (modified.equals(lastModified)) {
      return new PollAnswer.NotModified(null, null);
    }
    List<FeedItem> items = new ArrayList<>();
    for (int i = shown - 1; i >= Math.max(0, shown - windowSize); i--) {
      items.add(item(i));
    }
    return new PollAnswer.Changed(
        feed(items), StableId.of(name, Integer.toString(shown)), null, modified, null, null);
  }

  private int count(Instant until) {
    int low = 0;
    int high = arrivals.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (arrivals.get(middle).isAfter(until)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private FeedItem item(int i) {
    String link = "https://" + name + ".example/news/" + i;
    return new FeedItem(
        link, "Report " + i, link, null, null, null, arrivals.get(i), null, List.of(), List.of());
  }

  private Feed feed(List<FeedItem> items) {
    return new Feed(
        "rss-2.0", "UTF-8", null, name, null, null, null, null, null, null, null, null, Set.of(),
        Set.of(), null, null, items);
  }
}
