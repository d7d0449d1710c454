package io.wirewatch.ingest.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.schemas.record.Article;
import io.wirewatch.schemas.record.Block;
import io.wirewatch.schemas.record.LinkStatus;
import io.wirewatch.schemas.record.Zone;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the engine learns of a site's pages, with real requests to a site on loopback. */
@Timeout(30)
class SiteMemoryInCrawlTest {

  private static final String HOST = "www.harbour-post.example/";
  private static final String DOMAIN = "harbour-post.example";
  private static final List<String> STORIES =
      List.of("bridge", "ferry", "harbour", "library", "market", "orchard", "railway");
  private static final String BOX =
      "Would you like to read the news of the harbour over breakfast? Write to our desk today.";

  private final List<Article> articles = new ArrayList<>();
  private TinyWeb tiny;
  private MemoryJournal journal;

  @BeforeEach
  void open() throws IOException {
    tiny = new TinyWeb();
    journal = tiny.journal();
    journal.onArticle(articles::add);
    STORIES.forEach(story -> serve(story, "quiet"));
  }

  @AfterEach
  void close() {
    tiny.close();
  }

  @Test
  void aBoxOnEveryPageIsLeftOutFromTheFourthArticleOn() {
    read(7);

    assertThat(articles).hasSize(7);
    assertThat(articles.stream().map(SiteMemoryInCrawlTest::zoneOfBox))
        .containsExactly(
            Zone.BODY,
            Zone.BODY,
            Zone.BODY,
            Zone.BOILERPLATE,
            Zone.BOILERPLATE,
            Zone.BOILERPLATE,
            Zone.BOILERPLATE);
    assertThat(articles).allSatisfy(article -> assertThat(bodyWords(article)).isGreaterThan(60));
  }

  @Test
  void whatWasLearnedOutlivesARestart() {
    read(3);
    tiny.crash();
    read(4);

    assertThat(articles).hasSize(4);
    assertThat(zoneOfBox(articles.get(3))).isEqualTo(Zone.BOILERPLATE);
  }

  @Test
  void aSiteWhosePartitionWasTakenAwayIsForgottenHere() {
    read(3);
    journal.sites().clear();
    journal.revoke();
    tiny.turn();
    journal.assign();
    read(4);

    assertThat(zoneOfBox(articles.get(3))).isEqualTo(Zone.BODY);
  }

  @Test
  void aRevisionIsNotASecondPage() {
    read(2);
    serve("bridge", "windy");
    tiny.run(Duration.ofHours(2));
    serve("bridge", "stormy");
    tiny.run(Duration.ofHours(25));

    assertThat(articles).as("two articles and two revisions").hasSize(4);
    assertThat(journal.sites().get(DOMAIN).getPages()).isEqualTo(2);

    read(3);
    assertThat(zoneOfBox(articles.get(4))).as("seen on two other pages").isEqualTo(Zone.BODY);
  }

  @Test
  void whatASiteIsFoundToRepeatIsNoRevision() {
    read(7);
    removeSource();
    tiny.run(Duration.ofDays(9));

    assertThat(tiny.web().requests(HOST + "bridge")).as("looked at again").isEqualTo(4);
    assertThat(articles).as("but never sent again").hasSize(7);
  }

  @Test
  void aRealRevisionIsSentWithoutTheBox() {
    read(5);
    serve("bridge", "windy");
    tiny.run(Duration.ofHours(2));

    assertThat(articles).hasSize(6);
    assertThat(articles.get(5).getCanonicalUrl()).isEqualTo(tiny.web().url(HOST + "bridge"));
    assertThat(zoneOfBox(articles.get(5))).isEqualTo(Zone.BOILERPLATE);
  }

  @Test
  void aCopyOfAPageUnderAnotherAddressIsNotASecondPage() {
    read(1);
    String session = HOST + "session/bridge";
    tiny.web().serve(session, "text/html; charset=utf-8", page("bridge", "quiet"));
    tiny.feed(HOST + "feed", HOST + "bridge", session);
    tiny.until(() -> journal.outcomes().size() == 2);

    assertThat(journal.outcomes().values())
        .extracting(outcome -> outcome.getStatus())
        .containsExactlyInAnyOrder(LinkStatus.ARTICLE, LinkStatus.DUPLICATE);
    assertThat(journal.sites().get(DOMAIN).getPages()).isEqualTo(1);
  }

  @Test
  void aSiteIsForgottenWithTheLastOfItsPages() {
    read(3);
    removeSource();
    tiny.run(Duration.ofDays(50));
    assertThat(journal.sites()).isNotEmpty();
    tiny.run(Duration.ofMinutes(1));

    assertThat(journal.pages()).isEmpty();
    assertThat(journal.sites()).isEmpty();
  }

  /** Has the feed list the first stories, and waits until they are read. */
  private void read(int stories) {
    tiny.feed(
        HOST + "feed",
        IntStream.range(0, stories).mapToObj(i -> HOST + STORIES.get(i)).toArray(String[]::new));
    tiny.change(tiny.source(HOST + "feed"));
    tiny.until(() -> journal.outcomes().size() == stories);
  }

  /** Pages are still looked at for revisions. */
  private void removeSource() {
    journal.change(tiny.source(HOST + "feed").getUrl(), null);
  }

  private void serve(String story, String weather) {
    tiny.web().serve(HOST + story, "text/html; charset=utf-8", page(story, weather));
  }

  private static String page(String story, String weather) {
    StringBuilder body = new StringBuilder();
    for (String who : List.of("mayor", "pilot", "teacher", "baker")) {
      body.append(
          "<p>The %s spoke about the %s on a %s morning, and many came to hear what would become of it after all these years.</p>"
              .formatted(who, story, weather));
    }
    return "<html><head><title>News of the %1$s</title></head><body><article><h1>News of the %1$s</h1>%2$s<p>%3$s</p><p>On the next day the %1$s was as it had always been, said those who live beside it.</p></article></body></html>"
        .formatted(story, body, BOX);
  }

  private static Zone zoneOfBox(Article article) {
    return article.getBlocks().stream()
        .filter(block -> block.getText().equals(BOX))
        .map(Block::getZone)
        .findFirst()
        .orElseThrow();
  }

  private static int bodyWords(Article article) {
    return article.getBlocks().stream()
        .filter(block -> block.getZone() == Zone.BODY)
        .mapToInt(block -> block.getText().split(" ").length)
        .sum();
  }
}
