package io.wirewatch.ingest.crawl;

import io.wirewatch.ingest.feed.Feed;
import io.wirewatch.ingest.feed.FeedItem;
import io.wirewatch.ingest.schedule.FeedGap;
import io.wirewatch.ingest.schedule.PollOutcome;
import io.wirewatch.ingest.schedule.PollPlan;
import io.wirewatch.ingest.schedule.PollSchedule;
import io.wirewatch.schemas.record.Source;
import io.wirewatch.schemas.record.SourceState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps sources in the schedule and decides what becomes of their polls. */
final class Polls {

  private static final Logger LOG = LoggerFactory.getLogger(Polls.class);

  private final Frontier frontier;
  private final PollSchedule schedule;
  private final Discoveries discoveries;
  private final Function<String, Optional<String>> normalise;

  Polls(Frontier frontier, Rules rules) {
    this.frontier = frontier;
    this.schedule = rules.schedule();
    this.normalise = rules.normalise();
    this.discoveries = new Discoveries(rules.normalise());
  }

  /** Takes a source into the schedule, or what has changed in it. */
  void known(Source source, SourceState state, Ownership owner, Instant now) {
    Domain.KnownSource known = new Domain.KnownSource(source, state);
    var before = frontier.of(source.getUrl()).sources().put(source.getUrl(), known);
    boolean scheduled = before != null && before.source().getEnabled();
    if (source.getEnabled() && !scheduled) {
      enqueue(known, owner, now);
    }
  }

  /** Forgets a source that was removed from the list. */
  void removed(String url, Batch batch) {
    Domain domain = frontier.known(url);
    if (domain != null && domain.sources().remove(url) != null) {
      batch.forgetSource(url);
      LOG.info("source {} removed", url);
    }
  }

  /** Returns a source of ours; null if there is none at the address. */
  Domain.@Nullable KnownSource known(String url) {
    Domain domain = frontier.known(url);
    return domain == null ? null : domain.sources().get(url);
  }

  /** Returns a source that is to be polled; null if it is no longer. */
  Domain.@Nullable KnownSource due(String sourceUrl) {
    Domain.KnownSource known = known(sourceUrl);
    return known == null || !known.source().getEnabled() ? null : known;
  }

  /** Returns how to ask a source now. */
  PollPlan plan(Domain.KnownSource known, Instant now) {
    return schedule.plan(known.source(), known.state(), now);
  }

  /** Takes the answer to a poll: links for what is new, and the time of the next. */
  SourceState polled(
      Domain.KnownSource known, Result.Polled polled, Ownership owner, Batch batch, Instant now) {
    PollOutcome outcome = outcome(known, polled, now);
    SourceState state = outcome.state();
    tell(known.state(), state);
    discoveries.found(known.source(), outcome.newItems(), batch, now);
    outcome
        .gap()
        .ifPresent(
            gap -> {
              LOG.warn(
                  "{}: a gap of about {} items between {} and {}; looking for them in the news sitemap",
                  gap.sourceUrl(),
                  gap.estimatedMissed(),
                  gap.from(),
                  gap.to());
              frontier.add(backfill(known.source(), state, gap, owner, now));
            });
    Domain.KnownSource next = remember(known.source(), state, batch);
    enqueue(next, owner, now);
    return state;
  }

  /** A feed that nobody foresaw must not stop the others. */
  private PollOutcome outcome(Domain.KnownSource known, Result.Polled polled, Instant now) {
    Source source = known.source();
    SourceState state = known.state();
    try {
      return schedule.after(source, state, polled.plan(), polled.answer(), now);
    } catch (RuntimeException e) {
      LOG.error("what {} brought cannot be judged; please report it", source.getUrl(), e);
      return schedule.after(source, state, polled.plan(), FeedWorker.broken(e), now);
    }
  }

  /** Takes what a hub delivered: its items come at once, the next poll stays where it is. */
  void delivered(Domain.KnownSource known, Feed feed, Batch batch, Instant now) {
    PollOutcome outcome;
    try {
      outcome = schedule.delivered(known.state(), feed, now);
    } catch (RuntimeException e) {
      LOG.error(
          "what the hub of {} brought cannot be judged; please report it",
          known.source().getUrl(),
          e);
      return; // The next poll brings it, too.
    }
    discoveries.found(known.source(), outcome.newItems(), batch, now);
    remember(known.source(), outcome.state(), batch);
  }

  /** Notes a WebSub lease; nulls when there is none any more. */
  void leased(
      Domain.KnownSource known, @Nullable Instant from, @Nullable Instant until, Batch batch) {
    SourceState state =
        SourceState.newBuilder(known.state()).setLeaseFrom(from).setLeaseUntil(until).build();
    remember(known.source(), state, batch);
  }

  /** Takes what a news sitemap offers from the time of a gap. */
  void backfilled(
      Domain.KnownSource known,
      FeedGap gap,
      Result.Backfilled backfilled,
      Batch batch,
      Instant now) {
    List<FeedItem> lost =
        backfilled.items().stream()
            .filter(item -> item.link() != null && fellInto(gap, item.published()))
            .filter(item -> !isKnown(item))
            .toList();
    int found = discoveries.found(known.source(), lost, batch, now);
    SourceState state = PollSchedule.backfilled(known.state(), found);
    if (backfilled.sitemap() != null) {
      state = SourceState.newBuilder(state).setNewsSitemap(backfilled.sitemap()).build();
    }
    LOG.info("{}: {} items of the gap found again in the news sitemap", gap.sourceUrl(), found);
    remember(known.source(), state, batch);
  }

  private boolean isKnown(FeedItem item) {
    String url = normalise.apply(String.valueOf(item.link())).orElse("");
    Domain domain = frontier.known(url);
    return domain != null && domain.pages().get(PageKey.of(url)) != null;
  }

  private static boolean fellInto(FeedGap gap, @Nullable Instant published) {
    return published != null && !published.isBefore(gap.from()) && !published.isAfter(gap.to());
  }

  private Domain.KnownSource remember(Source source, SourceState state, Batch batch) {
    Domain.KnownSource next = new Domain.KnownSource(source, state);
    frontier.of(source.getUrl()).sources().put(source.getUrl(), next);
    batch.state(state);
    return next;
  }

  private void enqueue(Domain.KnownSource known, Ownership owner, Instant now) {
    Instant next = known.state().getNextPollAt();
    Instant due = next == null ? now : next;
    PollPlan plan = schedule.plan(known.source(), known.state(), due);
    frontier.add(
        new Task(
            new Task.Work.Poll(known.source().getUrl(), Gathered.NOTHING), plan.url(), due, owner));
  }

  private static Task backfill(
      Source source, SourceState state, FeedGap gap, Ownership owner, Instant now) {
    String sitemap = state.getNewsSitemap();
    String homepage = source.getHomepage();
    String start = sitemap != null ? sitemap : homepage != null ? homepage : source.getUrl();
    return new Task(new Task.Work.Backfill(source.getUrl(), gap, sitemap), start, now, owner);
  }

  private static void tell(SourceState before, SourceState after) {
    String code = after.getFailureCode();
    if (code != null && !code.equals(before.getFailureCode())) {
      LOG.warn("{}: {}", after.getUrl(), after.getLastFailure());
    } else if (code == null && before.getFailureCode() != null) {
      LOG.info("{} works again", after.getUrl());
    }
  }
}
