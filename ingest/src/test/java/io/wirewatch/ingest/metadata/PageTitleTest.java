package io.wirewatch.ingest.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.ingest.page.PageMarks;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageTitleTest {

  private static final String URL = "https://www.harbourtimes.example/ferry";

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "Ferry runs aground | Harbour Times        > Ferry runs aground",
        "Harbour Times - Ferry runs aground        > Ferry runs aground",
        "Ferry runs aground – World – harbour times > Ferry runs aground – World",
        "Ferry runs aground - harbourtimes.com     > Ferry runs aground",
        "Ferry runs aground｜Harbour Times          > Ferry runs aground",
        "Ferry runs aground - The Harbour Times    > Ferry runs aground",
        "Markets - a ferry runs aground            > Markets - a ferry runs aground",
        "Ferry runs aground                        > Ferry runs aground",
      })
  void leavesTheSiteOff(String title, String headline) {
    PageHead head = head("<meta property='og:site_name' content='Harbour Times'>");
    assertThat(head.sites().removedFrom(title)).isEqualTo(headline);
  }

  @Test
  void takesTheHeadlineThatReadersSee() {
    assertThat(
            headline(
                """
                <title>Ferry accident 2024: what we know about it | Harbour Times</title>
                <meta property="og:title" content="Ferry accident 2024: what we know">
                <h1>Ferry runs aground off the cape: what we know about the accident</h1>
                """))
        .isEqualTo("Ferry runs aground off the cape: what we know about the accident");
  }

  @Test
  void passesOverAHeadingInABreadcrumbTrail() {
    assertThat(
            headline(
                """
                <title>Ferry accident: all facts at a glance</title>
                <meta property="og:title" content="How the ferry missed the lighthouse">
                <nav><ul><li>News</li><li><h1>Ferry accident: all facts at a glance</h1></li></ul></nav>
                <article><hgroup><h2>How the ferry missed the lighthouse</h2></hgroup></article>
                """))
        .isEqualTo("How the ferry missed the lighthouse");
  }

  @Test
  void leavesOffAKickerThatTheMetadataLeaveOff() {
    assertThat(
            headline(
                """
                <meta property="og:title" content="Ferry runs aground off the cape">
                <h1><span>Accident at sea</span> Ferry runs aground off the cape</h1>
                """))
        .isEqualTo("Ferry runs aground off the cape");
  }

  @Test
  void keepsAKickerThatAllMetadataMakeAPartOfTheHeadline() {
    assertThat(
            headline(
                """
                <meta property="og:title" content="Norway: Ferry runs aground">
                <script type="application/ld+json">
                  {"@type":"NewsArticle","headline":"Norway: Ferry runs aground"}</script>
                <h1>Ferry runs aground</h1>
                """))
        .isEqualTo("Norway: Ferry runs aground");
  }

  @Test
  void takesTheColonAfterAKickerFromTheMetadata() {
    assertThat(
            headline(
                """
                <meta property="og:title" content="Norway: Ferry runs aground">
                <h1><span>Norway</span> Ferry runs aground</h1>
                """))
        .isEqualTo("Norway: Ferry runs aground");
  }

  @Test
  void passesOverAHeadingThatNamesTheSite() {
    assertThat(
            headline(
                """
                <title>Ferry runs aground | Harbour Times</title>
                <meta property="og:site_name" content="Harbour Times">
                <h1>Harbour Times</h1><p>…
                """))
        .isEqualTo("Ferry runs aground");
  }

  @Test
  void completesAHeadlineThatWasCutForSearchEngines() {
    String headline =
        "The ferry that ran aground off the cape on Friday had missed its last two inspections and"
            + " sailed without a second officer";
    assertThat(
            headline(
                "<meta property='og:title' content='"
                    + headline
                    + "'><script type='application/ld+json'>{\"headline\":\""
                    + headline.substring(0, 106)
                    + "\",\"@type\":\"NewsArticle\"}</script>"))
        .isEqualTo(headline);
  }

  @Test
  void asksTheFeedAtLast() {
    assertThat(head("<p>text").headline("Ferry runs aground")).contains("Ferry runs aground");
    assertThat(head("<p>text").headline(null)).isEmpty();
  }

  private static String headline(String html) {
    return head(html).headline(null).orElseThrow();
  }

  private static PageHead head(String html) {
    return new PageHead(PageMarks.of(Jsoup.parse(html, URL)), URL);
  }
}
