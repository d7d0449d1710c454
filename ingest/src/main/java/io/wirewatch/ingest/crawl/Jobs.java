package io.wirewatch.ingest.crawl;

import io.wirewatch.ingest.crawl.Domain.KnownSource;
import io.wirewatch.ingest.schedule.PollPlan;
import io.wirewatch.ingest.site.SiteView;
import io.wirewatch.schemas.record.PageState;
import io.wirewatch.schemas.record.PageStatus;
import io.wirewatch.schemas.record.SourceState;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Makes jobs for workers of tasks whose time has come, unless they have become pointless. */
final class Jobs {

  /** A look for revisions that comes later than this for want of allowance is left out. */
  private static final Duration LATEST_REVISIT = Duration.ofDays(1);

  private final CrawlConfig config;
  private final Frontier frontier;
  private final Harvest harvest;
  private final Polls polls;
  private final Worker worker;

  Jobs(CrawlConfig config, Frontier frontier, Harvest harvest, Polls polls, Worker worker) {
    this.config = config;
    this.frontier = frontier;
    this.harvest = harvest;
    this.polls = polls;
    this.worker = worker;
  }

  /** What a worker does for a task, with all it needs to know. */
  interface Job {
    Result.Done run(Domain domain, Task task);
  }

  /** Returns null if the task has become pointless. */
  @Nullable Job of(Domain domain, Task task, Batch batch, Instant now) {
    if (task.work() instanceof Task.Work.Poll poll) {
      KnownSource known = polls.due(poll.sourceUrl());
      if (known == null || isOvertaken(task, known.state())) {
        return null;
      }
      PollPlan plan = polls.plan(known, now);
      return (at, what) -> worker.poll(at, what, poll.gathered(), known, plan);
    } else if (task.work() instanceof Task.Work.Backfill backfill) {
      KnownSource known = polls.due(backfill.sourceUrl());
      return known == null ? null : (at, what) -> worker.backfill(at, what, backfill);
    } else if (task.work() instanceof Task.Work.Fetch fetch) {
      PageState page = domain.pages().get(fetch.page());
      return page == null || page.getStatus() != PageStatus.PENDING || isOvertaken(task, page)
          ? null
          : fetch(domain, page);
    } else if (task.work() instanceof Task.Work.Revisit revisit) {
      return revisit(domain, task, revisit, batch, now);
    }
    throw new IllegalStateException("no such work: " + task);
  }

  /** A page that was read before is among those that its site's memory was learned from. */
  private Job fetch(Domain domain, PageState page) {
    SiteView site = domain.site().view(page.getContentHash() != null);
    return (at, what) -> worker.fetch(at, what, page, site);
  }

  private @Nullable Job revisit(
      Domain domain, Task task, Task.Work.Revisit revisit, Batch batch, Instant now) {
    PageState page = domain.pages().get(revisit.page());
    if (page == null || page.getStatus() == PageStatus.PENDING || isOvertaken(task, page)) {
      return null;
    }
    if (domain.courtesy().mayRevisit(now, config.revisitsPerHour())) {
      return fetch(domain, page);
    }
    Instant planned = page.getNextFetchAt();
    if (planned == null || planned.plus(LATEST_REVISIT).isBefore(now)) {
      harvest.skipped(task, PageState.newBuilder(page), batch, now);
    } else {
      frontier.add(task.again(domain.courtesy().nextHour()));
    }
    return null;
  }

  /**
   * Returns whether a later task has taken a task's place, as when a source was disabled and
   * enabled, or an article was announced again before its revisit.
   */
  private static boolean isOvertaken(Task task, PageState page) {
    Instant next = page.getNextFetchAt();
    return next == null || next.isAfter(task.due());
  }

  private static boolean isOvertaken(Task task, SourceState state) {
    Instant next = state.getNextPollAt();
    return next != null && next.isAfter(task.due());
  }
}
