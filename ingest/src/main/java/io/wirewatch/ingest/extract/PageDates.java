package io.wirewatch.ingest.extract;

import io.wirewatch.ingest.date.DateBounds;
import io.wirewatch.ingest.date.DateResolver;
import io.wirewatch.ingest.date.PrintedDates;
import io.wirewatch.schemas.record.DatePrecision;
import io.wirewatch.schemas.record.DateSource;
import io.wirewatch.schemas.record.PublicationDate;
import java.time.Instant;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Decides when a page was published: JSON-LD, meta, {@code <time>}, the feed, the address, a date
 * printed above the text, the dateline, and at last what the text lets one work out.
 */
final class PageDates {

  private static final String[] PUBLISHED = {
    "article:published_time",
    "og:published_time",
    "og:article:published_time",
    "datepublished",
    "article.published",
    "article:published",
    "parsely-pub-date",
    "sailthru.date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publish_date",
    "publication_date",
    "publication-date",
    "published_time",
    "cxenseparse:recs:publishtime",
    "cxenseparse:publishtime",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
    "dc.date.created",
    "dc.date",
    "dcterms.date",
    "article_date_original",
    "originalpublicationdate",
    "date",
    "rnews:datepublished",
    "citation_publication_date",
    "last-published",
    "vr:published_time",
    "bt:pubdate"
  };

  private static final String[] MODIFIED = {
    "article:modified_time",
    "og:updated_time",
    "datemodified",
    "dcterms.modified",
    "last-modified",
    "lastmod",
    "article:updated_time"
  };

  private final DateResolver resolver = new DateResolver();

  /**
   * Returns when the page was published; empty when nothing tells.
   *
   * @param body the text and what stands above it
   */
  Optional<PublicationDate> published(Document page, PageHead head, WebPage given, PageBody body) {
    Instant retrievedAt = given.retrievedAt();
    return stated(head.jsonLd().text("datePublished"), DateSource.JSON_LD, 0.95f)
        .or(() -> stated(head.meta().first(PUBLISHED), DateSource.META, 0.9f))
        .or(() -> timeElement(page))
        .or(() -> said(given.said().published()))
        .or(() -> printed(body.above(), DateSource.TEXT, 0.7f))
        .or(() -> printed(given.url(), DateSource.URL, 0.8f))
        .or(() -> stated(head.jsonLd().text("dateCreated"), DateSource.JSON_LD, 0.7f))
        .or(() -> stated(head.jsonLd().text("dateModified"), DateSource.JSON_LD, 0.6f))
        .or(() -> stated(head.meta().first(MODIFIED), DateSource.META, 0.55f))
        .or(() -> unstated(body, retrievedAt))
        .map(date -> DateBounds.clamp(date, retrievedAt));
  }

  /** Returns when an article was published that was extracted elsewhere. */
  Optional<PublicationDate> published(GivenArticle given, PageBody body) {
    return Optional.ofNullable(given.published())
        .map(at -> new StatedTime(at, true).date(DateSource.MANIFEST, 0.9f, null))
        .or(() -> printed(given.url(), DateSource.URL, 0.8f))
        .or(() -> unstated(body, given.retrievedAt()))
        .map(date -> DateBounds.clamp(date, given.retrievedAt()));
  }

  private Optional<PublicationDate> unstated(PageBody body, Instant retrievedAt) {
    Dateline dateline = body.dateline();
    Optional<PublicationDate> date = Optional.empty();
    if (dateline != null && dateline.day() != null) {
      date = resolver.fromDateline(dateline.day(), body.text(), retrievedAt);
    }
    return date.or(() -> resolver.infer(body.text(), retrievedAt));
  }

  /** Returns when the page says it was last changed; empty when it does not. */
  Optional<PublicationDate> modified(PageHead head, Instant retrievedAt) {
    return stated(head.jsonLd().text("dateModified"), DateSource.JSON_LD, 0.95f)
        .or(() -> stated(head.meta().first(MODIFIED), DateSource.META, 0.9f))
        .map(date -> DateBounds.clamp(date, retrievedAt));
  }

  private static Optional<PublicationDate> stated(
      Optional<String> field, DateSource source, float confidence) {
    return field.flatMap(StatedTime::of).map(time -> time.date(source, confidence, null));
  }

  private static Optional<PublicationDate> timeElement(Document page) {
    Element marked =
        page.selectFirst(
            "time[pubdate][datetime], time[itemprop=datePublished][datetime],"
                + " [itemprop=datePublished][content], time.published[datetime],"
                + " time.entry-date[datetime], abbr.published[title]");
    if (marked != null) {
      for (String attribute : new String[] {"datetime", "content", "title"}) {
        Optional<StatedTime> time = StatedTime.of(marked.attr(attribute));
        if (time.isPresent()) {
          return Optional.of(time.get().date(DateSource.TIME_ELEMENT, 0.85f, null));
        }
      }
    }
    Element scope = page.selectFirst("article, main");
    for (Element time : (scope == null ? page : scope).select("time[datetime]")) {
      Optional<StatedTime> found = StatedTime.of(time.attr("datetime"));
      if (found.isPresent() && time.closest("aside, nav, footer, li") == null) {
        return Optional.of(found.get().date(DateSource.TIME_ELEMENT, 0.75f, null));
      }
    }
    return Optional.empty();
  }

  private static Optional<PublicationDate> said(@Nullable Instant published) {
    return Optional.ofNullable(published)
        .map(at -> new StatedTime(at, true).date(DateSource.FEED, 0.75f, null));
  }

  private static Optional<PublicationDate> printed(
      String text, DateSource source, float confidence) {
    return PrintedDates.in(text).stream()
        .findFirst()
        .map(
            date ->
                PublicationDate.newBuilder()
                    .setAt(date.at())
                    .setPrecision(
                        date.instant() == null ? DatePrecision.DAY : DatePrecision.INSTANT)
                    .setSource(source)
                    .setConfidence(date.contradictsItself() ? confidence / 2 : confidence)
                    .setEvidence(text.substring(date.start(), date.end()))
                    .build());
  }
}
