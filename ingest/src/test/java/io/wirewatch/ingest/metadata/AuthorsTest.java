package io.wirewatch.ingest.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.ingest.page.PageMarks;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AuthorsTest {

  private static final String URL = "https://www.harbourtimes.example/ferry";
  private static final String TITLE = "<h1>Ferry runs aground</h1>";

  static List<Arguments> pages() {
    return List.of(
        Arguments.of("<meta name=author content='Jane Doe'>", List.of("Jane Doe")),
        Arguments.of(
            "<meta name=author content='jane.doe@example.org'>"
                + "<meta name='cXenseParse:author' content='Jane Doe'>",
            List.of("Jane Doe")),
        Arguments.of(
            "<meta name=author content='Harbour Times'>"
                + TITLE
                + "<p class=byline>By <a>Jane Doe</a> and <a>John Roe</a><span>Reporters</span>",
            List.of("Jane Doe", "John Roe")),
        Arguments.of(
            "<meta name=author content='Jane Doe'>"
                + TITLE
                + "<p class=byline>By Jane Doe, John Roe</p>",
            List.of("Jane Doe", "John Roe")),
        Arguments.of(
            TITLE + "<div class=author>Von <b>Petra Lindner</b><i>Redakteurin</i> 3.5.2024</div>",
            List.of("Petra Lindner")),
        Arguments.of(
            TITLE + "<ul class=meta><li><a rel=author href=/a>Jane</a></li></ul>", List.of("Jane")),
        Arguments.of(
            TITLE + "<p><a href='/authors/jane-doe'>Jane Doe</a></p>", List.of("Jane Doe")),
        Arguments.of(TITLE + "<p>Par Claire Dubois</p>", List.of("Claire Dubois")),
        Arguments.of(
            TITLE + "<section class=comments><p class=author>John Roe</p></section>", List.of()),
        Arguments.of(TITLE + "<p class=byline>Edited by Jane Doe</p>", List.of()),
        Arguments.of("<meta name=author content='Jane Doe, dpa'>", List.of("Jane Doe", "dpa")),
        Arguments.of("<meta name=author content='Redaktion'>", List.of("Redaktion")),
        Arguments.of("<meta name='article:author' content='https://x.example/jane'>", List.of()));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void namesWhoWroteIt(String html, List<String> authors) {
    assertThat(authors(html)).isEqualTo(authors);
  }

  @Test
  void asksAllSourcesForPeopleBeforeADeskCounts() {
    assertThat(
            authors(
                """
                <script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry",
                  "author":{"@type":"Organization","name":"Harbour Times"}}</script>
                <meta name="parsely-author" content="Jane Doe">
                """))
        .containsExactly("Jane Doe");
  }

  @Test
  void readsTheAuthorsOfAFeed() {
    assertThat(PageHead.names(List.of("JANE DOE &amp; John Roe", "jane doe")))
        .containsExactly("Jane Doe", "John Roe");
  }

  private static List<String> authors(String html) {
    return new PageHead(PageMarks.of(Jsoup.parse(html, URL)), URL).authors();
  }
}
