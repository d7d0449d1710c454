package io.wirewatch.ingest.crawl;

import io.wirewatch.ingest.site.PageTrace;
import io.wirewatch.schemas.record.SiteState;

/** Learns what domains repeat, and sees that it is written now and then. */
final class Sites {

  private final Frontier frontier;

  Sites(Frontier frontier) {
    this.frontier = frontier;
  }

  void restore(SiteState state) {
    frontier.of(state.getDomain()).site().restore(state);
  }

  /** Learns a page. A page must be learned once, however often it is read. */
  void learn(String url, PageTrace page, Batch batch) {
    Domain domain = frontier.of(url);
    domain.site().learn(page);
    if (domain.site().isDue()) {
      batch.site(domain.site().write(domain.name()));
    }
  }

  /** Writes what is not yet written, and forgets domains of which no page is remembered. */
  void tidy(Batch batch) {
    for (Domain domain : frontier.domains()) {
      KnownSite site = domain.site();
      if (domain.pages().isEmpty() && !site.isEmpty()) {
        site.clear();
        batch.forgetSite(domain.name());
      } else if (site.hasUnwritten()) {
        batch.site(site.write(domain.name()));
      }
    }
  }
}
