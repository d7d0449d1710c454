package io.wirewatch.ingest.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.ingest.page.PageMarks;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLdTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'@type':'NewsArticle','headline':'Ferry','datePublished':'2024-05-02'}",
        "[{'@type':'WebPage'},{'@type':'NewsArticle','headline':'Ferry','datePublished':'2024-05-02'}]",
        "{'@graph':[{'@type':['Article','X'],'headline':'Ferry','datePublished':'2024-05-02'}]}",
        "{'@type':'WebPage','mainEntity':{'@type':'BlogPosting','headline':'Ferry','datePublished':'2024-05-02'}}",
        "{'@type':'https://schema.org/NewsArticle','headline':'Ferry','datePublished':'2024-05-02'}",
        "<!-- {'@type':'NewsArticle','headline':'Ferry','datePublished':'2024-05-02',} -->",
        "//<![CDATA[\n{'@type':'NewsArticle','headline':'Ferry','datePublished':'2024-05-02'};\n//]]>",
        "{'@type':'Organization','name':'X'}{'@type':'NewsArticle','headline':'Ferry','datePublished':'2024-05-02'}",
        "{'@type':'NewsArticle','headline':'Ferry','datePublished':'2024-05-02','description':'two\nlines\tand a \\q quote'}",
        "{'@type':'NewsArticle','description':'an 'open' quote, said','headline':'Ferry','datePublished':'2024-05-02'}",
        "{'@type':'NewsArticle','headline':'Ferry','datePublished':'2024-05-02','description':'cut o",
        "{&quot;@type&quot;:&quot;NewsArticle&quot;,&quot;headline&quot;:&quot;Ferry&quot;,&quot;datePublished&quot;:&quot;2024-05-02&quot;}",
      })
  void readsTheArticleFromAllKindsOfJson(String json) {
    JsonLd jsonLd = read(json.replace('\'', '"'));
    assertThat(jsonLd.text("headline")).contains("Ferry");
    assertThat(jsonLd.text("datePublished")).contains("2024-05-02");
  }

  @Test
  void prefersTheArticleThatSaysMostOfItself() {
    JsonLd jsonLd =
        read(
            """
            [{"@type":"NewsArticle","headline":"Another"},
             {"@type":"NewsArticle","headline":"Ferry","datePublished":"2024-05-02"}]
            """);
    assertThat(jsonLd.text("headline")).contains("Ferry");
  }

  @Test
  void prefersTheArticleOfThePageToTheOnesThatItLists() {
    JsonLd jsonLd =
        read(
            """
            [{"@type":"NewsArticle","headline":"Storm","author":"A","datePublished":"2024-05-03",
              "url":"https://example.org/storm"},
             {"@type":"NewsArticle","headline":"Ferry",
              "mainEntityOfPage":{"@type":"WebPage","@id":"https://example.org/ferry/"}}]
            """,
            "https://www.example.org/ferry?from=feed");
    assertThat(jsonLd.text("headline")).contains("Ferry");
    assertThat(jsonLd.text("datePublished")).isEmpty();
  }

  @Test
  void followsReferencesToTheAuthor() {
    JsonLd jsonLd =
        read(
            """
            {"@graph":[
              {"@type":"Article","headline":"Ferry","author":{"@id":"#jane"}},
              {"@type":"Person","@id":"#jane","name":"Jane Doe"}]}
            """);
    assertThat(jsonLd.authors()).containsExactly(new JsonLd.Author("Jane Doe", false));
  }

  @Test
  void takesWhatOneArticleLeavesOutFromItsTwin() {
    JsonLd jsonLd =
        read(
            """
            [{"@type":"NewsArticle","headline":"Ferry","datePublished":"2024-05-02"},
             {"@type":"WebPage","name":"Ferry","datePublished":"2024-05-02","inLanguage":"de"}]
            """);
    assertThat(jsonLd.text("inLanguage")).contains("de");
  }

  @Test
  void readsNamesOfThingsAndPlainNames() {
    JsonLd jsonLd =
        read(
            "{\"@type\":\"Article\",\"author\":[{\"name\":\"Jane Doe\"},\"John &amp; Roe\"],\"publisher\":{\"name\":\"Harbour Times\"}}");
    assertThat(jsonLd.texts("author")).containsExactly("Jane Doe", "John & Roe");
    assertThat(jsonLd.publisher()).contains("Harbour Times");
  }

  @Test
  void tellsOrganisationsFromPeople() {
    JsonLd jsonLd =
        read(
            "{\"@type\":\"Article\",\"author\":{\"@type\":\"NewsMediaOrganization\",\"name\":\"Harbour Times\"}}");
    assertThat(jsonLd.authors()).containsExactly(new JsonLd.Author("Harbour Times", true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"not JSON at all", "", "{", "]}", "{\"@type\":\"Recipe\"}"})
  void findsNothingWhereThereIsNothing(String json) {
    JsonLd jsonLd = read(json);
    assertThat(jsonLd.text("headline")).isEmpty();
    assertThat(jsonLd.hasArticle()).isFalse();
  }

  @Test
  void keepsWhatStandsBeforeNestingThatNeverEnds() {
    JsonLd jsonLd =
        read("[{\"@type\":\"NewsArticle\",\"headline\":\"Ferry\"}," + "[".repeat(100_000));
    assertThat(jsonLd.text("headline")).contains("Ferry");
  }

  private static JsonLd read(String json) {
    return read(json, "https://example.org/");
  }

  private static JsonLd read(String json, String url) {
    String page = "<script type='application/ld+json'>" + json + "</script>";
    return JsonLd.of(PageMarks.of(Jsoup.parse(page)), url);
  }
}
