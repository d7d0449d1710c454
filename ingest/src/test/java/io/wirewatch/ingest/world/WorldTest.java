package io.wirewatch.ingest.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.wirewatch.ingest.url.RegistrableDomain;
import io.wirewatch.ingest.world.TrueArticle.Appearance;
import io.wirewatch.schemas.record.Source;
import java.io.UncheckedIOException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorldTest {

  private static final WorldConfig DECENT =
      WorldConfig.of(60, 1500, Duration.ofDays(3), 7).withHostile(0);

  private final World world = new World(DECENT);
  private final Browser browser = new Browser(world);

  WorldTest() {
    world.start();
  }

  @AfterEach
  void closes() {
    browser.close();
    world.close();
    assertThat(world.problem()).isEmpty();
  }

  @Test
  void isTheSameForTheSameSeed() {
    try (World other = new World(DECENT);
        Browser otherBrowser = new Browser(other)) {
      other.start();
      List<String> feeds = feeds(world, browser);
      assertThat(feeds(other, otherBrowser)).isEqualTo(feeds);
      assertThat(feeds).hasSizeGreaterThan(60);
    }
  }

  @Test
  void isAnotherForAnotherSeed() {
    try (World other = new World(WorldConfig.of(60, 1500, Duration.ofDays(3), 8))) {
      assertThat(other.truth().articles().map(TrueArticle::published).toList())
          .isNotEqualTo(world.truth().articles().map(TrueArticle::published).toList());
    }
  }

  @Test
  void publishesAsManyArticlesAsAskedForWithinItsTime() {
    assertThat(world.truth().articles())
        .hasSize(1500)
        .allSatisfy(
            article ->
                assertThat(article.published())
                    .isBetween(DECENT.start().minus(WorldConfig.LEAD), DECENT.end()));
    assertThat(world.truth().articles().map(TrueArticle::published)).isSorted();
  }

  @Test
  void givesEachPublisherADomainOfItsOwn() {
    Set<String> domains =
        world.sources().stream()
            .map(source -> RegistrableDomain.of(source.getUrl()))
            .collect(Collectors.toSet());
    assertThat(domains).hasSize(60).contains("publisher-0.home.arpa", "publisher-59.home.arpa");
  }

  @Test
  void showsInEachFeedWhatTheTruthSays() {
    world.clock().advance(Duration.ofHours(31));
    Instant now = world.clock().instant();
    Map<String, Set<String>> expected = new HashMap<>();
    world
        .truth()
        .articles()
        .forEach(
            article ->
                article.appearances().stream()
                    .filter(shown -> shown.covers(now))
                    .forEach(
                        shown ->
                            expected
                                .computeIfAbsent(shown.sourceUrl(), feed -> new HashSet<>())
                                .add(article.offeredUrl())));
    assertThat(expected).hasSizeGreaterThan(40);
    for (Source source : world.sources()) {
      assertThat(links(browser.read(source.getUrl())))
          .as(source.getUrl())
          .isEqualTo(expected.getOrDefault(source.getUrl(), Set.of()));
    }
  }

  @Test
  void pushesArticlesOutOfFullWindows() {
    Appearance passed =
        world
            .truth()
            .articles()
            .filter(article -> !article.published().isBefore(DECENT.start()))
            .flatMap(article -> article.appearances().stream())
            .filter(appearance -> appearance.until().isPresent())
            .findFirst()
            .orElseThrow();
    String url =
        world
            .truth()
            .articles()
            .filter(article -> article.appearances().contains(passed))
            .findFirst()
            .orElseThrow()
            .offeredUrl();
    world.clock().set(passed.from());
    assertThat(links(browser.read(passed.sourceUrl()))).contains(url);
    world.clock().set(passed.until().orElseThrow().minusSeconds(1));
    assertThat(links(browser.read(passed.sourceUrl()))).contains(url);
    world.clock().set(passed.until().orElseThrow());
    assertThat(links(browser.read(passed.sourceUrl()))).doesNotContain(url);
  }

  @Test
  void offersEveryArticleInAFeedOfItsPublisher() {
    assertThat(world.truth().articles())
        .allSatisfy(
            article ->
                assertThat(article.appearances())
                    .isNotEmpty()
                    .allSatisfy(
                        appearance ->
                            assertThat(RegistrableDomain.of(appearance.sourceUrl()))
                                .isEqualTo(article.domain())));
    assertThat(world.truth().articles()).anyMatch(article -> article.appearances().size() > 1);
  }

  @Test
  void saysWhatWasOfferedAndWhatWasNot() {
    Appearance appearance = world.truth().article(0).appearances().get(0);
    assertThat(world.served().firstOffered(0)).isEmpty();
    assertThat(appearance.covers(DECENT.start())).isTrue();
    browser.read(appearance.sourceUrl());
    assertThat(world.served().firstOffered(0)).contains(DECENT.start());
    assertThat(world.served().firstOffered(world.truth().size() - 1)).isEmpty();
  }

  @Test
  void namesFeedsOnTheHomePageAndTheSitemapInRobots() {
    Source source = world.sources().get(0);
    assertThat(
            Jsoup.parse(browser.read(source.getHomepage()))
                .select("link[rel=alternate]")
                .eachAttr("href"))
        .contains(source.getUrl());
    List<String> sitemaps =
        world.sources().stream()
            .map(Source::getHomepage)
            .distinct()
            .flatMap(home -> browser.read(home + "robots.txt").lines())
            .filter(line -> line.startsWith("Sitemap: "))
            .map(line -> line.substring("Sitemap: ".length()))
            .toList();
    List<String> listed =
        sitemaps.stream()
            .flatMap(
                sitemap ->
                    Jsoup.parse(browser.read(sitemap), Parser.xmlParser())
                        .select("loc")
                        .eachText()
                        .stream())
            .toList();
    assertThat(listed)
        .isNotEmpty()
        .doesNotHaveDuplicates()
        .allSatisfy(
            url -> {
              TrueArticle article = world.truth().at(url).orElseThrow();
              assertThat(article.published()).isBeforeOrEqualTo(DECENT.start());
              assertThat(world.served().firstListed(article.serial())).contains(DECENT.start());
            });
  }

  @Test
  void isNobodyElsesWeb() {
    assertThatExceptionOfType(UnknownHostException.class)
        .isThrownBy(() -> world.resolve("example.com"));
    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> browser.get("http://publisher-60.home.arpa:" + world.port() + "/"));
  }

  private static List<String> feeds(World world, Browser browser) {
    String port = ":" + world.port();
    return world.sources().stream()
        .map(source -> browser.get(source.getUrl()).text().replace(port, ""))
        .toList();
  }

  private static Set<String> links(String feed) {
    if (feed.startsWith("{")) {
      return feed.lines()
          .map(line -> line.replaceFirst(".*\"url\":\"([^\"]*)\".*", "$1"))
          .filter(url -> url.startsWith("http"))
          .collect(Collectors.toSet());
    }
    Document document = Jsoup.parse(feed, Parser.xmlParser());
    return document.select("item > link, entry > link").stream()
        .map(link -> link.hasAttr("href") ? link.attr("href") : link.text())
        .collect(Collectors.toSet());
  }
}
