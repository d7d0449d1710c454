package io.wirewatch.ingest.robots;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.ingest.web.LocalWeb;
import io.wirewatch.ingest.web.TurnableClock;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RobotsCacheTest {

  private static final String NO_A = "User-agent: *\nDisallow: /a\nCrawl-delay: 2\n";
  private static final String FILE = "www.example.com/robots.txt";

  private final TurnableClock clock = new TurnableClock();
  private LocalWeb web;
  private RobotsCache robots;

  @BeforeEach
  void open() throws IOException {
    web = LocalWeb.start();
    robots = new RobotsCache(web.fetcher(), clock);
  }

  @AfterEach
  void close() {
    web.close();
  }

  @Test
  void asksASiteOnceADay() {
    web.serve(FILE, "text/plain", NO_A);
    assertThat(robots.knows(page("/a"))).isFalse();
    assertThat(robots.check(page("/a"))).isEqualTo(new Decision.Disallowed());
    assertThat(robots.check(page("/b"))).isEqualTo(new Decision.Allowed());
    assertThat(robots.knows(page("/c"))).isTrue();
    assertThat(robots.crawlDelay(page("/b"))).isEqualTo(Duration.ofSeconds(2));
    clock.turn(Site.LIFETIME.minusSeconds(1));
    assertThat(robots.check(page("/a"))).isEqualTo(new Decision.Disallowed());
    assertThat(web.requests(FILE)).isEqualTo(1);

    web.serve(FILE, "text/plain", "User-agent: *\nDisallow:");
    clock.turn(Duration.ofSeconds(1));
    assertThat(robots.check(page("/a"))).isEqualTo(new Decision.Allowed());
    assertThat(robots.crawlDelay(page("/a"))).isZero();
    assertThat(web.requests(FILE)).isEqualTo(2);
  }

  @Test
  void eachHostHasItsOwnRules() {
    web.serve(FILE, "text/plain", NO_A);
    assertThat(robots.check(page("/a"))).isEqualTo(new Decision.Disallowed());
    assertThat(robots.check(web.url("news.example.com/a"))).isEqualTo(new Decision.Allowed());
    assertThat(web.requests("news.example.com/robots.txt")).isEqualTo(1);
  }

  @Test
  void namesTheSitemaps() {
    web.serve(FILE, "text/plain", NO_A + "Sitemap: /news.xml\n");
    assertThat(robots.sitemaps(page("/"))).containsExactly(page("/news.xml"));
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 410, 451})
  void aSiteWithoutRulesAllowsAll(int status) {
    web.fail(FILE, status);
    assertThat(robots.check(page("/a"))).isEqualTo(new Decision.Allowed());
    clock.turn(Duration.ofHours(23));
    assertThat(robots.check(page("/b"))).isEqualTo(new Decision.Allowed());
    assertThat(web.requests(FILE)).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 502, 503, 504})
  void aSiteThatFailsIsLeftAloneForLongerAndLonger(int status) {
    web.fail(FILE, status);
    for (int minutes : List.of(5, 10, 20, 40, 80, 160, 320, 360, 360)) {
      assertThat(retryAt(page("/a"))).isEqualTo(clock.instant().plus(Duration.ofMinutes(minutes)));
      assertThat(retryAt(page("/b"))).isEqualTo(clock.instant().plus(Duration.ofMinutes(minutes)));
      clock.turn(Duration.ofMinutes(minutes));
    }
    assertThat(web.requests(FILE)).isEqualTo(9);
    web.serve(FILE, "text/plain", NO_A);
    assertThat(robots.check(page("/b"))).isEqualTo(new Decision.Allowed());
  }

  @Test
  void aSiteIsAskedAgainWhenItSaysSo() {
    web.serve(FILE, new MockResponse.Builder().code(503).setHeader("Retry-After", "7200").build());
    assertThat(retryAt(page("/a"))).isEqualTo(clock.instant().plus(Duration.ofHours(2)));
    clock.turn(Duration.ofHours(2));
    web.serve(
        FILE, new MockResponse.Builder().code(503).setHeader("Retry-After", "9999999").build());
    assertThat(retryAt(page("/a"))).isEqualTo(clock.instant().plus(Duration.ofHours(24)));
  }

  @Test
  void aSiteWithoutAddressIsUnreachable() {
    web.unplug("www.example.com");
    assertThat(robots.check(page("/a"))).isInstanceOf(Decision.Unreachable.class);
  }

  @Test
  void aSiteThatHangsUpIsUnreachable() {
    web.serve(
        FILE, new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build());
    assertThat(robots.check(page("/a"))).isInstanceOf(Decision.Unreachable.class);
  }

  @Test
  void theLastRulesServeWhileASiteIsUnreachable() {
    web.serve(FILE, "text/plain", NO_A);
    assertThat(robots.check(page("/a"))).isEqualTo(new Decision.Disallowed());
    web.fail(FILE, 500);
    clock.turn(Duration.ofHours(25));
    assertThat(robots.check(page("/a"))).isEqualTo(new Decision.Disallowed());
    assertThat(robots.check(page("/b"))).isEqualTo(new Decision.Allowed());
    assertThat(web.requests(FILE)).isEqualTo(2);
  }

  @Test
  void aSiteThatWasSilentForAMonthIsTakenToHaveNoRules() {
    web.serve(FILE, "text/plain", NO_A);
    assertThat(robots.check(page("/a"))).isEqualTo(new Decision.Disallowed());
    web.fail(FILE, 500);
    web.fail("silent.example.com/robots.txt", 500);
    clock.turn(Duration.ofDays(2));
    assertThat(robots.check(page("/a"))).isEqualTo(new Decision.Disallowed());
    var unused = robots.check(web.url("silent.example.com/a"));

    clock.turn(Site.GIVEN_UP_AFTER.minusSeconds(1));
    assertThat(robots.check(page("/a"))).isEqualTo(new Decision.Disallowed());
    assertThat(robots.check(web.url("silent.example.com/a")))
        .isInstanceOf(Decision.Unreachable.class);
    clock.turn(Duration.ofHours(6));
    assertThat(robots.check(page("/a"))).isEqualTo(new Decision.Allowed());
    assertThat(robots.check(web.url("silent.example.com/a"))).isEqualTo(new Decision.Allowed());
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void followsRedirectsEvenToOtherDomains(int status) {
    web.redirect(FILE, status, "example.org/1")
        .redirect("example.org/1", status, "example.net/2")
        .serve("example.net/2", "text/plain", NO_A);
    assertThat(robots.check(page("/a"))).isEqualTo(new Decision.Disallowed());
    assertThat(robots.check(web.url("example.net/a"))).isEqualTo(new Decision.Allowed());
  }

  @Test
  void aRedirectWithoutEndIsNoAnswer() {
    web.redirect(FILE, 302, "example.org/a")
        .redirect("example.org/a", 302, "www.example.com/robots.txt");
    assertThat(robots.check(page("/a"))).isEqualTo(new Decision.Allowed());
    assertThat(web.requests(FILE)).isEqualTo(3);
  }

  @Test
  void aPageInItsPlaceForbidsNothing() {
    web.serve(FILE, "text/html", "<html><body>User-agent: *\nDisallow: /\n</body></html>");
    assertThat(robots.check(page("/a"))).isEqualTo(new Decision.Allowed());
  }

  @Test
  void whatIsNoWebAddressIsTheFetchersToRefuse() {
    assertThat(robots.check("ftp://example.com/a")).isEqualTo(new Decision.Allowed());
    assertThat(robots.sitemaps("nowhere")).isEmpty();
  }

  @Test
  void forgetsWhatWasNotAskedForLongest() {
    RobotsCache small = new RobotsCache(web.fetcher(), clock, 2, RobotsCache.MOST_BYTES);
    for (String host : List.of("a.test", "b.test", "a.test", "c.test", "a.test", "b.test")) {
      assertThat(small.check(web.url(host + "/x"))).isEqualTo(new Decision.Allowed());
    }
    assertThat(web.requests("a.test/robots.txt")).isEqualTo(1);
    assertThat(web.requests("b.test/robots.txt")).isEqualTo(2);
  }

  @Test
  void longRulesOfOneSiteDriveOutTheOthers() {
    RobotsCache small = new RobotsCache(web.fetcher(), clock, 100, 100_000);
    web.serve(
        "big.test/robots.txt",
        "text/plain",
        "User-agent: *\n" + "Disallow: /a\n".repeat(10) + "Disallow: /" + "b".repeat(120_000));
    for (String host : List.of("a.test", "big.test", "a.test")) {
      assertThat(small.check(web.url(host + "/x"))).isEqualTo(new Decision.Allowed());
    }
    assertThat(web.requests("a.test/robots.txt")).isEqualTo(2);
  }

  @Test
  void manyThreadsAskASiteOnce() throws Exception {
    web.serve(FILE, "text/plain", NO_A);
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<Decision>> decisions =
          threads.invokeAll(
              IntStream.range(0, 64)
                  .<Callable<Decision>>mapToObj(i -> () -> robots.check(page("/a" + i)))
                  .toList());
      for (Future<Decision> decision : decisions) {
        assertThat(decision.get()).isEqualTo(new Decision.Disallowed());
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(web.requests(FILE)).isEqualTo(1);
  }

  private String page(String path) {
    return web.url("www.example.com" + path);
  }

  private Instant retryAt(String url) {
    return ((Decision.Unreachable) robots.check(url)).retryAt();
  }
}
