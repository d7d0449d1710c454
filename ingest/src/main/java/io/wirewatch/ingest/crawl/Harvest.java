package io.wirewatch.ingest.crawl;

import io.wirewatch.ingest.url.RegistrableDomain;
import io.wirewatch.schemas.StableId;
import io.wirewatch.schemas.record.Article;
import io.wirewatch.schemas.record.Link;
import io.wirewatch.schemas.record.LinkOutcome;
import io.wirewatch.schemas.record.LinkStatus;
import io.wirewatch.schemas.record.PageState;
import io.wirewatch.schemas.record.PageStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Decides what becomes of a page that was asked for. */
final class Harvest {

  private final CrawlConfig config;
  private final Frontier frontier;
  private final Sites sites;
  private final Function<String, Optional<String>> normalise;

  Harvest(
      CrawlConfig config,
      Frontier frontier,
      Sites sites,
      Function<String, Optional<String>> normalise) {
    this.config = config;
    this.frontier = frontier;
    this.sites = sites;
    this.normalise = normalise;
  }

  /** Takes the answer to a link's fetch: the link ends, moves on, or is tried again later. */
  void fetched(Task task, PageState.Builder page, PageAnswer answer, Batch batch, Instant now) {
    page.setAttempts(page.getAttempts() + 1);
    if (answer instanceof PageAnswer.Read read) {
      read(task, page, read, batch, now);
    } else if (answer instanceof PageAnswer.NotModified) {
      page.setFetchedAt(now);
      unchanged(task, page, batch, now);
    } else if (answer instanceof PageAnswer.Moved moved) {
      moved(page, moved.to(), batch, now);
    } else if (answer instanceof PageAnswer.Refused refused) {
      ended(page, LinkStatus.REFUSED, refused.reason(), refused.message(), batch, now);
    } else if (answer instanceof PageAnswer.Failed failed) {
      failed(task, page, failed, batch, now);
    }
  }

  /** Takes the answer to a look for revisions. No link waits for it. */
  void revisited(Task task, PageState.Builder page, PageAnswer answer, Batch batch, Instant now) {
    if (answer instanceof PageAnswer.Read read) {
      page.setFetchedAt(now);
      page.setEtag(read.etag());
      page.setLastModified(read.lastModified());
      if (!read.reading().pageHash().equals(page.getContentHash())) {
        page.setContentHash(read.reading().pageHash());
        batch.article(page.getUrl(), named(read.article(), page));
      }
    } else if (answer instanceof PageAnswer.NotModified) {
      page.setFetchedAt(now);
    }
    page.setRefetches(page.getRefetches() + 1);
    settle(task, page, batch, now);
  }

  /** Leaves out a look for revisions for which the domain's allowance had no room. */
  void skipped(Task task, PageState.Builder page, Batch batch, Instant now) {
    page.setRefetches(page.getRefetches() + 1);
    settle(task, page, batch, now);
  }

  private void read(
      Task task, PageState.Builder page, PageAnswer.Read read, Batch batch, Instant now) {
    Article article = read.article();
    page.setFetchedAt(now);
    page.setEtag(read.etag());
    page.setLastModified(read.lastModified());
    String before = page.getContentHash();
    String pageHash = read.reading().pageHash();
    if (pageHash.equals(before)) {
      unchanged(task, page, batch, now);
      return;
    }
    String twin = before == null ? twin(page, article, pageHash) : null;
    if (twin != null) {
      page.setStatus(PageStatus.DUPLICATE);
      page.setCanonicalUrl(twin);
      page.setNextFetchAt(null);
      batch.outcome(page.getUrl(), known(page, LinkStatus.DUPLICATE, now));
      save(page, batch);
      return;
    }
    Article sent = named(article, page);
    page.setStatus(PageStatus.ARTICLE);
    page.setCanonicalUrl(sent.getCanonicalUrl());
    page.setContentHash(pageHash);
    if (before == null) {
      sites.learn(page.getUrl(), read.reading().trace(), batch);
    }
    batch.article(page.getUrl(), sent);
    batch.outcome(page.getUrl(), known(page, LinkStatus.ARTICLE, now));
    rememberCanonical(page, batch);
    settle(task, page, batch, now);
  }

  /** A page keeps the identity it had at first, whatever it calls itself later. */
  private static Article named(Article article, PageState.Builder page) {
    String canonical = page.getCanonicalUrl();
    if (canonical != null && !canonical.equals(article.getCanonicalUrl())) {
      return Article.newBuilder(article)
          .setCanonicalUrl(canonical)
          .setId(StableId.of(canonical))
          .build();
    }
    return article;
  }

