package io.wirewatch.ingest.crawl;

import io.wirewatch.ingest.feed.FeedItem;
import io.wirewatch.ingest.schedule.PollAnswer;
import io.wirewatch.ingest.schedule.PollPlan;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a worker brings back from a task. */
sealed interface Result {

  /**
   * A poll is over.
   *
   * @param plan how it was done
   * @param answer what it brought
   */
  record Polled(PollPlan plan, PollAnswer answer) implements Result {}

  /** A page was asked for. */
  record Paged(PageAnswer answer) implements Result {}

  /**
   * A news sitemap was looked through.
   *
   * @param sitemap its address; null when the site has none
   * @param items what it offers
   */
  record Backfilled(@Nullable String sitemap, List<FeedItem> items) implements Result {}

  /**
   * The task goes on at another address, which may be at another domain.
   *
   * @param url the address
   * @param permanent whether every redirect that led there was permanent
   */
  record Elsewhere(String url, boolean permanent) implements Result {}

  /**
   * The task has more to ask.
   *
   * @param work what is left
   * @param url where to ask next
   */
  record Continued(Task.Work work, String url) implements Result {}

  /** A robots.txt had to be fetched first; the task's own request comes after the usual pause. */
  record Again() implements Result {}

  /**
   * A result and how much of the domain's patience it took.
   *
   * @param task what was done
   * @param domain where
   * @param result what came of it
   * @param requests requests that were made there; 0 when none was needed
   * @param pause least time between two requests there
   */
  record Done(Task task, Domain domain, Result result, int requests, Duration pause) {}
}
