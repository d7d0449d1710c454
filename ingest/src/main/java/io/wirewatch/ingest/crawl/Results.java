package io.wirewatch.ingest.crawl;

import io.wirewatch.ingest.crawl.Domain.KnownSource;
import io.wirewatch.ingest.schedule.PollAnswer;
import io.wirewatch.schemas.record.PageState;
import io.wirewatch.schemas.record.PageStatus;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Hands what workers bring back to those who decide what becomes of it. */
final class Results {

  private final Frontier frontier;
  private final Harvest harvest;
  private final Polls polls;
  private final Hubs hubs;

  Results(Frontier frontier, Harvest harvest, Polls polls, Hubs hubs) {
    this.frontier = frontier;
    this.harvest = harvest;
    this.polls = polls;
    this.hubs = hubs;
  }

  /** Takes a result: frees its domain, and does what follows. */
  void apply(Result.Done result, Batch batch, Instant now) {
    Task task = result.task();
    frontier.change(
        result.domain(),
        domain -> domain.release(now, result.pause().multipliedBy(result.requests())));
    if (task.owner().ended()) {
      return;
    }
    Result outcome = result.result();
    if (outcome instanceof Result.Again) {
      frontier.add(task.again(now));
    } else if (outcome instanceof Result.Elsewhere elsewhere) {
      frontier.add(task.redirected(elsewhere.url(), elsewhere.permanent(), now));
    } else if (outcome instanceof Result.Continued continued) {
      frontier.add(task.with(continued.work(), continued.url(), now));
    } else if (outcome instanceof Result.Paged paged) {
      paged(result, paged.answer(), batch, now);
    } else {
      sourced(result, batch, now);
    }
  }

  private void paged(Result.Done result, PageAnswer answer, Batch batch, Instant now) {
    Task task = result.task();
    if (answer instanceof PageAnswer.Failed failed) {
      courtesy(result.domain(), failed.reason(), failed.status(), failed.retryAfter(), now);
    } else {
      result.domain().courtesy().well();
    }
    if (task.work() instanceof Task.Work.Fetch fetch) {
      PageState page = page(task.url(), fetch.page());
      if (page != null && page.getStatus() == PageStatus.PENDING) {
        harvest.fetched(task, PageState.newBuilder(page), answer, batch, now);
      }
    } else if (task.work() instanceof Task.Work.Revisit revisit) {
      PageState page = page(task.url(), revisit.page());
      // A link that has come in the meantime has it fetched once more.
      if (page != null && page.getStatus() != PageStatus.PENDING) {
        harvest.revisited(task, PageState.newBuilder(page), answer, batch, now);
      }
    }
  }

  private void sourced(Result.Done result, Batch batch, Instant now) {
    Task task = result.task();
    if (task.work() instanceof Task.Work.Poll poll && result.result() instanceof Result.Polled p) {
      if (p.answer() instanceof PollAnswer.Failed failed) {
        courtesy(result.domain(), failed.code(), failed.status(), failed.retryAfter(), now);
      } else {
        result.domain().courtesy().well();
      }
      KnownSource known = polls.due(poll.sourceUrl());
      if (known != null) {
        hubs.tend(polls.polled(known, p, task.owner(), batch, now));
      }
    } else if (task.work() instanceof Task.Work.Backfill backfill
        && result.result() instanceof Result.Backfilled backfilled) {
      KnownSource known = polls.due(backfill.sourceUrl());
      if (known != null) {
        polls.backfilled(known, backfill.gap(), backfilled, batch, now);
      }
    }
  }

  private void courtesy(
      Domain domain, String reason, int status, @Nullable Duration retryAfter, Instant now) {
    if (Trouble.isGeneral(reason, status)) {
      frontier.change(
          domain,
          each -> each.courtesy().trouble(now, retryAfter == null ? Duration.ZERO : retryAfter));
    } else if (status > 0) {
      domain.courtesy().well();
    }
  }

  private @Nullable PageState page(String url, PageKey key) {
    Domain domain = frontier.known(url);
    return domain == null ? null : domain.pages().get(key);
  }
}
