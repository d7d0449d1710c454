package io.wirewatch.ingest.crawl;

import io.wirewatch.ingest.fetch.FetchResult;
import io.wirewatch.ingest.schedule.PollPlan;
import io.wirewatch.ingest.site.SiteView;
import io.wirewatch.schemas.record.PageState;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what takes time: asks servers and reads what they answer. Safe for use by many threads, one
 * for each domain. Always returns, whatever is thrown, errors included: a domain whose task came to
 * no end would be busy for ever.
 */
final class Worker {

  private static final Logger LOG = LoggerFactory.getLogger(Worker.class);

  private final FeedWorker feeds;
  private final PageWorker pages;
  private final Courtesies courtesies;

  Worker(FeedWorker feeds, PageWorker pages, Courtesies courtesies) {
    this.feeds = feeds;
    this.pages = pages;
    this.courtesies = courtesies;
  }

  /** How long to pause between two requests to the server of an address. */
  interface Courtesies {
    Duration pause(String url);
  }

  /**
   * A result and the requests that it took.
   *
   * @param result what came of the task
   * @param requests how often the server was asked
   */
  record Report(Result result, int requests) {

    static Report of(Result result, FetchResult answer) {
      return new Report(result, 1 + answer.hops().size());
    }
  }

  /** Polls a source. */
  Result.Done poll(
      Domain domain, Task task, Gathered gathered, Domain.KnownSource known, PollPlan plan) {
    Report report;
    try {
      report = feeds.poll(task, gathered, known, plan);
    } catch (RuntimeException | Error e) {
      report = new Report(new Result.Polled(plan, FeedWorker.broken(e)), 1);
      LOG.error("polling {} failed; please report it", task.url(), e);
    }
    return done(domain, task, report);
  }

  /** Looks through a news sitemap. */
  Result.Done backfill(Domain domain, Task task, Task.Work.Backfill work) {
    Report report;
    try {
      report = feeds.backfill(task, work);
    } catch (RuntimeException | Error e) {
      report = new Report(FeedWorker.NOTHING, 1);
      LOG.error("the sitemap {} could not be looked through; please report it", task.url(), e);
    }
    return done(domain, task, report);
  }

  /** Fetches a page. */
  Result.Done fetch(Domain domain, Task task, PageState page, SiteView site) {
    Report report;
    try {
      report = pages.fetch(page, site);
    } catch (RuntimeException | Error e) {
      report = new Report(PageWorker.broken(e), 1);
      LOG.error("fetching {} failed; please report it", task.url(), e);
    }
    return done(domain, task, report);
  }

  private Result.Done done(Domain domain, Task task, Report report) {
    return new Result.Done(
        task, domain, report.result(), report.requests(), courtesies.pause(task.url()));
  }
}
