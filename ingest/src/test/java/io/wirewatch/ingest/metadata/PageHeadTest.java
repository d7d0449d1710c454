package io.wirewatch.ingest.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.ingest.page.PageMarks;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageHeadTest {

  private static final String URL = "https://www.harbourtimes.example/sea/ferry";

  @Test
  void saysNothingOfAPageThatSaysNothing() {
    PageHead head = head("<p>text");
    assertThat(head.leadImage()).isNull();
    assertThat(head.keywords()).isEmpty();
    assertThat(head.paywalled()).isNull();
    assertThat(head.syndicatedFrom()).isNull();
    assertThat(head.canonical()).isNull();
    assertThat(head.ogUrl()).isNull();
    assertThat(head.language()).isEmpty();
    assertThat(head.description()).isEmpty();
    assertThat(head.claimsArticle()).isFalse();
  }

  @Test
  void resolvesAddressesAgainstThePage() {
    PageHead head =
        head(
            "<link rel=Canonical href=/sea/ferry.html><meta property=og:url content=ferry.html>"
                + "<meta property=og:image content=//img.example/f.jpg>");
    assertThat(head.canonical()).isEqualTo("https://www.harbourtimes.example/sea/ferry.html");
    assertThat(head.ogUrl()).isEqualTo("https://www.harbourtimes.example/sea/ferry.html");
    assertThat(head.leadImage()).isEqualTo("https://img.example/f.jpg");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "'image':'https://x.example/a.jpg'                              > https://x.example/a.jpg",
        "'image':['https://x.example/a.jpg','https://x.example/b.jpg']  > https://x.example/a.jpg",
        "'image':{'@type':'ImageObject','url':'https://x.example/a.jpg'} > https://x.example/a.jpg",
        "'image':[{'contentUrl':'https://x.example/a.jpg'}]             > https://x.example/a.jpg",
      })
  void findsTheLeadImageInJsonLd(String field, String address) {
    assertThat(article(field).leadImage()).isEqualTo(address);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "'isAccessibleForFree':false                                      > true",
        "'isAccessibleForFree':'False'                                    > true",
        "'isAccessibleForFree':'http://schema.org/True'                   > false",
        "'hasPart':{'@type':'WebPageElement','isAccessibleForFree':'false'} > true",
      })
  void tellsWhetherItIsForSubscribers(String field, boolean paywalled) {
    assertThat(article(field).paywalled()).isEqualTo(paywalled);
  }

  @ParameterizedTest
  @CsvSource({"free,false", "metered,true", "locked,true"})
  void readsTheTierOfTheContent(String tier, boolean paywalled) {
    assertThat(head("<meta property=article:content_tier content=" + tier + ">").paywalled())
        .isEqualTo(paywalled);
  }

  @Test
  void collectsKeywordsOnce() {
    PageHead head =
        head(
            "<meta name=news_keywords content='Ferry, Sea,ferry,'>"
                + "<meta property=article:tag content=Norway><meta property=article:tag content=SEA>");
    assertThat(head.keywords()).containsExactly("Ferry", "Sea", "Norway");
    assertThat(article("'keywords':['Ferry','Sea']").keywords()).containsExactly("Ferry", "Sea");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "<link rel=canonical href='https://wire.example/story/1'> | https://wire.example/story/1",
        "<meta name=syndication-source content='https://wire.example/1'> | https://wire.example/1",
        "<link rel=canonical href='https://m.harbourtimes.example/sea/ferry'> | -",
      })
  void tellsACopyFromAnotherSite(String html, String original) {
    assertThat(head(html).syndicatedFrom()).isEqualTo(original);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<html lang=de-at> | de-AT",
        "<html lang=''><meta property=og:locale content=pt_BR> | pt-BR",
        "<html lang=x!><meta http-equiv=content-language content='fr, en'> | fr",
      })
  void statesTheLanguage(String html, String tag) {
    assertThat(head(html).language()).contains(tag);
  }

  @Test
  void prefersTheNameOfTheOutletToAnAddress() {
    assertThat(article("'publisher':{'name':'Harbour Times'}").publisher())
        .contains("Harbour Times");
    assertThat(head("<meta name=publisher content='https://x.example/'>").publisher()).isEmpty();
  }

  private static PageHead article(String field) {
    String json = "{'@type':'NewsArticle'," + field + "}";
    return head("<script type=application/ld+json>" + json.replace('\'', '"') + "</script>");
  }

  private static PageHead head(String html) {
    return new PageHead(PageMarks.of(Jsoup.parse(html, URL)), URL);
  }
}
