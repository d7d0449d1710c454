package io.wirewatch.ingest.crawl;

import io.wirewatch.ingest.site.PageTrace;
import io.wirewatch.ingest.site.SiteMemory;
import io.wirewatch.ingest.site.SiteView;
import io.wirewatch.schemas.record.SiteState;

/** What is known of what a domain's pages repeat, and how much of it is yet to be written. */
final class KnownSite {

  /** It is written when it has grown by one in so many pages: a crash costs no more. */
  private static final int GROWTH = 8;

  private SiteMemory memory = SiteMemory.EMPTY;
  private int unwritten;

  boolean isEmpty() {
    return memory.pages() == 0;
  }

  /**
   * Returns what the domain's other pages tell a page.
   *
   * @param learned whether the page was learned itself
   */
  SiteView view(boolean learned) {
    return learned ? memory.viewOfLearned() : memory.view();
  }

  void restore(SiteState state) {
    memory = SiteMemory.of(state);
    unwritten = 0;
  }

  void learn(PageTrace page) {
    memory = memory.learn(page);
    unwritten++;
  }

  boolean hasUnwritten() {
    return unwritten > 0;
  }

  /** Returns whether it has grown so much that it should be written. */
  boolean isDue() {
    return unwritten * GROWTH >= memory.pages();
  }

  /** Returns the record to write. */
  SiteState write(String domain) {
    unwritten = 0;
    return memory.state(domain);
  }

  void clear() {
    memory = SiteMemory.EMPTY;
    unwritten = 0;
  }
}
