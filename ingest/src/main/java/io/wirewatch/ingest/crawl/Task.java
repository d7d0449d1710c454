package io.wirewatch.ingest.crawl;

import io.wirewatch.ingest.schedule.FeedGap;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing to do at one domain.
 *
 * @param work what
 * @param url address to ask
 * @param due not before
 * @param owner the partition whose records it serves; its result counts only while that partition
 *     is still ours
 * @param redirects redirects to other domains that were followed so far
 * @param permanent whether all of these were permanent
 */
record Task(Work work, String url, Instant due, Ownership owner, int redirects, boolean permanent) {

  static final int MAX_REDIRECTS = 5;

  /** What there is to do. */
  sealed interface Work {

    /** Lower goes first among what is due at the same domain. */
    int rank();

    /**
     * Poll a source.
     *
     * @param sourceUrl which
     * @param gathered what its sitemaps have brought so far; empty for a feed
     */
    record Poll(String sourceUrl, Gathered gathered) implements Work {
      @Override
      public int rank() {
        return 0;
      }
    }

    /**
     * Look in the news sitemap for what fell out of a feed's window.
     *
     * @param sourceUrl whose window
     * @param gap when
     * @param sitemap address of the news sitemap; null until it is known
     */
    record Backfill(String sourceUrl, FeedGap gap, @Nullable String sitemap) implements Work {
      @Override
      public int rank() {
        return 1;
      }
    }

    /** Fetch a page for a link. */
    record Fetch(PageKey page) implements Work {
      @Override
      public int rank() {
        return 2;
      }
    }

    /** Look whether a page has changed. */
    record Revisit(PageKey page) implements Work {
      @Override
      public int rank() {
        return 3;
      }
    }
  }

  Task(Work work, String url, Instant due, Ownership owner) {
    this(work, url, due, owner, 0, true);
  }

  /** Returns the same work, to be done where it was redirected to. */
  Task redirected(String to, boolean permanently, Instant when) {
    return new Task(work, to, when, owner, redirects + 1, permanent && permanently);
  }

  /** Returns what is left of the work, to be done at another address. */
  Task with(Work nextWork, String nextUrl, Instant when) {
    return new Task(nextWork, nextUrl, when, owner, redirects, permanent);
  }

  Task again(Instant when) {
    return new Task(work, url, when, owner, redirects, permanent);
  }
}
