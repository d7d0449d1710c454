package io.wirewatch.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.ingest.robots.RobotsCache;
import io.wirewatch.ingest.source.SourceHealth.State;
import io.wirewatch.ingest.web.LocalWeb;
import io.wirewatch.ingest.web.TurnableClock;
import io.wirewatch.schemas.record.Source;
import io.wirewatch.schemas.record.SourceKind;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceCheckTest {

  private final TurnableClock clock = new TurnableClock();
  private final Instant yesterday = clock.instant().minus(Duration.ofDays(1));
  private LocalWeb web;
  private SourceCheck check;

  @BeforeEach
  void open() throws IOException {
    web = LocalWeb.start();
    check =
        new SourceCheck(
            web.fetcher(), new RobotsCache(web.fetcher(), clock), PlainFeeds.READER, clock);
  }

  @AfterEach
  void close() {
    web.close();
  }

  @Test
  void aFeedWithFreshItemsIsGood() {
    web.serve("site.test/rss", "text/xml", PlainFeeds.rss("News", yesterday));
    Source source = source("site.test/rss");
    assertThat(check.check(source))
        .isEqualTo(
            new SourceHealth(
                source, State.GOOD, "ok", "rss-2.0, 1 item", null, null, 1, yesterday));
  }

  @Test
  void aFeedWhoseNewestItemIsOldIsDoubtful() {
    Instant old = clock.instant().minus(Duration.ofDays(31));
    web.serve("site.test/rss", "text/xml", PlainFeeds.rss("News", old.minusSeconds(9), old));
    assertThat(check.check(source("site.test/rss")))
        .returns(State.DOUBTFUL, SourceHealth::state)
        .returns("its newest item is 31 days old", SourceHealth::message);
  }

  @Test
  void aFeedThatHasMovedForGoodNamesItsNewAddress() {
    web.redirect("site.test/rss", 301, "new.test/rss")
        .redirect("new.test/rss", 308, "www.new.test/news.xml")
        .serve("www.new.test/news.xml", "text/xml", PlainFeeds.rss("News", yesterday));
    assertThat(check.check(source("site.test/rss")))
        .returns(State.DOUBTFUL, SourceHealth::state)
        .returns("moved", SourceHealth::code)
        .returns(web.url("www.new.test/news.xml"), SourceHealth::replacement);
  }

  @Test
  void aFeedThatIsRedirectedForTheDayHasNotMoved() {
    web.redirect("site.test/rss", 302, "cdn.test/rss")
        .serve("cdn.test/rss", "text/xml", PlainFeeds.rss("News", yesterday));
    assertThat(check.check(source("site.test/rss")).code()).isEqualTo("ok");
  }

  @Test
  void aPageInPlaceOfAFeedIsSearchedForTheNewOne() {
    web.serve(
            "site.test/rss",
            "text/html",
            "<html><link rel=alternate type=application/rss+xml href=/news.rss></html>")
        .serve("site.test/news.rss", "text/xml", PlainFeeds.rss("News", yesterday));
    assertThat(check.check(source("site.test/rss")))
        .returns(State.BROKEN, SourceHealth::state)
        .returns("html", SourceHealth::code)
        .returns(web.url("site.test/news.rss"), SourceHealth::replacement)
        .returns(
            "watch " + web.url("site.test/news.rss") + ", which was found instead",
            SourceHealth::advice);
  }

  @Test
  void aFeedThatIsGoneIsLookedForFromTheHomePage() {
    web.fail("feeds.site.test/rss", 410)
        .serve("www.site.test/", "text/html", "<html></html>")
        .serve("www.site.test/feed", "text/xml", PlainFeeds.rss("News", yesterday));
    Source source =
        Source.newBuilder()
            .setUrl(web.url("feeds.site.test/rss"))
            .setHomepage(web.url("www.site.test/"))
            .build();
    assertThat(check.check(source))
        .returns("http-410", SourceHealth::code)
        .returns(web.url("www.site.test/feed"), SourceHealth::replacement);
  }

  @ParameterizedTest
  @CsvSource({
    "401, the site keeps us out", "403, the site keeps us out", "404, the feed is gone",
    "429, the site is asked too often", "500, the server has a fault", "503, the server has a fault"
  })
  void eachFailureHasItsAdvice(int status, String advice) {
    web.fail("site.test/rss", status);
    assertThat(check.check(source("site.test/rss")))
        .returns(State.BROKEN, SourceHealth::state)
        .returns("http-" + status, SourceHealth::code)
        .satisfies(health -> assertThat(health.advice()).startsWith(advice));
  }

  @Test
  void whatRobotsForbidsIsToldAndNotAsked() {
    web.serve("site.test/robots.txt", "text/plain", "User-agent: *\nDisallow: /rss\n")
        .serve("site.test/rss", "text/xml", PlainFeeds.rss("News", yesterday));
    assertThat(check.check(source("site.test/rss")).code()).isEqualTo("robots");
    assertThat(web.requests("site.test/rss")).isZero();
  }

  @Test
  void aSiteThatHangsUpIsBroken() {
    web.serve(
        "site.test/rss",
        new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build());
    assertThat(check.check(source("site.test/rss")).code()).isEqualTo("cut-off");
  }

  @Test
  void anIndexIsRightWhereASitemapIsMeant() {
    web.serve("site.test/sitemap.xml", "text/xml", PlainFeeds.index("a", "b"));
    String url = web.url("site.test/sitemap.xml");
    Source sitemap = Source.newBuilder().setUrl(url).setKind(SourceKind.SITEMAP).build();
    assertThat(check.check(sitemap).state()).isEqualTo(State.GOOD);
    assertThat(check.check(Source.newBuilder().setUrl(url).build()).code()).isEqualTo("index");
  }

  @Test
  void anEmptyFeedIsDoubtful() {
    web.serve("site.test/rss", "text/xml", PlainFeeds.rss("News"));
    assertThat(check.check(source("site.test/rss")).code()).isEqualTo("empty");
  }

  @Test
  void manySourcesAreEachCheckedOnce() throws InterruptedException {
    List<Source> sources =
        IntStream.range(0, 40)
            .mapToObj(i -> source("s" + i % 4 + ".d" + i % 10 + ".test/rss" + i))
            .toList();
    sources.forEach(
        source ->
            web.serve(
                source.getUrl().replaceFirst("http://([^:]+):[0-9]+", "$1"),
                "text/xml",
                PlainFeeds.rss("News", yesterday)));
    List<SourceHealth> found = new ArrayList<>();
    check.checkAll(sources, 4, found::add);
    assertThat(found).extracting(SourceHealth::source).containsExactlyInAnyOrderElementsOf(sources);
    assertThat(found).allMatch(health -> health.state() == State.GOOD);
  }

  private Source source(String hostAndPath) {
    return Source.newBuilder().setUrl(web.url(hostAndPath)).build();
  }
}
