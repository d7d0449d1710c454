package io.wirewatch.ingest.schedule;

import io.wirewatch.ingest.feed.FeedItem;
import io.wirewatch.schemas.record.Source;
import io.wirewatch.schemas.record.SourceState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

/** Polls a synthetic feed on a virtual clock, as the schedule says. */
final class Simulation {

  /**
   * What came of it.
   *
   * @param state the last state
   * @param pollTimes when it was polled
   * @param links links that were offered, in order
   * @param gaps gaps that were found
   * @param medianDelay from an item's arrival to its discovery, without the first poll
   */
  record Result(
      SourceState state,
      List<Instant> pollTimes,
      List<String> links,
      List<FeedGap> gaps,
      Duration medianDelay) {

    int polls() {
      return pollTimes.size();
    }

    long pollsBetween(Instant from, Instant to) {
      return pollTimes.stream().filter(at -> !at.isBefore(from) && at.isBefore(to)).count();
    }
  }

  private Simulation() {}

  static Result run(SyntheticFeed feed, Instant from, Instant to, long seed) {
    PollSchedule schedule =
        new PollSchedule(ScheduleConfig.defaults(), new Random(seed), UnaryOperator.identity());
    Source source = Source.newBuilder().setUrl(feed.url()).build();
    SourceState state = SourceState.newBuilder().setUrl(feed.url()).build();
    List<Instant> pollTimes = new ArrayList<>();
    List<String> links = new ArrayList<>();
    List<FeedGap> gaps = new ArrayList<>();
    List<Duration> delays = new ArrayList<>();
    for (Instant now = from; now.isBefore(to); now = state.getNextPollAt()) {
      PollPlan plan = schedule.plan(source, state, now);
      PollAnswer answer = feed.answer(plan.conditional() ? state.getLastModified() : null, now);
      PollOutcome outcome = schedule.after(source, state, plan, answer, now);
      boolean first = state.getPolledAt() == null;
      for (FeedItem item : outcome.newItems()) {
        links.add(item.link());
        if (!first) {
          delays.add(Duration.between(feed.arrival(item.link()), now));
        }
      }
      outcome.gap().ifPresent(gaps::add);
      pollTimes.add(now);
      state = outcome.state();
    }
    delays.sort(null);
    return new Result(
        state,
        pollTimes,
        links,
        gaps,
        delays.isEmpty() ? Duration.ZERO : delays.get(delays.size() / 2));
  }
}
