package io.wirewatch.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.ingest.robots.RobotsCache;
import io.wirewatch.ingest.web.LocalWeb;
import io.wirewatch.ingest.web.TurnableClock;
import io.wirewatch.schemas.record.SourceKind;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FeedDiscoveryTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final Instant EVE = Instant.parse("2026-03-01T18:00:00Z");

  private LocalWeb web;
  private FeedDiscovery discovery;

  @BeforeEach
  void open() throws IOException {
    web = LocalWeb.start();
    discovery =
        new FeedDiscovery(
            web.fetcher(), new RobotsCache(web.fetcher(), new TurnableClock()), PlainFeeds.READER);
  }

  @AfterEach
  void close() {
    web.close();
  }

  @Test
  void aFeedIsItsOwnAnswer() {
    web.serve("site.test/rss", "text/xml", PlainFeeds.rss("News", EVE, NOON));
    assertThat(find("site.test/rss"))
        .containsExactly(
            new FeedCandidate(
                web.url("site.test/rss"), "News", SourceKind.FEED, "rss-2.0", 2, EVE, null, false));
    assertThat(web.requests("site.test/feed")).isZero();
  }

  @Test
  void aPageNamesItsFeedsAndCommentsComeLast() {
    web.serve(
            "www.site.test/",
            "text/html",
            """
            <html><head><base href="/section/">
            <link rel="alternate" type="application/rss+xml" title="Comments" href="/comments/feed">
            <link rel="alternate" type="application/rss+xml" title="Empty" href="empty">
            <link rel="ALTERNATE" type="application/rss+xml; charset=utf-8" title="All" href="all">
            <link rel="alternate" type="application/atom+xml" href="https://gone.test/atom">
            <link rel="alternate" type="application/json" href="/wp-json/wp/v2/pages/2">
            <link rel="alternate" hreflang="fr" href="/fr">
            <link rel="stylesheet" type="text/css" href="/style.css">
            </head></html>
            """)
        .serve("www.site.test/comments/feed", "text/xml", PlainFeeds.rss("Comments", NOON))
        .serve("www.site.test/section/empty", "text/xml", PlainFeeds.rss(""))
        .serve("www.site.test/section/all", "text/xml", PlainFeeds.rss("", NOON));
    assertThat(find("www.site.test/"))
        .extracting(FeedCandidate::url)
        .containsExactly(
            web.url("www.site.test/section/all"),
            web.url("www.site.test/section/empty"),
            web.url("www.site.test/comments/feed"));
    assertThat(web.requests("www.site.test/wp-json/wp/v2/pages/2")).isZero();
    assertThat(web.requests("www.site.test/rss")).isZero();
  }

  @Test
  void theUsualPathsAreTriedUntilOneIsAFeed() {
    web.serve("site.test/news/today", "text/html", "<html><p>No feed here.</p></html>")
        .serve("site.test/rss.xml", "text/xml", PlainFeeds.rss("News", NOON));
    assertThat(find("site.test/news/today"))
        .extracting(FeedCandidate::url)
        .containsExactly(web.url("site.test/rss.xml"));
    assertThat(web.requests("site.test/feed")).isEqualTo(1);
    assertThat(web.requests("site.test/atom.xml")).isZero();
  }

  @Test
  void theUsualPathsAreTriedWhereThePageIsGone() {
    web.serve("site.test/feed", "text/xml", PlainFeeds.rss("News", NOON));
    assertThat(find("site.test/")).extracting(FeedCandidate::title).containsExactly("News");
  }

  @Test
  void robotsNamesTheNewsSitemap() {
    web.serve("site.test/", "text/html", "<html></html>")
        .serve(
            "site.test/robots.txt",
            "text/plain",
            "Sitemap: /archive.xml\nSitemap: /index.xml.gz\nSitemap: /other-news-index.xml")
        .serve(
            "site.test/other-news-index.xml",
            "text/xml",
            PlainFeeds.index(web.url("site.test/all.xml"), web.url("site.test/news.xml")))
        .serve("site.test/news.xml", "text/xml", PlainFeeds.newsSitemap(NOON, EVE));
    List<FeedCandidate> found = find("site.test/");
    assertThat(found)
        .extracting(FeedCandidate::url, FeedCandidate::kind, FeedCandidate::items)
        .containsExactly(Tuple.tuple(web.url("site.test/news.xml"), SourceKind.SITEMAP, 2));
    assertThat(web.requests("site.test/archive.xml")).isZero();
  }

  @Test
  void whatRobotsForbidsIsNotAsked() {
    web.serve("site.test/robots.txt", "text/plain", "User-agent: *\nDisallow: /feed\n")
        .serve("site.test/", "text/html", "<html></html>")
        .serve("site.test/feed", "text/xml", PlainFeeds.rss("News", NOON))
        .serve("site.test/rss", "text/xml", PlainFeeds.rss("Also news", NOON));
    assertThat(find("site.test/")).extracting(FeedCandidate::title).containsExactly("Also news");
    assertThat(web.requests("site.test/feed")).isZero();
  }

  @Test
  void followsTheHomePageToItsNewDomain() {
    web.redirect("old.test/", 301, "www.new.test/")
        .serve(
            "www.new.test/",
            "text/html",
            "<html><link rel=alternate type=application/rss+xml href=/rss></html>")
        .serve("www.new.test/rss", "text/xml", PlainFeeds.rss("News", NOON));
    assertThat(find("old.test/"))
        .extracting(FeedCandidate::url)
        .containsExactly(web.url("www.new.test/rss"));
  }

  @Test
  void saysWhyThereIsNothing() {
    web.unplug("nowhere.test");
    FeedDiscovery.Found found = discovery.find(web.url("nowhere.test/"));
    assertThat(found.candidates()).isEmpty();
    assertThat(found.problem()).contains("robots.txt cannot be had");
  }

  private List<FeedCandidate> find(String hostAndPath) {
    return discovery.find(web.url(hostAndPath)).candidates();
  }
}
