package io.wirewatch.ingest.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.ingest.world.TrueArticle.Fate;
import java.time.Duration;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TruthTest {

  private static final WorldConfig DECENT =
      WorldConfig.of(60, 1500, Duration.ofDays(3), 7).withHostile(0);

  private final World world = new World(DECENT);
  private final Browser browser = new Browser(world);

  TruthTest() {
    world.start();
  }

  @AfterEach
  void closes() {
    browser.close();
    world.close();
    assertThat(world.problem()).isEmpty();
  }

  @Test
  void leadsFromEveryOfferedAddressToAPageThatNamesTheCanonicalOne() {
    world.clock().set(DECENT.end());
    world
        .truth()
        .articles()
        .filter(article -> article.fate() == Fate.READABLE)
        .limit(400)
        .forEach(
            article -> {
              Document page = Jsoup.parse(browser.read(article.offeredUrl()));
              assertThat(page.select("link[rel=canonical]").attr("href"))
                  .isEqualTo(article.canonicalUrl());
              assertThat(page.select("p").text()).contains(article.serialInWords());
              assertThat(world.truth().at(article.offeredUrl())).contains(article);
              assertThat(world.served().reads(article.serial())).isEqualTo(1);
            });
  }

  @Test
  void knowsNoPageBeforeItIsPublished() {
    TrueArticle last = world.truth().article(world.truth().size() - 1);
    world.clock().set(last.published().minusSeconds(1));
    assertThat(browser.get(last.canonicalUrl()).status()).isEqualTo(404);
    assertThat(world.served().reads(last.serial())).isZero();
  }

  @Test
  void takesSomeArticlesDown() {
    world.clock().set(DECENT.end());
    List<TrueArticle> gone =
        world.truth().articles().filter(article -> article.fate() == Fate.TAKEN_DOWN).toList();
    assertThat(gone)
        .isNotEmpty()
        .allSatisfy(
            article -> assertThat(browser.get(article.canonicalUrl()).status()).isIn(404, 410));
  }

  @Test
  void forbidsWhatTheTruthCallsForbidden() {
    List<TrueArticle> forbidden =
        world.truth().articles().filter(article -> article.fate() == Fate.FORBIDDEN).toList();
    assertThat(forbidden)
        .isNotEmpty()
        .allSatisfy(
            article -> {
              assertThat(article.canonicalUrl()).contains("/subscribers/");
              assertThat(
                      browser.read(
                          article.canonicalUrl().replaceFirst("/subscribers/.*", "/robots.txt")))
                  .contains("Disallow: /subscribers/\n");
            });
    assertThat(world.truth().articles().filter(article -> article.fate() == Fate.READABLE))
        .noneMatch(article -> article.canonicalUrl().contains("/subscribers/"));
  }

  @Test
  void correctsArticlesWhenTheTruthSays() {
    TrueArticle corrected =
        world
            .truth()
            .articles()
            .filter(article -> article.correctedAt().isPresent())
            .filter(article -> article.fate() == Fate.READABLE)
            .filter(article -> article.correctedAt().get().isAfter(DECENT.start()))
            .findFirst()
            .orElseThrow();
    world.clock().set(corrected.correctedAt().orElseThrow().minusSeconds(1));
    String before = Jsoup.parse(browser.read(corrected.canonicalUrl())).select("p").text();
    world.clock().advance(Duration.ofSeconds(1));
    String after = Jsoup.parse(browser.read(corrected.canonicalUrl())).select("p").text();
    assertThat(after).isNotEqualTo(before).contains(corrected.serialInWords());
  }

  @Test
  void reprintsArticlesWordForWordElsewhere() {
    world.clock().set(DECENT.end());
    TrueArticle copy =
        world
            .truth()
            .articles()
            .filter(article -> article.copyOf().isPresent() && article.correctedAt().isEmpty())
            .filter(article -> original(article).correctedAt().isEmpty())
            .filter(article -> article.fate() == Fate.READABLE)
            .filter(article -> original(article).fate() == Fate.READABLE)
            .findFirst()
            .orElseThrow();
    assertThat(copy.domain()).isNotEqualTo(original(copy).domain());
    assertThat(
            Jsoup.parse(browser.read(copy.canonicalUrl()))
                .select(".text p, .article-body p")
                .text())
        .isEqualTo(
            Jsoup.parse(browser.read(original(copy).canonicalUrl()))
                .select(".text p, .article-body p")
                .text());
  }

  private TrueArticle original(TrueArticle copy) {
    return world.truth().article(copy.copyOf().orElseThrow());
  }
}
