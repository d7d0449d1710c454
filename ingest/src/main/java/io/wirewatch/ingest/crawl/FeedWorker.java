package io.wirewatch.ingest.crawl;

import io.wirewatch.ingest.crawl.Worker.Report;
import io.wirewatch.ingest.feed.Feed;
import io.wirewatch.ingest.feed.FeedParser;
import io.wirewatch.ingest.feed.FeedReading;
import io.wirewatch.ingest.fetch.FetchKind;
import io.wirewatch.ingest.fetch.FetchRequest;
import io.wirewatch.ingest.fetch.FetchResult;
import io.wirewatch.ingest.fetch.FetchResult.Fetched;
import io.wirewatch.ingest.fetch.Fetcher;
import io.wirewatch.ingest.robots.RobotsCache;
import io.wirewatch.ingest.schedule.PollAnswer;
import io.wirewatch.ingest.schedule.PollPlan;
import io.wirewatch.ingest.websub.HubLinks;
import io.wirewatch.schemas.StableId;
import io.wirewatch.schemas.record.SourceState;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Polls feeds and sitemaps, a request at a time. What an operator lists as a source is polled
 * whatever robots.txt says of it, as feed readers do; its pause between requests is kept.
 */
final class FeedWorker {

  static final Result NOTHING = new Result.Backfilled(null, List.of());

  /** Sitemaps of an index that are read at one poll, the most recent ones. */
  private static final int MOST_SITEMAPS = 5;

  private final Fetcher fetcher;
  private final RobotsCache robots;
  private final ReadingTurns turns;
  private final FeedParser parser = new FeedParser();

  FeedWorker(Fetcher fetcher, RobotsCache robots, ReadingTurns turns) {
    this.fetcher = fetcher;
    this.robots = robots;
    this.turns = turns;
  }

  static PollAnswer broken(Throwable cause) {
    return new PollAnswer.Failed(
        "internal", 0, null, "Reading the feed failed (" + cause + "); please report it.");
  }

  Report poll(Task task, Gathered gathered, Domain.KnownSource known, PollPlan plan) {
    FetchResult result = fetcher.fetch(request(task, gathered, known.state(), plan));
    if (result instanceof FetchResult.Redirected elsewhere) {
      return Report.of(
          task.redirects() < Task.MAX_REDIRECTS
              ? new Result.Elsewhere(elsewhere.to(), elsewhere.permanent())
              : failed(
                  plan,
                  "too-many-hops",
                  0,
                  "It is redirected from domain to domain without end; ask the publisher for the feed's address."),
          result);
    }
    if (result instanceof Fetched fetched) {
      return Report.of(read(task, gathered, plan, fetched), result);
    }
    return Report.of(new Result.Polled(plan, unread(task, result)), result);
  }

  private static FetchRequest request(
      Task task, Gathered gathered, SourceState state, PollPlan plan) {
    boolean conditional = plan.conditional() && gathered.remaining().isEmpty();
    return FetchRequest.get(
        task.url(),
        FetchKind.FEED,
        conditional ? state.getEtag() : null,
        conditional ? state.getLastModified() : null,
        target -> Optional.empty());
  }

  private static Result failed(PollPlan plan, String code, int status, String message) {
    return new Result.Polled(plan, new PollAnswer.Failed(code, status, null, message));
  }

  private static PollAnswer unread(Task task, FetchResult result) {
    if (result instanceof FetchResult.NotModified same) {
      return new PollAnswer.NotModified(
          Freshness.of(same.headers()), movedTo(task, same.url(), same.hops()));
    } else if (result instanceof FetchResult.Refused refused) {
      return new PollAnswer.Failed(refused.reason(), 0, null, refused.message());
    } else if (result instanceof FetchResult.Failed failed) {
      return new PollAnswer.Failed(
          failed.reason(), failed.status(), failed.retryAfter(), failed.message());
    }
    throw new IllegalStateException("no such result: " + result);
  }

