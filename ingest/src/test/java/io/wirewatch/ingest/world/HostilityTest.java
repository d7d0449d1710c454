package io.wirewatch.ingest.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.wirewatch.ingest.world.FeedProfile.Guids;
import io.wirewatch.ingest.world.FeedProfile.Updates;
import io.wirewatch.ingest.world.FeedProfile.Validators;
import io.wirewatch.ingest.world.Outage.Fault;
import java.io.ByteArrayInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.xml.sax.SAXParseException;

class HostilityTest {

  private static final Duration LATER = Duration.ofHours(20);

  private final World world =
      new World(WorldConfig.of(400, 6000, Duration.ofDays(2), 3).withHostile(1));
  private final Addresses addresses = new Addresses(world.press(), world::port);
  private final FeedDesk desk = new FeedDesk(world.press(), addresses);
  private final Browser browser = new Browser(world);

  HostilityTest() {
    world.start();
  }

  @AfterEach
  void closes() {
    browser.close();
    world.close();
    assertThat(world.problem()).isEmpty();
  }

  @Test
  void answersConditionalPollsTrulyUnlessTheValidatorsLie() {
    List<FeedProfile> feeds =
        workingFeeds(feed -> feed.validators() != Validators.NONE)
            .filter(feed -> feed.movedAt().isEmpty())
            .toList();
    Map<Integer, String> held = new HashMap<>();
    Map<Integer, int[]> windows = new HashMap<>();
    Instant before = world.clock().instant();
    for (FeedProfile feed : feeds) {
      held.put(feed.number(), browser.get(url(feed)).validator());
      windows.put(feed.number(), desk.window(feed, before));
      assertThat(conditional(feed, held.get(feed.number())).status()).as("%s", feed).isEqualTo(304);
    }
    world.clock().advance(LATER);
    Set<Validators> caught = EnumSet.noneOf(Validators.class);
    for (FeedProfile feed : feeds) {
      boolean grown =
          !Arrays.equals(windows.get(feed.number()), desk.window(feed, world.clock().instant()));
      int status = conditional(feed, held.get(feed.number())).status();
      if (grown && feed.validators().areHonest()) {
        assertThat(status).as("%s", feed).isEqualTo(200);
      } else if (grown) {
        assertThat(status).as("%s", feed).isEqualTo(304);
        caught.add(feed.validators());
      }
    }
    assertThat(caught)
        .containsExactlyInAnyOrder(Validators.FROZEN_ETAG, Validators.DEAF, Validators.FUTURE);
  }

  @Test
  void changesIdsAtEachPollWhereAFeedIsRestless() {
    FeedProfile feed =
        workingFeeds(found -> found.guids() == Guids.CHANGING && isXml(found))
            .findFirst()
            .orElseThrow();
    List<String> first = ids(feed);
    world.clock().advance(Duration.ofSeconds(1));
    assertThat(ids(feed)).isNotEmpty().doesNotContainAnyElementsOf(first);
  }

  @Test
  void changesTimesAtEachPollWhereAFeedIsRestless() {
    FeedProfile feed =
        workingFeeds(found -> found.updates() == Updates.CHANGING && isXml(found))
            .findFirst()
            .orElseThrow();
    String first = browser.get(url(feed)).text();
    world.clock().advance(Duration.ofSeconds(1));
    assertThat(browser.get(url(feed)).text())
        .isNotEqualTo(first)
        .contains(world.clock().instant().toString());
  }

