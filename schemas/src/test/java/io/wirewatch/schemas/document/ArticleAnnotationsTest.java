package io.wirewatch.schemas.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wirewatch.schemas.record.Article;
import io.wirewatch.schemas.record.CountryShare;
import io.wirewatch.schemas.record.Coverage;
import io.wirewatch.schemas.record.Credit;
import io.wirewatch.schemas.record.CreditKind;
import io.wirewatch.schemas.record.EnrichedArticle;
import io.wirewatch.schemas.record.Keyphrase;
import io.wirewatch.schemas.record.Quote;
import io.wirewatch.schemas.record.QuotePattern;
import io.wirewatch.schemas.record.SourcingKind;
import io.wirewatch.schemas.record.SourcingNote;
import io.wirewatch.schemas.record.Speaker;
import io.wirewatch.schemas.record.TopicScore;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleAnnotationsTest {

  private static final Speaker WANG = new Speaker(5, 12, 14, "he", "wang-yi");

  private static final EnrichedArticle ENRICHED =
      EnrichedArticle.newBuilder(Samples.article("talks", 1001))
          .setLanguage("en")
          .setLanguageConfidence(0.9f)
          .setCoverage(Coverage.FULL)
          .setTopics(List.of(new TopicScore("medtop:11000000", "politics", null, 0.8f)))
          .setKeyphrases(List.of(new Keyphrase("grain corridor", 3, 1f)))
          .setQuotes(
              List.of(
                  new Quote(
                      5,
                      0,
                      11,
                      "Not today",
                      WANG,
                      "said",
                      QuotePattern.AFTER,
                      List.of(SourcingKind.STATEMENT),
                      0.7f),
                  new Quote(5, 15, 20, "Ah", null, null, QuotePattern.NONE, List.of(), 0f)))
          .setSourcing(
              List.of(
                  new SourcingNote(SourcingKind.ANONYMITY, 5, 2, 9, null),
                  new SourcingNote(SourcingKind.NO_RESPONSE, 5, 3, 8, WANG)))
          .setCredits(
              List.of(new Credit(CreditKind.WIRE, "ap", "The Associated Press", 5, 0, 2, 1f)))
          .setDatelinePlace("beijing")
          .setCountries(List.of(new CountryShare("china", "CN", 1f, 4)))
          .build();

  @Test
  void carriesEveryAnnotationOver() {
    assertThat(ArticleDocuments.of(ENRICHED).annotations())
        .isEqualTo(
            new ArticleAnnotations(
                "FULL",
                0.9f,
                List.of(new ArticleAnnotations.Topic("medtop:11000000", "politics", null, 0.8f)),
                List.of(new ArticleAnnotations.Keyphrase("grain corridor", 3, 1f)),
                List.of(
                    new ArticleAnnotations.Quote(
                        5,
                        0,
                        11,
                        "Not today",
                        "wang-yi",
                        "he",
                        "said",
                        "AFTER",
                        List.of("STATEMENT"),
                        0.7f),
                    new ArticleAnnotations.Quote(
                        5, 15, 20, "Ah", null, null, null, "NONE", List.of(), 0f)),
                List.of(
                    new ArticleAnnotations.SourcingNote("ANONYMITY", 5, 2, 9, null, null),
                    new ArticleAnnotations.SourcingNote("NO_RESPONSE", 5, 3, 8, "wang-yi", "he")),
                List.of(
                    new ArticleAnnotations.Credit(
                        "WIRE", "ap", "The Associated Press", 5, 0, 2, 1f)),
                "beijing",
                List.of(new ArticleAnnotations.Country("china", "CN", 1f, 4))));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        // stated, found, confidence, expected
        "en-US, de, 1.0, de",
        "en-US, en, 1.0, en",
        "hr, sr, 0.51, hr",
        "-, sr, 0.51, sr",
        "pt-BR, -, 0, pt-BR",
        "-, -, 0, -"
      })
  void goesByTheLanguageOfTheTextUnlessItHardlyTells(
      String stated, String found, float confidence, String expected) {
    EnrichedArticle enriched =
        EnrichedArticle.newBuilder(ENRICHED)
            .setArticle(Article.newBuilder(ENRICHED.getArticle()).setLanguage(stated).build())
            .setLanguage(found)
            .setLanguageConfidence(confidence)
            .build();

    assertThat(ArticleDocuments.of(enriched).language()).isEqualTo(expected);
  }

  @Test
  void readsWhatItWrites() throws IOException {
    ArticleDocument document = ArticleDocuments.of(ENRICHED);

    assertThat(DocumentJson.read(DocumentJson.write(document), ArticleDocument.class))
        .isEqualTo(document);
  }

  @Test
  void readsADocumentOfAnOlderProgram() throws IOException {
    ObjectNode json =
        (ObjectNode)
            DocumentJson.mapper().readTree(DocumentJson.write(ArticleDocuments.of(ENRICHED)));
    json.remove("annotations");
    json.get("actors").forEach(actor -> ((ObjectNode) actor).remove("origin"));

    ArticleDocument document =
        DocumentJson.read(DocumentJson.mapper().writeValueAsBytes(json), ArticleDocument.class);

    assertThat(document.annotations()).isEqualTo(ArticleAnnotations.NONE);
    assertThat(document.actors()).extracting(ArticleDocument.Actor::origin).containsOnly("UNKNOWN");
  }
}