  private Result read(Task task, Gathered gathered, PollPlan plan, Fetched fetched) {
    FeedReading reading = parsed(fetched);
    if (reading instanceof FeedReading.Index index) {
      if (!gathered.remaining().isEmpty()) {
        return failed(
            plan,
            "nested-index",
            200,
            "The sitemap index names another index; give the address of the inner one.");
      }
      List<String> sitemaps = index.sitemaps().stream().limit(MOST_SITEMAPS).toList();
      return sitemaps.isEmpty()
          ? failed(plan, "empty", 200, "The sitemap index names no sitemap.")
          : next(task, new Gathered(List.of(), sitemaps));
    }
    if (reading instanceof FeedReading.Unreadable unreadable) {
      return failed(plan, unreadable.reason(), 200, unreadable.message());
    }
    Feed feed = hubbed(((FeedReading.Read) reading).feed(), fetched);
    if (!gathered.remaining().isEmpty()) {
      Gathered more = gathered.with(feed.items()).withoutFirst();
      if (!more.remaining().isEmpty()) {
        return next(task, more);
      }
      return new Result.Polled(
          plan, changed(feed.withItems(more.items()), fetched, null, null, null));
    }
    return new Result.Polled(
        plan,
        changed(
            feed,
            fetched,
            fetched.headers().first("ETag").orElse(null),
            fetched.headers().first("Last-Modified").orElse(null),
            movedTo(task, fetched.url(), fetched.hops())));
  }

  /** The answer's headers may name a hub, too. */
  private static Feed hubbed(Feed feed, Fetched fetched) {
    List<String> headers =
        fetched.headers().fields().stream()
            .filter(field -> field.name().equalsIgnoreCase("Link"))
            .map(FetchResult.AnswerHeaders.Field::value)
            .toList();
    return HubLinks.of(feed, headers, fetched.url()).addedTo(feed);
  }

  private static Result next(Task task, Gathered gathered) {
    Task.Work.Poll poll = (Task.Work.Poll) task.work();
    return new Result.Continued(
        new Task.Work.Poll(poll.sourceUrl(), gathered), gathered.remaining().get(0));
  }

  private FeedReading parsed(Fetched fetched) {
    return turns.take(
        () ->
            parser.parse(
                fetched.body().bytes(),
                fetched.headers().first("Content-Type").orElse(null),
                fetched.url()));
  }

  private static PollAnswer changed(
      Feed feed,
      Fetched fetched,
      @Nullable String etag,
      @Nullable String lastModified,
      @Nullable String movedTo) {
    return new PollAnswer.Changed(
        feed,
        StableId.of(fetched.body().bytes()),
        etag,
        lastModified,
        Freshness.of(fetched.headers()),
        movedTo);
  }

  private static @Nullable String movedTo(Task task, String url, List<FetchResult.Hop> hops) {
    boolean redirected = task.redirects() > 0 || !hops.isEmpty();
    boolean permanent = task.permanent() && hops.stream().allMatch(FetchResult.Hop::permanent);
    return redirected && permanent ? url : null;
  }

  /** Finds the news sitemap, then reads it; a request at a time. */
  Report backfill(Task task, Task.Work.Backfill work) {
    if (work.sitemap() == null) {
      return findSitemap(task, work);
    }
    FetchResult result = fetcher.fetch(FetchRequest.of(task.url(), FetchKind.FEED));
    if (result instanceof Fetched fetched) {
      FeedReading reading = parsed(fetched);
      if (reading instanceof FeedReading.Read read) {
        return Report.of(new Result.Backfilled(work.sitemap(), read.feed().items()), result);
      }
      // An index may name itself, or another: only the first that is asked is followed.
      if (reading instanceof FeedReading.Index index
          && !index.sitemaps().isEmpty()
          && !index.sitemaps().get(0).equals(work.sitemap())
          && task.url().equals(work.sitemap())) {
        return Report.of(new Result.Continued(work, index.sitemaps().get(0)), result);
      }
    }
    return Report.of(NOTHING, result);
  }

  private Report findSitemap(Task task, Task.Work.Backfill work) {
    if (!robots.knows(task.url())) {
      var unused = robots.check(task.url());
      return new Report(new Result.Again(), 1);
    }
    return robots.sitemaps(task.url()).stream()
        .filter(sitemap -> sitemap.toLowerCase(Locale.ROOT).contains("news"))
        .findFirst()
        .map(
            sitemap ->
                new Report(
                    new Result.Continued(
                        new Task.Work.Backfill(work.sourceUrl(), work.gap(), sitemap), sitemap),
                    0))
        .orElseGet(() -> new Report(NOTHING, 0));
  }
}
