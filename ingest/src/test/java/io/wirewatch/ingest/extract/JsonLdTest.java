package io.wirewatch.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

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
        "<!-- {'@type':'NewsArticle','headline':'Ferry','datePublished':'2024-05-02',} -->",
        "//<![CDATA[\n{'@type':'NewsArticle','headline':'Ferry','datePublished':'2024-05-02'};\n//]]>",
        "{'@type':'NewsArticle','headline':'Ferry','datePublished':'2024-05-02','description':'two\nlines\tand a \\q quote'}",
        "{'@type':'NewsArticle','headline':'Ferry','datePublished':'2024-05-02','description':'an \"open\" quote \"}",
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
            "[{\"@type\":\"NewsArticle\",\"headline\":\"Another\"},{\"@type\":\"NewsArticle\",\"headline\":\"Ferry\",\"datePublished\":\"2024-05-02\"}]");
    assertThat(jsonLd.text("headline")).contains("Ferry");
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
  void findsNothingWhereThereIsNothing() {
    assertThat(read("not JSON at all").text("headline")).isEmpty();
    assertThat(read("{\"@type\":\"Recipe\"}").hasArticle()).isFalse();
  }

  private static JsonLd read(String json) {
    return JsonLd.of(Jsoup.parse("<script type='application/ld+json'>" + json + "</script>"));
  }
}
