package io.wirewatch.ingest.schedule;

import io.wirewatch.ingest.feed.FeedItem;
import io.wirewatch.schemas.record.SourceState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds servers that answer 304 although the feed has changed. Now and then a poll is
 * unconditional, and what it brings is held against what the server said before.
 *
 * <p>A wrong accusation costs traffic, a missed one costs news; but most feeds have simply changed
 * since the last poll, so that only what an honest server could not have answered counts.
 */
final class ValidatorAudit {

  /** Items appear in feeds up to so long after their publication date. */
  private static final Duration EDITORIAL_DELAY = Duration.ofHours(1);

  /** One item may be dated back by hand. */
  private static final int LATE_ITEMS = 2;

  private final ScheduleConfig config;

  ValidatorAudit(ScheduleConfig config) {
    this.config = config;
  }

  /** Whether the next poll has to be unconditional. */
  boolean due(SourceState state, Instant now) {
    Instant last = state.getLastSuccessAt();
    return state.getConditionalRun() >= config.auditEvery() - 1
        || last == null
        || day(state.getUrl(), last) != day(state.getUrl(), now);
  }

  /** Whether validators may be sent: they were never found to lie, or not for a long time. */
  boolean trusts(SourceState state, Instant now) {
    Instant doubted = state.getValidatorsDoubtedAt();
    return state.getValidatorsTrusted()
        || doubted == null
        || !now.isBefore(doubted.plus(config.distrustFor()));
  }

  /**
   * Whether the answer to an unconditional poll shows that the validators lie.
   *
   * @param state before the poll
   * @param discovered the items that the poll brought
   */
  boolean convicts(
      SourceState state, PollAnswer.Changed answer, List<FeedItem> discovered, Instant now) {
    Instant polledAt = state.getLastSuccessAt();
    if (polledAt == null || discovered.isEmpty() || answer.bodyHash().equals(state.getBodyHash())) {
      return false;
    }
    boolean unchanged = Validators.of(state).vouchFor(Validators.received(answer, now), polledAt);
    return unchanged || (state.getConditionalRun() > 0 && isLate(discovered, state, polledAt));
  }

  /** Whether most items were there already when the server last said that nothing was new. */
  private static boolean isLate(List<FeedItem> discovered, SourceState state, Instant polledAt) {
    Instant lastItemAt = state.getLastItemAt();
    if (lastItemAt == null) {
      return false;
    }
    Instant latest = polledAt.minus(EDITORIAL_DELAY);
    long late =
        discovered.stream().filter(item -> isBetween(item.published(), lastItemAt, latest)).count();
    return late >= LATE_ITEMS && 2 * late >= discovered.size();
  }

  private static boolean isBetween(@Nullable Instant time, Instant from, Instant to) {
    return time != null && time.isAfter(from) && time.isBefore(to);
  }

  /** Number of the day, which begins at another time for each source so that audits spread. */
  private static long day(String url, Instant at) {
    long daySeconds = Duration.ofDays(1).toSeconds();
    long offset = Math.floorMod(url.hashCode(), daySeconds);
    return Math.floorDiv(at.getEpochSecond() + offset, daySeconds);
  }
}
