package io.wirewatch.ingest.schedule;

import io.wirewatch.ingest.feed.Feed;
import io.wirewatch.schemas.record.Source;
import io.wirewatch.schemas.record.SourceState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Decides how and when sources are polled, and what a poll has brought. It does no I/O and keeps
 * nothing: what is known of a source goes in and comes out as a {@link SourceState}. As safe for
 * use by several threads as the random generator that it is given.
 */
public final class PollSchedule {

  private static final int GONE = 410;
  private static final int WHOLE = 1_000;

  private final RateLearner learner;
  private final ValidatorAudit audit;
  private final FeedComparison comparison;
  private final Timetable timetable;

  /**
   * @param config the numbers
   * @param random spreads polls; the same seed gives the same times
   * @param normalise brings the spellings of one address together; an item's normalised link is its
   *     identity
   */
  public PollSchedule(
      ScheduleConfig config, RandomGenerator random, UnaryOperator<String> normalise) {
    this.learner = new RateLearner(config);
    this.audit = new ValidatorAudit(config);
    this.comparison = new FeedComparison(normalise, learner, audit);
    this.timetable = new Timetable(config, random);
  }

  /** Returns how the source is to be polled now. */
  public PollPlan plan(Source source, SourceState state, Instant now) {
    boolean conditional =
        Validators.of(state).canBeSent(now) && audit.trusts(state, now) && !audit.due(state, now);
    return new PollPlan(Move.of(state).address(source.getUrl()), conditional);
  }

  /**
   * Returns what follows from a poll.
   *
   * @param state the state that the plan was made from
   * @param now when the answer came
   */
  public PollOutcome after(
      Source source, SourceState state, PollPlan plan, PollAnswer answer, Instant now) {
    if (answer instanceof PollAnswer.Failed failed) {
      return failed(source, state, plan, failed, now);
    }
    SourceState.Builder next = answered(source, state, plan, answer, now);
    if (answer instanceof PollAnswer.Changed changed) {
      Findings findings = comparison.polled(source, state, next, plan, changed, now);
      return finished(source, next, findings, changed.maxAge(), now);
    }
    Duration maxAge = answer instanceof PollAnswer.NotModified same ? same.maxAge() : null;
    next.setNotModified(state.getNotModified() + 1);
    HourlyRate rate = learner.later(state, List.of(), now);
    return finished(source, next, Findings.of(rate, List.of()), maxAge, now);
  }

  /**
   * Returns what follows from a feed that a WebSub hub delivered. It may hold only the new items,
   * so that it tells nothing of the window, of gaps or of validators, and puts off no poll.
   */
  public PollOutcome delivered(SourceState state, Feed feed, Instant now) {
    SourceState.Builder next = SourceState.newBuilder(state);
    Findings findings = comparison.delivered(feed, state, next, now);
    next.setHourlyRate(findings.rate().toList());
    return new PollOutcome(next.build(), findings.offered(), Optional.empty());
  }

  /** Returns per mille of a source's items that were seen, by all that is known. */
  public static int completeness(SourceState state) {
    long all = state.getDiscovered() + state.getMissed();
    return all == 0 ? WHOLE : (int) (WHOLE * state.getDiscovered() / all);
  }

  /**
   * Returns the state after items that were missed in a gap have been found elsewhere.
   *
   * @param recovered how many were found and offered
   */
  public static SourceState backfilled(SourceState state, int recovered) {
    return SourceState.newBuilder(state)
        .setMissed(Math.max(0, state.getMissed() - recovered))
        .setDiscovered(state.getDiscovered() + recovered)
        .build();
  }

  /** Returns how many new items the source is expected to bring a day; 0 before the first poll. */
  public static double expectedItemsPerDay(SourceState state) {
    List<Float> rate = state.getHourlyRate();
    return rate.isEmpty() ? 0 : HourlyRate.of(rate).perDay();
  }

  private static SourceState.Builder answered(
      Source source, SourceState state, PollPlan plan, PollAnswer answer, Instant now) {
    Move move = Move.of(state).after(source.getUrl(), plan.url(), answer.movedTo());
    SourceState.Builder next = SourceState.newBuilder(state);
    next.setConditionalRun(plan.conditional() ? state.getConditionalRun() + 1 : 0);
    if (plan.conditional()) {
      next.setValidatorsTrusted(true).setValidatorsDoubtedAt(null);
    }
    return next.setPolls(state.getPolls() + 1)
        .setPolledAt(now)
        .setLastSuccessAt(now)
        .setConsecutiveFailures(0)
        .setLastFailure(null)
        .setFailureCode(null)
        .setRetired(false)
        .setMovedTo(move.to())
        .setMovedSightings(move.sightings());
  }

  private PollOutcome finished(
      Source source,
      SourceState.Builder next,
      Findings findings,
      @Nullable Duration maxAge,
      Instant now) {
    Instant leaseUntil = next.getLeaseUntil();
    Timetable.Outlook outlook =
        new Timetable.Outlook(
            findings.rate(),
            next.getWindowSize(),
            ServerWishes.of(next),
            maxAge == null ? Duration.ZERO : maxAge,
            findings.atMost(),
            leaseUntil != null && leaseUntil.isAfter(now));
    Timetable.Next poll = timetable.afterSuccess(source, outlook, now);
    next.setHourlyRate(findings.rate().toList())
        .setIntervalSeconds((int) poll.interval().toSeconds())
        .setNextPollAt(poll.at());
    return new PollOutcome(next.build(), findings.offered(), findings.gap());
  }

  private PollOutcome failed(
      Source source, SourceState state, PollPlan plan, PollAnswer.Failed failed, Instant now) {
    SourceState.Builder next = SourceState.newBuilder(state);
    boolean atNewAddress = !plan.url().equals(source.getUrl());
    if (atNewAddress) {
      // The old address may answer with another version of the feed, to be compared with nothing.
      next.setMovedTo(null).setMovedSightings(0);
      next.setEtag(null).setLastModified(null).setBodyHash(null);
    }
    int failures = state.getConsecutiveFailures() + 1;
    boolean gone = !atNewAddress && (state.getRetired() || failed.status() == GONE);
    Duration interval = Duration.ofSeconds(state.getIntervalSeconds());
    next.setPolls(state.getPolls() + 1)
        .setPolledAt(now)
        .setConsecutiveFailures(failures)
        .setLastFailure(failed.message())
        .setFailureCode(failed.code())
        .setRetired(gone)
        .setNextPollAt(timetable.afterFailure(source, interval, failures, gone, failed, now));
    return new PollOutcome(next.build(), List.of(), Optional.empty());
  }
}