  /** Returns the canonical address of the article that a page is another copy of; null if none. */
  private @Nullable String twin(PageState.Builder page, Article article, String pageHash) {
    PageTable pages = frontier.of(page.getUrl()).pages();
    PageKey own = PageKey.of(page.getUrl());
    Domain home = frontier.known(article.getCanonicalUrl());
    PageState canonical =
        home == null ? null : home.pages().get(PageKey.of(article.getCanonicalUrl()));
    if (canonical != null
        && canonical.getContentHash() != null
        && !canonical.getUrl().equals(page.getUrl())) {
      return canonical.getCanonicalUrl();
    }
    PageKey same = pages.withContent(pageHash);
    PageState other = same == null || same.equals(own) ? null : pages.get(same);
    return other == null ? null : other.getCanonicalUrl();
  }

  /** The article will also be offered by its canonical address: that is then a duplicate. */
  private void rememberCanonical(PageState.Builder page, Batch batch) {
    String canonical = page.getCanonicalUrl();
    if (canonical == null
        || canonical.equals(page.getUrl())
        || !RegistrableDomain.of(canonical).equals(RegistrableDomain.of(page.getUrl()))) {
      return;
    }
    PageTable pages = frontier.of(canonical).pages();
    if (pages.get(PageKey.of(canonical)) == null) {
      PageState alias =
          PageState.newBuilder(page)
              .setUrl(canonical)
              .setLink(brief(page.getLink()))
              .setNextFetchAt(null)
              .build();
      pages.put(alias);
      batch.page(alias);
    }
  }

  private void unchanged(Task task, PageState.Builder page, Batch batch, Instant now) {
    page.setStatus(PageStatus.NOT_MODIFIED);
    batch.outcome(page.getUrl(), known(page, LinkStatus.NOT_MODIFIED, now));
    settle(task, page, batch, now);
  }

  private void moved(PageState.Builder page, String to, Batch batch, Instant now) {
    Optional<String> target = normalise.apply(to);
    if (target.isEmpty()) {
      ended(
          page,
          LinkStatus.REFUSED,
          "url",
          "It redirects to something that is no web address; ask the publisher, or remove the link.",
          batch,
          now);
    } else if (!Moves.mayGoOn(page.getLink())) {
      ended(page, LinkStatus.REFUSED, Moves.ENDLESS, Moves.ENDLESS_MESSAGE, batch, now);
    } else {
      batch.link(page.getUrl(), Moves.moved(page.getLink(), target.get()));
      page.setStatus(PageStatus.MOVED);
      page.setCanonicalUrl(target.get());
      page.setNextFetchAt(null);
      save(page, batch);
    }
  }

  private void failed(
      Task task, PageState.Builder page, PageAnswer.Failed failed, Batch batch, Instant now) {
    Optional<Duration> wait = Retries.after(failed.status(), page.getAttempts());
    if (wait.isEmpty()) {
      ended(page, LinkStatus.FAILED, failed.reason(), failed.message(), batch, now);
      return;
    }
    Duration asked = failed.retryAfter();
    Duration least = wait.get();
    Instant next = now.plus(asked != null && asked.compareTo(least) > 0 ? asked : least);
    page.setReason(failed.reason());
    page.setNextFetchAt(next);
    save(page, batch);
    frontier.add(task.again(next));
  }

  private void ended(
      PageState.Builder page,
      LinkStatus status,
      String reason,
      String message,
      Batch batch,
      Instant now) {
    page.setStatus(status == LinkStatus.REFUSED ? PageStatus.REFUSED : PageStatus.FAILED);
    page.setReason(reason);
    page.setNextFetchAt(null);
    batch.outcome(
        page.getUrl(),
        Outcomes.nothing(page.getLink(), status, page.getAttempts(), reason, message, now));
    save(page, batch);
  }

  /** The page rests until the next look for revisions, if there is to be one. */
  private void settle(Task task, PageState.Builder page, Batch batch, Instant now) {
    List<Duration> revisits = config.revisits();
    int done = page.getRefetches();
    page.setReason(null);
    if (done >= revisits.size()) {
      page.setNextFetchAt(null);
    } else {
      Duration before = done == 0 ? Duration.ZERO : revisits.get(done - 1);
      Instant next = now.plus(revisits.get(done).minus(before));
      page.setNextFetchAt(next);
      PageKey key = PageKey.of(page.getUrl());
      frontier.add(new Task(new Task.Work.Revisit(key), page.getUrl(), next, task.owner()));
    }
    save(page, batch);
  }

  private void save(PageState.Builder page, Batch batch) {
    if (page.getStatus() != PageStatus.PENDING) {
      page.setLink(brief(page.getLink()));
    }
    PageState saved = page.build();
    frontier.of(saved.getUrl()).pages().put(saved);
    batch.page(saved);
  }

  private static LinkOutcome known(PageState.Builder page, LinkStatus status, Instant now) {
    return Outcomes.known(page.getLink(), status, page.getAttempts(), page.getCanonicalUrl(), now);
  }

  /** A page that is settled needs its link for identity and settings alone. */
  private static Link brief(Link link) {
    return Link.newBuilder(link)
        .setTitle(null)
        .setSummary(null)
        .setAuthor(null)
        .setItemId(null)
        .setCategories(List.of())
        .build();
  }
}
