package io.wirewatch.ingest.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.ingest.page.ExtractionHints;
import io.wirewatch.ingest.page.FeedFacts;
import io.wirewatch.ingest.page.PageMarks;
import io.wirewatch.ingest.page.WebPage;
import io.wirewatch.schemas.record.DateSource;
import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationDatesTest {

  private static final String URL = "https://harbour.example/ferry";
  private static final Instant RETRIEVED_AT = Instant.parse("2024-06-01T00:00:00Z");
  private static final PublicationDates DATES = new PublicationDates();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "JSON_LD % <script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Ferry\",\"datePublished\":\"2024-05-17T09:00:00+02:00\"}</script>",
        "JSON_LD % <script type='application/ld+json'>{\"@type\":\"Recipe\",\"datePublished\":\"2024-05-17\"}</script>",
        "META % <meta property='article:published_time' content='2024-05-17T09:00:00Z'>",
        "META % <meta name='acme-publish-time' content='2024-05-17 09:00'>",
        "TIME_ELEMENT % <h1>Ferry aground</h1><time datetime='2024-05-17'>17 May</time>",
        "TIME_ELEMENT % <h1>Ferry aground</h1><div><span itemprop='datePublished'>17.5.2024</span></div>",
        "TEXT % <h1>Ferry aground</h1><p class='x'>By Jane Doe - May 17, 2024</p>",
        "TEXT % <h1>Ferry aground</h1><div>Published</div><div>17 May 2024</div>",
        "TEXT % <div>17 May 2024</div><h1>Ferry aground</h1>",
        "TEXT % <div class='post-date'>17 May 2024</div><p>No heading.</p>",
      })
  void findsTheDayWhereverThePageSaysIt(String page) {
    String[] parts = page.split(" % ", 2);
    PageDate found = published(parts[1], URL);
    assertThat(found.iso()).startsWith("2024-05-17");
    assertThat(found.date().getSource()).isEqualTo(DateSource.valueOf(parts[0]));
  }

  @Test
  void keepsThePublishersOwnOffset() {
    PageDate found = published(meta("article:published_time", "2024-05-17T00:30:00+09:00"), URL);
    assertThat(found.iso()).isEqualTo("2024-05-17T00:30:00+09:00");
    assertThat(found.localDay()).hasToString("2024-05-17");
    assertThat(found.date().getAt()).isEqualTo(Instant.parse("2024-05-16T15:30:00Z"));
  }

  @Test
  void prefersTheZoneToUtcForTheSameMoment() {
    PageDate found =
        published(
            jsonLd("\"datePublished\":\"2024-05-18T01:06:23Z\"")
                + meta("article:published_time", "2024-05-17T20:06:23-05:00"),
            URL);
    assertThat(found.iso()).isEqualTo("2024-05-17T20:06:23-05:00");
  }

  @Test
  void readsTheAddressAndTheFeedWhereThePageIsSilent() {
    PageDate address = published("<h1>Ferry aground</h1>", "https://harbour.example/2024/05/17/x");
    assertThat(address.iso()).isEqualTo("2024-05-17");
    assertThat(address.date().getSource()).isEqualTo(DateSource.URL);
    FeedFacts said = new FeedFacts(null, Instant.parse("2024-05-17T08:00:00Z"), null, null, null);
    PageDate feed =
        dates("<h1>Ferry aground</h1>", URL, said, new TextClues("", null, "")).published();
    assertThat(feed).isNotNull();
    assertThat(feed.date().getSource()).isEqualTo(DateSource.FEED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<h1>Ferry aground</h1><p>Updated 20 May 2024</p><p>Published 17 May 2024</p>",
        "<h1>Ferry aground</h1><time datetime='2024-05-17T08:00Z'>Friday</time><aside class='related'><time datetime='2024-05-30'></time></aside>",
        "<div class='related'><time datetime='2024-05-30'></time></div><h1>Ferry aground</h1><p>17 May 2024</p>",
        "<h1>Ferry aground</h1><figure><figcaption>The port, 3 March 2024</figcaption></figure><p>17 May 2024</p>",
        "<h1>Ferry aground</h1><p>Copyright 3 March 2024</p><p>17 May 2024</p>",
      })
  void tellsTheDayOfPublicationFromOtherDays(String page) {
    assertThat(published(page, URL).iso()).startsWith("2024-05-17");
  }

  @Test
  void passesOverADayThatCannotBeRight() {
    String future = jsonLd("\"datePublished\":\"2031-01-01\"");
    assertThat(published(future + "<h1>Ferry aground</h1><p>17 May 2024</p>", URL).iso())
        .isEqualTo("2024-05-17");
    PageDate moved = published(future, URL);
    assertThat(moved.date().getClamped()).isTrue();
    assertThat(moved.iso()).isEqualTo("2024-06-02");
  }

  @Test
  void takesThePrintedDayBeforeThatOfTheBuild() {
    String built = "\"datePublished\":\"May 30, 2024\",\"dateModified\":\"May 30, 2024\"";
    assertThat(published(jsonLd(built) + "<h1>Ferry aground</h1><p>May 17, 2024</p>", URL).iso())
        .isEqualTo("2024-05-17");
    assertThat(published(jsonLd(built) + "<h1>Ferry aground</h1>", URL).iso())
        .isEqualTo("2024-05-30");
  }

  @Test
  void letsWhatIsPrintedSettleAContradiction() {
    String both =
        jsonLd("\"datePublished\":\"2024-05-30\"")
            + meta("article:published_time", "2024-05-17T10:00:00Z");
    PageDate found = published(both + "<h1>Ferry aground</h1><p>17 May 2024</p>", URL);
    assertThat(found.iso()).isEqualTo("2024-05-17T10:00:00Z");
    assertThat(published(both, URL).date().getConfidence()).isEqualTo(0.7f);
  }

  @Test
  void readsDatesBelowTheTextLast() {
    PageDates found =
        dates("<p>x</p>", URL, FeedFacts.NONE, new TextClues("", null, "", "17 May 2024"));
    assertThat(found.published()).isNotNull();
    assertThat(found.published().iso()).isEqualTo("2024-05-17");
  }

  @Test
  void readsWhenThePageWasChanged() {
    PageDates found =
        dates(
            jsonLd(
                "\"datePublished\":\"2024-05-17\",\"dateModified\":\"2024-05-18T10:00:00+02:00\""),
            URL,
            FeedFacts.NONE,
            new TextClues("", null, ""));
    assertThat(found.modified()).isNotNull();
    assertThat(found.modified().iso()).isEqualTo("2024-05-18T10:00:00+02:00");
  }

  @Test
  void leavesOutAChangeBeforeThePublication() {
    PageDates found =
        dates(
            meta("article:published_time", "2024-05-17T10:00:00Z")
                + meta("article:modified_time", "2019-01-01T10:00:00Z"),
            URL,
            FeedFacts.NONE,
            new TextClues("", null, ""));
    assertThat(found.modified()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<h1>Ferry aground</h1><p>No date.</p>",
        "<h1>Ferry aground</h1><footer>© 2024 Harbour Times</footer>",
        "<meta property='article:published_time' content='today'>",
      })
  void findsNothingWhereNothingIsSaid(String page) {
    assertThat(dates(page, URL, FeedFacts.NONE, new TextClues("", null, "")).published()).isNull();
  }

  private static String meta(String name, String value) {
    return "<meta property='" + name + "' content='" + value + "'>";
  }

  private static String jsonLd(String fields) {
    return "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Ferry\","
        + fields
        + "}</script>";
  }

  private static PageDate published(String html, String url) {
    PageDate found = dates(html, url, FeedFacts.NONE, new TextClues("", null, "")).published();
    assertThat(found).isNotNull();
    return found;
  }

  private static PageDates dates(String html, String url, FeedFacts said, TextClues clues) {
    Document document = Jsoup.parse("<html lang=en>" + html, url);
    WebPage page =
        new WebPage(url, html, said, ExtractionHints.NONE, RETRIEVED_AT, null, List.of());
    return DATES.of(PageMarks.of(document), new PageHead(PageMarks.of(document), url), page, clues);
  }
}
