package io.wirewatch.ingest.schedule;

import io.wirewatch.ingest.feed.Feed;
import io.wirewatch.schemas.record.Source;
import io.wirewatch.schemas.record.SourceState;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Holds a feed against what is remembered of it, and notes in its next state what it says. */
final class FeedComparison {

  /** A smaller window says nothing by being all new. */
  private static final int LEAST_FULL_WINDOW = 5;

  /**
   * Items that an empty feed may show at the next poll before some are believed to have passed
   * through it; ten is the smallest window that is common.
   */
  private static final int LEAST_BURST = 10;

  /** How large a full window is at least, as a share of the one before, and the other way round. */
  private static final double SIMILAR_SIZE = 0.8;

  private final UnaryOperator<String> normalise;
  private final RateLearner learner;
  private final ValidatorAudit audit;

  FeedComparison(UnaryOperator<String> normalise, RateLearner learner, ValidatorAudit audit) {
    this.normalise = normalise;
    this.learner = learner;
    this.audit = audit;
  }

  /**
   * @param state before the poll
   * @param next written to
   */
  Findings polled(
      Source source,
      SourceState state,
      SourceState.Builder next,
      PollPlan plan,
      PollAnswer.Changed answer,
      Instant now) {
    Window window = Window.of(answer.feed(), normalise);
    SeenItems seen = SeenItems.of(state);
    Sighting sighting = seen.look(window);
    describe(answer.feed(), plan, state, next);
    note(seen, window, sighting, state, next, now);
    next.setWindowSize(window.size()).setRestlessPolls(seen.restlessPolls(sighting));
    Validators received = Validators.received(answer, now);
    next.setBodyHash(answer.bodyHash())
        .setEtag(received.etag())
        .setLastModified(received.lastModified());
    if (!plan.conditional()
        && state.getValidatorsTrusted()
        && audit.convicts(state, answer, sighting.discovered(), now)) {
      next.setValidatorsTrusted(false).setValidatorsDoubtedAt(now);
    }
    if (isGap(state, answer, window, sighting)) {
      return gap(source, state, next, window, sighting, now);
    }
    return Findings.of(rate(state, window, sighting, now), sighting.offered());
  }

  /**
   * @param feed may hold only the new items
   * @param state before the delivery
   * @param next written to
   */
  Findings delivered(Feed feed, SourceState state, SourceState.Builder next, Instant now) {
    Window window = Window.of(feed, normalise);
    SeenItems seen = SeenItems.of(state);
    Sighting sighting = seen.look(window);
    note(seen, window, sighting, state, next, now);
    return Findings.of(learner.later(state, sighting.discovered(), now), sighting.offered());
  }

  private static void describe(
      Feed feed, PollPlan plan, SourceState state, SourceState.Builder next) {
    if (feed.title() != null) {
      next.setTitle(feed.title());
    }
    ServerWishes.of(feed).writeTo(next);
    String hub = feed.hub();
    String self = feed.self() == null ? plan.url() : feed.self();
    String topic = hub == null ? null : self;
    next.setHub(hub).setHubTopic(topic);
    if (!Objects.equals(hub, state.getHub()) || !Objects.equals(topic, state.getHubTopic())) {
      next.setLeaseFrom(null).setLeaseUntil(null);
    }
  }

  private static void note(
      SeenItems seen,
      Window window,
      Sighting sighting,
      SourceState state,
      SourceState.Builder next,
      Instant now) {
    next.setSeenItems(seen.remember(window))
        .setDiscovered(state.getDiscovered() + sighting.offered().size());
    if (!sighting.discovered().isEmpty()) {
      next.setLastItemAt(now);
    }
  }

  private HourlyRate rate(SourceState state, Window window, Sighting sighting, Instant now) {
    if (state.getHourlyRate().isEmpty()) {
      return learner.first(window.items(), now);
    }
    return sighting.relocation() == Sighting.Relocation.NONE
        ? learner.later(state, sighting.discovered(), now)
        : learner.known(state);
  }

  /**
   * Whether two full windows in succession have no item in common, or an empty one is followed by a
   * full one, of which nobody knows what it could not hold. That they are full is known by their
   * like size alone: feeds that show a fixed number of items are full, those that show what is new
   * today vary.
   */
  private static boolean isGap(
      SourceState state, PollAnswer.Changed answer, Window window, Sighting sighting) {
    String movedTo = answer.movedTo();
    boolean moved = movedTo != null && !movedTo.equals(state.getMovedTo());
    int before = state.getWindowSize();
    int smaller = Math.min(before, window.size());
    boolean comparable =
        state.getBodyHash() != null
            && state.getLastSuccessAt() != null
            && !moved
            && sighting.known() == 0
            && sighting.relocation() == Sighting.Relocation.NONE;
    if (before == 0 && state.getSeenItems().isEmpty()) {
      return comparable && window.entries().size() >= LEAST_BURST;
    }
    return comparable
        && !state.getSeenItems().isEmpty()
        && Math.min(smaller, window.entries().size()) >= LEAST_FULL_WINDOW
        && smaller >= SIMILAR_SIZE * Math.max(before, window.size());
  }

  private Findings gap(
      Source source,
      SourceState state,
      SourceState.Builder next,
      Window window,
      Sighting sighting,
      Instant now) {
    RateLearner.AfterGap after = learner.afterGap(state, window.items(), now);
    next.setGaps(state.getGaps() + 1)
        .setMissed(state.getMissed() + after.missed())
        .setLastGapAt(now);
    FeedGap gap = new FeedGap(source.getUrl(), after.from(), now, after.missed());
    Duration halved = Duration.ofSeconds(state.getIntervalSeconds()).dividedBy(2);
    return new Findings(after.rate(), sighting.offered(), Optional.of(gap), halved);
  }
}
