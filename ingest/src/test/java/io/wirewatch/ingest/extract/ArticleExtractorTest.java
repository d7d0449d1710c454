package io.wirewatch.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.ingest.page.ExtractionHints;
import io.wirewatch.ingest.page.FeedFacts;
import io.wirewatch.ingest.page.WebPage;
import io.wirewatch.schemas.StableId;
import io.wirewatch.schemas.record.Article;
import io.wirewatch.schemas.record.Block;
import io.wirewatch.schemas.record.DatePrecision;
import io.wirewatch.schemas.record.DateSource;
import io.wirewatch.schemas.record.Zone;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleExtractorTest {

  private static final String URL = "https://www.harbour-times.example/world/ferry-tinos?utm=1";
  private static final Instant RETRIEVED = Instant.parse("2024-05-03T09:00:00Z");

  private static final String FIRST =
      "TINOS, Greece (AP) — A ferry with more than 200 people aboard ran aground off the island on"
          + " Thursday, and the coast guard took all of them ashore within two hours.";
  private static final String SECOND =
      "The captain, Eleni Markou, told the harbour police that a sudden gust had pushed the ship"
          + " onto the rocks, and that nobody was hurt.";
  private static final String THIRD =
      "Three tugboats were on their way from Syros, the ministry of shipping said, and the line"
          + " promised to bring passengers to Piraeus by the evening.";

  private static final String PAGE =
      """
      <!doctype html><html lang="en-GB"><head>
      <title>Ferry runs aground off Tinos | Harbour Times</title>
      <link rel="canonical" href="/world/ferry-tinos">
      <meta property="og:site_name" content="Harbour Times">
      <meta property="og:title" content="Ferry runs aground off Tinos">
      <meta property="article:section" content="World">
      <script type="application/ld+json">
      {"@context":"https://schema.org","@graph":[
        {"@type":"WebSite","name":"Harbour Times"},
        {"@type":["NewsArticle"],"headline":"Ferry runs aground off Tinos",
         "datePublished":"2024-05-02T18:30:00+03:00","dateModified":"2024-05-02T20:00:00+03:00",
         "author":[{"@type":"Person","name":"Jane Doe"},{"@type":"Person","name":"John Roe"}],
         "publisher":{"@type":"Organization","name":"Harbour Times"}}]}
      </script></head><body>
      <nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
      <div class="cookie-banner"><p>We and our partners use cookies to store and access data on your device, as our notice explains.</p></div>
      <article><h1>Ferry runs aground off Tinos</h1>
      <div class="article-meta"><span class="byline">By Jane Doe and John Roe</span> <time datetime="2024-05-02T18:30:00+03:00">2 May 2024</time></div>
      <figure><img src="a.jpg"><figcaption>The ferry on the rocks. Photo: Kyodo</figcaption></figure>
      <div class="article-body">
      <p>%s</p>
      <aside class="related-stories"><h3>Read more</h3><p><a href="/x">Storms close the port of Rafina for the third day in a row.</a></p></aside>
      <h2>A sudden gust</h2>
      <p>%s</p>
      <blockquote><p>“We heard a bang and then the lights went out,” one of the passengers said.</p></blockquote>
      <ul><li>200 people were aboard.</li><li>Nobody was hurt, the coast guard said.</li></ul>
      <div class="newsletter-signup"><p>Get the best of our reporting in your inbox every morning, free of charge, from our team.</p></div>
      <p>%s</p>
      </div>
      <section id="comments"><h3>Comments</h3><p>I was aboard and it was quite an adventure, thank you all for your kind help.</p></section>
      </article>
      <footer><p>Copyright Harbour Times. All rights reserved, and nothing may be copied without our permission.</p></footer>
      </body></html>
      """
          .formatted(FIRST, SECOND, THIRD);

  @Test
  void readsWhatThePageSaysOfItself() {
    Article article = read(PAGE);

    assertThat(article.getCanonicalUrl())
        .isEqualTo("https://www.harbour-times.example/world/ferry-tinos");
    assertThat(article.getId()).isEqualTo(StableId.of(article.getCanonicalUrl()));
    assertThat(article.getTitle()).isEqualTo("Ferry runs aground off Tinos");
    assertThat(article.getAuthors()).containsExactly("Jane Doe", "John Roe");
    assertThat(article.getPublisher()).isEqualTo("Harbour Times");
    assertThat(article.getSection()).isEqualTo("World");
    assertThat(article.getLanguage()).isEqualTo("en-GB");
    assertThat(article.getDateline()).isEqualTo("TINOS, Greece");
    assertThat(article.getPublished().getAt()).isEqualTo("2024-05-02T15:30:00Z");
    assertThat(article.getPublished().getPrecision()).isEqualTo(DatePrecision.INSTANT);
    assertThat(article.getPublished().getSource()).isEqualTo(DateSource.JSON_LD);
    assertThat(article.getModified().getAt()).isEqualTo("2024-05-02T17:00:00Z");
    assertThat(article.getEventTime()).isEqualTo(article.getPublished().getAt());
    assertThat(article.getReader()).isEqualTo("html/2");
    assertThat(article.getContentHash())
        .isEqualTo(ContentHash.of(article.getTitle(), article.getBlocks()));
  }

  @Test
  void tellsTheTextFromWhatStandsAroundIt() {
    Article article = read(PAGE);

    assertThat(texts(article, Zone.TITLE)).containsExactly("Ferry runs aground off Tinos");
    assertThat(texts(article, Zone.DATELINE)).containsExactly("TINOS, Greece (AP)");
    assertThat(texts(article, Zone.BODY))
        .containsExactly(FIRST.substring(FIRST.indexOf("A ferry")), SECOND, THIRD);
    assertThat(texts(article, Zone.SUBHEAD)).containsExactly("A sudden gust");
    assertThat(texts(article, Zone.QUOTE)).hasSize(1);
    assertThat(texts(article, Zone.LIST))
        .containsExactly("200 people were aboard.", "Nobody was hurt, the coast guard said.");
    assertThat(texts(article, Zone.RELATED))
        .contains("Storms close the port of Rafina for the third day in a row.");
  }

  @Test
  void findsTheBodyInAnyLanguage() {
    String sentence = "地震の影響で東京と大阪を結ぶ列車は木曜日の朝から運転を見合わせており、再開の見通しは立っていないと会社が発表した。";
    Article article =
        read(
            "<html lang=ja><body><div><ul><li><a href=/>ニュース</a></ul></div><div><h1>列車が運転見合わせ</h1>"
                + ("<p>" + sentence + "</p>").repeat(1)
                + "<p>乗客は駅で夜を明かし、自治体は毛布と食料を配った。</p></div></body></html>");

    assertThat(article.getTitle()).isEqualTo("列車が運転見合わせ");
    assertThat(texts(article, Zone.BODY)).hasSize(2).first().isEqualTo(sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<meta name=date content='2024-04-30'>          | META         | 2024-04-30T00:00:00Z",
        "<time pubdate datetime='2024-04-29T10:00Z'>x</time> | TIME_ELEMENT | 2024-04-29T10:00:00Z",
        "''                                             | FEED         | 2024-05-01T08:00:00Z",
      })
  void takesTheBestDateThereIs(String markup, DateSource source, Instant at) {
    FeedFacts feed =
        new FeedFacts(null, Instant.parse("2024-05-01T08:00:00Z"), "By Ann Lee", null, "en");
    Article article = read(plain(markup), feed, ExtractionHints.NONE);

    assertThat(article.getPublished().getSource()).isEqualTo(source);
    assertThat(article.getPublished().getAt()).isEqualTo(at);
    assertThat(article.getAuthors()).containsExactly("Ann Lee");
    assertThat(article.getLanguage()).isEqualTo("en");
  }

  @Test
  void clampsADateThatCannotBe() {
    Article article = read(plain("<meta name=date content='2041-01-01'>"));
    assertThat(article.getPublished().getClamped()).isTrue();
    assertThat(article.getPublished().getAt()).isEqualTo("2024-05-04T09:00:00Z");
  }

  @Test
  void followsTheOperatorsSelectors() {
    String page =
        "<body><div id=a><p>"
            + FIRST
            + "</p><p class=x>"
            + SECOND
            + "</p></div><div id=b><p>"
            + THIRD
            + "</p><p class=x>"
            + SECOND
            + "</p></div></body>";
    Article article =
        read(page, FeedFacts.NONE, new ExtractionHints("#b", List.of(".x", "p[", "#none")));

    assertThat(texts(article, Zone.BODY)).containsExactly(THIRD);
    assertThat(article.getNotes()).anySatisfy(note -> assertThat(note).contains("'p['"));
  }

  @Test
  void saysThatABodySelectorFindsNothing() {
    Article article = read(plain(""), FeedFacts.NONE, new ExtractionHints("#gone", List.of()));
    assertThat(article.getNotes()).anySatisfy(note -> assertThat(note).contains("'#gone'"));
    assertThat(texts(article, Zone.BODY)).hasSize(3);
  }

  @Test
  void distrustsNamesThatLeaveNothing() {
    String paragraphs =
        "<div class=sidebar-grid><p>%s</p></div><div class=sidebar-grid><p>%s</p></div><div class=sidebar-grid><p>%s</p></div>"
            .formatted(FIRST, SECOND, THIRD);
    assertThat(texts(read("<body>" + paragraphs + "</body>"), Zone.BODY)).hasSize(3);
  }

  @Test
  void takesTheTextOfTheMetadataWhereThePageHasNone() {
    String page =
        "<head><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\"%s\\n%s\"}</script></head><body><p>Loading…</p></body>"
            .formatted(SECOND, THIRD);
    assertThat(texts(read(page), Zone.BODY)).containsExactly(SECOND, THIRD);
  }

  @Test
  void believesAPageWithoutAddressWhatItSaysOfItself() {
    Article declared =
        ((Reading.Read) extract("capture:x", PAGE.replace("\"/world", "\"https://h.example/world")))
            .article();
    assertThat(declared.getCanonicalUrl()).isEqualTo("https://h.example/world/ferry-tinos");

    Article unknown = ((Reading.Read) extract("capture:x", plain(""))).article();
    assertThat(unknown.getCanonicalUrl()).isEqualTo("capture:x");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<title>Home</title><ul><li><a href=a>Ferry runs aground</a><li><a href=b>Storm closes port</a></ul>",
        "<title>Log in</title><form><p>Please log in to read on.</p><input name=user></form>",
        "<script>render()</script><div id=app></div>",
      })
  void refusesWhatIsNoArticle(String html) {
    assertThat(extract(URL, html))
        .isInstanceOfSatisfying(
            Reading.Refused.class,
            refused -> assertThat(refused.reason()).isEqualTo(Refusal.NO_TEXT));
  }

  @Test
  void refusesWhatIsEmptyOrTooLarge() {
    assertThat(extract(URL, " \n")).extracting("reason").isEqualTo(Refusal.EMPTY);
    assertThat(extract(URL, "x".repeat(ArticleExtractor.MAX_CHARS + 1)))
        .extracting("reason")
        .isEqualTo(Refusal.TOO_LARGE);
  }

  @Test
  void keepsItsHashWhileOnlyTheAgeOfThePageChanges() {
    String byline = "<div class=byline>By Ann Lee, %s hours ago</div>";
    Article early = read(plain("").replace("</h1>", "</h1>" + byline.formatted("2")));
    Article late = read(plain("").replace("</h1>", "</h1>" + byline.formatted("3")));

    assertThat(late.getContentHash()).isEqualTo(early.getContentHash());
    assertThat(late.getAuthors()).containsExactly("Ann Lee");
  }

  @Test
  void givesTheSameArticleEachTime() {
    assertThat(read(PAGE)).isEqualTo(read(PAGE));
  }

  private static String plain(String markup) {
    return "<body>%s<h1>Ferry runs aground</h1><p>%s</p><p>%s</p><p>%s</p></body>"
        .formatted(markup, FIRST, SECOND, THIRD);
  }

  private static Article read(String html) {
    return read(html, FeedFacts.NONE, ExtractionHints.NONE);
  }

  private static Article read(String html, FeedFacts said, ExtractionHints hints) {
    Reading reading =
        new ArticleExtractor(CanonicalUrls.declared())
            .extract(new WebPage(URL, html, said, hints, RETRIEVED, "feed", List.of()));
    assertThat(reading).isInstanceOf(Reading.Read.class);
    return ((Reading.Read) reading).article();
  }

  private static Reading extract(String url, String html) {
    return new ArticleExtractor(CanonicalUrls.declared())
        .extract(
            new WebPage(
                url, html, FeedFacts.NONE, ExtractionHints.NONE, RETRIEVED, null, List.of()));
  }

  private static List<String> texts(Article article, Zone zone) {
    return article.getBlocks().stream()
        .filter(block -> block.getZone() == zone)
        .map(Block::getText)
        .toList();
  }
}
