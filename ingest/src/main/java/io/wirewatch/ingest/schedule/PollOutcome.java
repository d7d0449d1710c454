package io.wirewatch.ingest.schedule;

import io.wirewatch.ingest.feed.FeedItem;
import io.wirewatch.schemas.record.SourceState;
import java.util.List;
import java.util.Optional;

/**
 * What follows from a poll.
 *
 * @param state what is known of the source now, with the time of the next poll
 * @param newItems items that were not offered before, or that have changed since, in the feed's
 *     order; each has a link
 * @param gap items that were probably lost between this poll and the one before
 */
public record PollOutcome(SourceState state, List<FeedItem> newItems, Optional<FeedGap> gap) {
  public PollOutcome {
    newItems = List.copyOf(newItems);
  }
}
