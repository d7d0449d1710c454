package io.wirewatch.ingest.schedule;

import io.wirewatch.ingest.feed.FeedItem;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a good answer says of a feed.
 *
 * @param rate rate of new items, as known now
 * @param offered items to follow up
 * @param gap items that were probably lost before
 * @param atMost longest interval that this leaves room for
 */
record Findings(HourlyRate rate, List<FeedItem> offered, Optional<FeedGap> gap, Duration atMost) {

  private static final Duration NO_BOUND = Duration.ofDays(365);

  Findings {
    offered = List.copyOf(offered);
  }

  static Findings of(HourlyRate rate, List<FeedItem> offered) {
    return new Findings(rate, offered, Optional.empty(), NO_BOUND);
  }
}
