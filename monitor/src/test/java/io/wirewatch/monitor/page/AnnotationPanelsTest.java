package io.wirewatch.monitor.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.schemas.document.ArticleAnnotations;
import io.wirewatch.schemas.document.ArticleAnnotations.Country;
import io.wirewatch.schemas.document.ArticleAnnotations.Credit;
import io.wirewatch.schemas.document.ArticleAnnotations.Keyphrase;
import io.wirewatch.schemas.document.ArticleAnnotations.Quote;
import io.wirewatch.schemas.document.ArticleAnnotations.Topic;
import io.wirewatch.schemas.document.ArticleDocument;
import io.wirewatch.schemas.document.ArticleDocument.Actor;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnnotationPanelsTest {

  private static final Actor MAYOR =
      new Actor("ada-example", "Ada Example", "PERSON", true, 2, 0.5f, null, "WATCH_LIST", null);
  private static final Actor BAKER =
      new Actor("per:b", "Ben <Baker>", "PERSON", false, 1, 0.3f, null, "LOCAL", null);
  private static final Actor FRANCE =
      new Actor("france", "France", "GPE", false, 1, 0.2f, null, "REGISTRY", null);

  @Test
  void leavesOutWhatWasNotFound() {
    ArticleDocument article = article(List.of(), List.of(), List.of(), List.of(), List.of());

    assertThat(Html.fragment(AnnotationPanels.credits(article))).isEmpty();
    assertThat(Html.fragment(AnnotationPanels.about(article))).isEmpty();
    assertThat(Html.fragment(AnnotationPanels.quotes(article))).isEmpty();
  }

  @Test
  void showsTopicsPhrasesAndCountries() {
    String panel =
        Html.fragment(
            AnnotationPanels.about(
                article(
                    List.of(new Topic("medtop:11000000", "politics", null, 0.914f)),
                    List.of(new Keyphrase("bread & butter", 3, 1)),
                    List.of(),
                    List.of(),
                    List.of(
                        new Country("france", "FR", 0.75f, 3),
                        new Country("atlantis", "XA", 0.25f, 1)))));

    assertThat(panel)
        .contains("title=\"medtop:11000000, 91 % sure\">politics</span>")
        .contains("<bdi>bread &amp; butter</bdi>")
        .contains("href=\"/actors/france\"><bdi>France</bdi> 75 %</a>")
        .contains("<bdi>XA</bdi> 25 %")
        .contains("title=\"75 % of the mentions of countries, 3 mentions\"");
  }

  @Test
  void namesEachCreditedOutletOnceForEachKind() {
    String credits =
        Html.fragment(
            AnnotationPanels.credits(
                article(
                    List.of(),
                    List.of(),
                    List.of(
                        credit("WIRE", "ap", "The Associated Press", 2),
                        credit("FIRST_REPORTED_BY", "gazette", "The <Gazette>", 5),
                        credit("FIRST_REPORTED_BY", "gazette", "The <Gazette>", 9),
                        credit("ORIGINAL_FROM", "gazette", "The <Gazette>", 11)),
                    List.of(),
                    List.of())));

    assertThat(credits)
        .contains("Wire: <a href=\"#b2\"")
        .contains("First reported by <a href=\"#b5\"")
        .contains("Reprinted from <a href=\"#b11\"")
        .contains("<bdi>The &lt;Gazette&gt;</bdi>")
        .doesNotContain("#b9");
  }

  @Test
  void showsWhoSaidWhat() {
    String quotes =
        Html.fragment(
            AnnotationPanels.quotes(
                article(
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(
                        quote("We will <rebuild>", "ada-example", "she", "STATEMENT"),
                        quote("No bread left", "per:b", "Baker"),
                        quote("It rained", null, "a clerk", "ANONYMITY", "UNKNOWN"),
                        quote("Who knows", null, null)),
                    List.of())));

    assertThat(quotes)
        .contains("<q dir=\"auto\">We will &lt;rebuild&gt;</q>")
        .contains("href=\"/actors/ada-example\"")
        .contains("<span>in a statement</span>")
        .contains(
            "data-testid=\"local-chip\" title=\"person, known by name alone\">"
                + "<bdi>Ben &lt;Baker&gt;</bdi></span>")
        .contains("<bdi>a clerk</bdi></span><span>not named</span></p>")
        .contains("speaker not found")
        .doesNotContain("per%3Ab");
  }

  @Test
  void cutsLongQuotesBetweenCharactersAndCountsTheRest() {
    String smile = "\uD83D\uDE00";
    String quotes =
        Html.fragment(
            AnnotationPanels.quotes(
                article(
                    List.of(),
                    List.of(),
                    List.of(),
                    Collections.nCopies(14, quote("x".repeat(239) + smile + "tail", null, null)),
                    List.of())));

    assertThat(quotes)
        .contains("x".repeat(239) + "…</q>")
        .doesNotContain("tail", "\uFFFD")
        .contains("2 more quotes");
  }

  private static Credit credit(String kind, String actor, String name, int block) {
    return new Credit(kind, actor, name, block, 0, 5, 1);
  }

  private static Quote quote(String text, String speakerId, String speaker, String... sourcing) {
    return new Quote(
        4,
        0,
        text.length() + 2,
        text,
        speakerId,
        speaker,
        "said",
        "AFTER",
        List.of(sourcing),
        0.9f);
  }

  private static ArticleDocument article(
      List<Topic> topics,
      List<Keyphrase> keyphrases,
      List<Credit> credits,
      List<Quote> quotes,
      List<Country> countries) {
    Instant time = Instant.parse("2022-02-27T09:30:00Z");
    return new ArticleDocument(
        "0".repeat(32),
        "https://news.example/bread",
        null,
        null,
        null,
        "Bread",
        "",
        List.of(),
        null,
        null,
        null,
        null,
        null,
        null,
        time,
        time,
        null,
        "",
        List.of(),
        List.of(MAYOR, BAKER, FRANCE),
        "0".repeat(32),
        1,
        1,
        "hash",
        List.of(),
        null,
        new ArticleAnnotations(
            "FULL", 1, topics, keyphrases, quotes, List.of(), credits, null, countries));
  }
}
