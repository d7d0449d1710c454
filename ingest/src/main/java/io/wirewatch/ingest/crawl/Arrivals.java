package io.wirewatch.ingest.crawl;

import io.wirewatch.schemas.record.Link;
import io.wirewatch.schemas.record.LinkStatus;
import io.wirewatch.schemas.record.PageState;
import io.wirewatch.schemas.record.PageStatus;
import java.time.Duration;
import java.time.Instant;

/** Decides what becomes of a link that arrives: a page to fetch, to fetch again, or a duplicate. */
final class Arrivals {

  /** Feeds that touch an item at every poll must not have it fetched at every poll. */
  private static final Duration LEAST_BETWEEN_FETCHES = Duration.ofMinutes(10);

  /** How stale the note of a page's last sighting may be; saves a write at each sighting. */
  private static final Duration SIGHTING_PRECISION = Duration.ofDays(1);

  private final Frontier frontier;

  Arrivals(Frontier frontier) {
    this.frontier = frontier;
  }

  /**
   * @param owner the partition that the link came from
   * @param batch takes what is to be written
   */
  void arrived(Link link, Ownership owner, Batch batch, Instant now) {
    PageTable pages = frontier.of(link.getUrl()).pages();
    PageKey key = PageKey.of(link.getUrl());
    PageState page = pages.get(key);
    if (page == null) {
      fetch(PageState.newBuilder().setUrl(link.getUrl()), link, now, owner, batch, now);
      return;
    }
    if (isDeliveredAgain(page, link)) {
      return;
    }
    switch (page.getStatus()) {
      case PENDING -> duplicate(page, link, batch, now);
      case MOVED -> forward(page, link, batch, now);
      case REFUSED, FAILED -> fetchAgain(page, link, page.getSeenAt(), owner, batch, now);
      case ARTICLE, DUPLICATE, NOT_MODIFIED -> {
        if (isAnnouncedAgain(page, link)) {
          Instant fetchedAt = page.getFetchedAt();
          fetchAgain(page, link, fetchedAt == null ? Instant.EPOCH : fetchedAt, owner, batch, now);
        } else {
          duplicate(page, link, batch, now);
        }
      }
    }
  }

  /**
   * After a crash a link may be delivered once more. One that was sent on and has come back by a
   * circle of redirects is another matter: it still has to end.
   */
  private static boolean isDeliveredAgain(PageState page, Link link) {
    Link known = page.getLink();
    return known.getId().equals(link.getId())
        && (known.getRedirects() == link.getRedirects() || page.getStatus() == PageStatus.PENDING);
  }

  /** The schedule offers an item once more only when the feed says that it has changed. */
  private static boolean isAnnouncedAgain(PageState page, Link link) {
    Instant updated = link.getUpdated();
    Instant fetchedAt = page.getFetchedAt();
    return page.getLink().getSourceUrl().equals(link.getSourceUrl())
        || (updated != null && fetchedAt != null && updated.isAfter(fetchedAt));
  }

  private void fetchAgain(
      PageState page, Link link, Instant before, Ownership owner, Batch batch, Instant now) {
    Instant earliest = before.plus(LEAST_BETWEEN_FETCHES);
    Instant due = earliest.isAfter(now) ? earliest : now;
    fetch(PageState.newBuilder(page), link, due, owner, batch, now);
  }

  private void fetch(
      PageState.Builder page, Link link, Instant due, Ownership owner, Batch batch, Instant now) {
    PageState pending =
        page.setStatus(PageStatus.PENDING)
            .setLink(link)
            .setSeenAt(now)
            .setNextFetchAt(due)
            .setAttempts(0)
            .setReason(null)
            .build();
    PageKey key = PageKey.of(pending.getUrl());
    frontier.of(pending.getUrl()).pages().put(pending);
    batch.page(pending);
    frontier.add(new Task(new Task.Work.Fetch(key), pending.getUrl(), due, owner));
  }

  private void duplicate(PageState page, Link link, Batch batch, Instant now) {
    batch.outcome(
        link.getUrl(), Outcomes.known(link, LinkStatus.DUPLICATE, 0, page.getCanonicalUrl(), now));
    if (page.getSeenAt().plus(SIGHTING_PRECISION).isBefore(now)) {
      PageState sighted = PageState.newBuilder(page).setSeenAt(now).build();
      frontier.of(page.getUrl()).pages().put(sighted);
      batch.page(sighted);
    }
  }

  private static void forward(PageState page, Link link, Batch batch, Instant now) {
    if (!Moves.mayGoOn(link)) {
      batch.outcome(
          link.getUrl(),
          Outcomes.nothing(link, LinkStatus.REFUSED, 0, Moves.ENDLESS, Moves.ENDLESS_MESSAGE, now));
      return;
    }
    String to = page.getCanonicalUrl();
    if (to == null) {
      throw new IllegalStateException("a page that has moved has a target: " + page.getUrl());
    }
    batch.link(link.getUrl(), Moves.moved(link, to));
  }
}
