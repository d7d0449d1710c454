package io.wirewatch.ingest.crawl;

import io.wirewatch.ingest.archive.WarcArchive;
import io.wirewatch.ingest.charset.CharsetDetector;
import io.wirewatch.ingest.charset.Markup;
import io.wirewatch.ingest.crawl.Worker.Report;
import io.wirewatch.ingest.extract.ArticleExtractor;
import io.wirewatch.ingest.extract.Reading;
import io.wirewatch.ingest.fetch.FetchKind;
import io.wirewatch.ingest.fetch.FetchRequest;
import io.wirewatch.ingest.fetch.FetchResult;
import io.wirewatch.ingest.fetch.FetchResult.Fetched;
import io.wirewatch.ingest.fetch.Fetcher;
import io.wirewatch.ingest.page.ExtractionHints;
import io.wirewatch.ingest.page.FeedFacts;
import io.wirewatch.ingest.page.WebPage;
import io.wirewatch.ingest.robots.Decision;
import io.wirewatch.ingest.robots.RobotsCache;
import io.wirewatch.ingest.site.SiteView;
import io.wirewatch.schemas.record.Article;
import io.wirewatch.schemas.record.Link;
import io.wirewatch.schemas.record.PageState;
import io.wirewatch.schemas.topic.Topic;
import io.wirewatch.schemas.wire.RecordCodec;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Fetches pages that robots.txt allows, and reads the articles in them. */
final class PageWorker {

  private static final String ROBOTS = "robots";

  /** Room for a record's key and framing. */
  private static final int MAX_VALUE_BYTES = Topic.MAX_RECORD_BYTES - 4 * 1024;

  private final Fetcher fetcher;
  private final RobotsCache robots;
  private final ArticleExtractor extractor;
  private final ReadingTurns turns;
  private final @Nullable WarcArchive archive;
  private final InstantSource clock;
  private final RecordCodec<Article> articles = RecordCodec.of(Article.class);

  /**
   * @param archive keeps what was fetched; null to keep nothing
   */
  PageWorker(
      Fetcher fetcher,
      RobotsCache robots,
      ArticleExtractor extractor,
      ReadingTurns turns,
      @Nullable WarcArchive archive,
      InstantSource clock) {
    this.fetcher = fetcher;
    this.robots = robots;
    this.extractor = extractor;
    this.turns = turns;
    this.archive = archive;
    this.clock = clock;
  }

  static Result broken(Throwable cause) {
    return new Result.Paged(
        new PageAnswer.Refused(
            "internal", "Reading the page failed (" + cause + "); please report it."));
  }

  /**
   * @param site what the other pages of its site tell
   */
  Report fetch(PageState page, SiteView site) {
    String url = page.getUrl();
    if (!robots.knows(url)) {
      var unused = robots.check(url);
      return new Report(new Result.Again(), 1);
    }
    Decision decision = robots.check(url);
    if (decision instanceof Decision.Disallowed) {
      return answered(
          new PageAnswer.Refused(
              ROBOTS,
              "The site's robots.txt does not allow it; ask the publisher, or remove the source."));
    }
    if (decision instanceof Decision.Unreachable unreachable) {
      Duration wait = Duration.between(clock.instant(), unreachable.retryAt());
      return answered(
          new PageAnswer.Failed(
              "robots-unreachable",
              0,
              wait.isNegative() ? Duration.ZERO : wait,
              "The site's robots.txt cannot be read, so nothing may be fetched until it can."));
    }
    FetchResult result = fetcher.fetch(request(page));
    return Report.of(new Result.Paged(answer(page, site, result)), result);
  }

  private static Report answered(PageAnswer answer) {
    return new Report(new Result.Paged(answer), 0);
  }

  private FetchRequest request(PageState page) {
    boolean conditional = page.getContentHash() != null;
    return FetchRequest.get(
        page.getUrl(),
        FetchKind.PAGE,
        conditional ? page.getEtag() : null,
        conditional ? page.getLastModified() : null,
        target ->
            robots.check(target) instanceof Decision.Allowed
                ? Optional.empty()
                : Optional.of(ROBOTS));
  }

  private PageAnswer answer(PageState page, SiteView site, FetchResult result) {
    if (result instanceof Fetched fetched) {
      return turns.take(() -> read(page, site, fetched));
    } else if (result instanceof FetchResult.NotModified) {
      return new PageAnswer.NotModified();
    } else if (result instanceof FetchResult.Redirected redirected) {
      return new PageAnswer.Moved(redirected.to());
    } else if (result instanceof FetchResult.Refused refused) {
      return new PageAnswer.Refused(refused.reason(), refused.message());
    } else if (result instanceof FetchResult.Failed failed) {
      return new PageAnswer.Failed(
          failed.reason(), failed.status(), failed.retryAfter(), failed.message());
    }
    throw new IllegalStateException("no such result: " + result);
  }

  private PageAnswer read(PageState page, SiteView site, Fetched fetched) {
    Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    if (archive != null) {
      archive.record(fetched.url(), at, fetched);
    }
    String html =
        CharsetDetector.decode(
                fetched.body().bytes(),
                fetched.headers().first("Content-Type").orElse(null),
                Markup.HTML)
            .text();
    Link link = page.getLink();
    Reading reading =
        extractor.extract(
            new WebPage(
                fetched.url(),
                html,
                new FeedFacts(
                    link.getTitle(),
                    link.getPublished(),
                    link.getAuthor(),
                    link.getPublisher(),
                    link.getLanguage()),
                new ExtractionHints(link.getBodySelector(), link.getRemoveSelectors()),
                at,
                link.getSourceUrl(),
                List.of()),
            site);
    if (reading instanceof Reading.Refused refused) {
      return new PageAnswer.Refused(refused.reason().code(), refused.message());
    }
    Reading.Read read = (Reading.Read) reading;
    if (articles.encode(read.article()).length > MAX_VALUE_BYTES) {
      return new PageAnswer.Refused("too-large", "The article is larger than any record may be.");
    }
    return new PageAnswer.Read(
        read,
        fetched.headers().first("ETag").orElse(null),
        fetched.headers().first("Last-Modified").orElse(null));
  }
}