  @Test
  void writesFeedsThatAreNotWellFormedButHaveAllTheirItems() {
    FeedProfile feed = workingFeeds(FeedProfile::malformed).findFirst().orElseThrow();
    String text = browser.get(url(feed)).text();
    assertThatExceptionOfType(SAXParseException.class)
        .isThrownBy(
            () ->
                DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
    assertThat(Jsoup.parse(text, Parser.xmlParser()).select("item, entry"))
        .hasSameSizeAs(desk.window(feed, world.clock().instant()));
  }

  @Test
  void claimsUtf8WhereItIsNot() {
    FeedProfile feed =
        workingFeeds(
                found ->
                    isXml(found)
                        && siteOf(found).layout().encoding() == Encoding.CYRILLIC_CALLED_UTF_8)
            .findFirst()
            .orElseThrow();
    assertThat(browser.get(url(feed)).text()).contains("encoding=\"utf-8\"").contains("\ufffd");
  }

  @ParameterizedTest
  @CsvSource({
    "BUSY, 503",
    "BROKEN, 500",
    "FEEDS_NOT_FOUND, 404",
    "FEEDS_GONE, 410",
  })
  void failsWithAStatusInAnOutageAndComesBack(Fault fault, int status) {
    FeedProfile feed = brokenFeed(fault);
    assertThat(browser.get(url(feed)).status()).isEqualTo(status);
    assertThat(world.served().firstOffered(latest(feed))).isEmpty();
    world.clock().set(end(feed));
    assertThat(browser.get(url(feed)).status()).isEqualTo(200);
    assertThat(world.served().firstOffered(latest(feed))).contains(end(feed));
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"CLOSED", "RESET", "CUT", "UNRESOLVED", "SILENT", "STALLED"})
  void givesNoCompleteAnswerInAnOutageAndComesBack(Fault fault) {
    FeedProfile feed = brokenFeed(fault);
    assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> browser.get(url(feed)));
    assertThat(world.served().firstOffered(latest(feed))).isEmpty();
    world.clock().set(end(feed));
    assertThat(browser.get(url(feed)).status()).isEqualTo(200);
    assertThat(world.served().firstOffered(latest(feed))).contains(end(feed));
  }

  @Test
  void refusesRobotsForSomeHours() {
    String url = robots(Site.Robots.FAILING_AT_FIRST);
    assertThat(browser.get(url).status()).isEqualTo(503);
    world.clock().advance(SiteFiles.FAILS_FOR);
    assertThat(browser.get(url).text()).contains("Disallow:\n");
  }

  @Test
  void bansEverythingOnlyBeyondThePartOfAHugeRobotsThatCounts() {
    String text = browser.get(robots(Site.Robots.HUGE)).text();
    assertThat(text.indexOf("Disallow: /\n")).isGreaterThan(500 * 1024);
    assertThat(text.indexOf("Disallow: /subscribers/\n")).isBetween(0, 1024);
  }

  @Test
  void movesSomeFeedsForGood() {
    FeedProfile feed =
        world.press().sites().stream()
            .filter(site -> site.outages().isEmpty())
            .flatMap(site -> site.feeds().stream())
            .filter(found -> found.movedAt().isPresent())
            .filter(found -> !found.hasMoved(world.clock().instant()))
            .findFirst()
            .orElseThrow();
    world.clock().set(feed.movedAt().orElseThrow().minusSeconds(1));
    assertThat(browser.get(url(feed)).status()).isEqualTo(200);
    world.clock().advance(Duration.ofSeconds(1));
    Browser.Answer answer = browser.get(url(feed));
    assertThat(answer.status()).isEqualTo(301);
    assertThat(browser.get(answer.location()).status()).isEqualTo(200);
  }

  private Browser.Answer conditional(FeedProfile feed, String validator) {
    return browser.get(
        url(feed), validator.startsWith("\"") ? "If-None-Match" : "If-Modified-Since", validator);
  }

  private List<String> ids(FeedProfile feed) {
    return Jsoup.parse(browser.get(url(feed)).text(), Parser.xmlParser())
        .select("item > guid, entry > id")
        .eachText();
  }

  /** Feeds that show something and will do so for the time of a test. */
  private Stream<FeedProfile> workingFeeds(Predicate<FeedProfile> such) {
    return world.press().sites().stream()
        .filter(site -> site.outages().isEmpty())
        .flatMap(site -> site.feeds().stream())
        .filter(such)
        .filter(feed -> desk.window(feed, world.clock().instant()).length > 0)
        .filter(feed -> feed.movedAt().isEmpty() || feed.hasMoved(world.clock().instant()));
  }

  /** Turns the clock to the middle of the first such outage that ends. */
  private FeedProfile brokenFeed(Fault fault) {
    for (Site site : world.press().sites()) {
      FeedProfile feed = site.feeds().get(0);
      boolean fits =
          site.outages().size() == 1
              && site.outages().get(0).fault() == fault
              && !site.outages().get(0).to().equals(Instant.MAX)
              && feed.movedAt().isEmpty()
              && desk.window(feed, world.clock().instant()).length > 0;
      if (fits) {
        Outage outage = site.outages().get(0);
        world
            .clock()
            .set(outage.from().plus(Duration.between(outage.from(), outage.to()).dividedBy(2)));
        return feed;
      }
    }
    throw new AssertionError(
        "no site has a single outage of kind " + fault + "; take another seed");
  }

  private Instant end(FeedProfile feed) {
    return siteOf(feed).outages().get(0).to();
  }

  private int latest(FeedProfile feed) {
    return desk.window(feed, end(feed))[0];
  }

  private String robots(Site.Robots robots) {
    return world.press().sites().stream()
        .filter(site -> site.robots() == robots && site.outages().isEmpty())
        .map(site -> addresses.at(site.host(), "/robots.txt"))
        .findFirst()
        .orElseThrow();
  }

  private Site siteOf(FeedProfile feed) {
    return world.press().sites().stream()
        .filter(site -> site.feeds().contains(feed))
        .findFirst()
        .orElseThrow();
  }

  private static boolean isXml(FeedProfile feed) {
    return feed.format() != FeedFormat.JSON;
  }

  private String url(FeedProfile feed) {
    return addresses.feed(feed);
  }
}
