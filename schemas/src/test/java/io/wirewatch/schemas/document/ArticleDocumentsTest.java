package io.wirewatch.schemas.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.schemas.record.ArticleChange;
import io.wirewatch.schemas.record.ChangeKind;
import io.wirewatch.schemas.record.EnrichedArticle;
import io.wirewatch.schemas.record.Mention;
import io.wirewatch.schemas.record.TextChange;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArticleDocumentsTest {

  private static final EnrichedArticle ENRICHED = Samples.article("talks", 1001);

  @Test
  void carriesEveryFieldOver() {
    ArticleDocument document = ArticleDocuments.of(ENRICHED);

    assertThat(document)
        .usingRecursiveComparison()
        .ignoringFields("blocks", "actors", "annotations")
        .isEqualTo(
            new ArticleDocument(
                ENRICHED.getArticle().getId(),
                "https://news.example/talks",
                "https://news.example/feed",
                "The Example",
                "World",
                "Wang Yi calls for talks",
                "Foreign minister speaks\nIn Beijing",
                List.of("Ada Reporter"),
                "BEIJING",
                Instant.parse("2022-02-27T00:00:00Z"),
                "DAY",
                "TEXT",
                0.5f,
                "on Saturday",
                Instant.parse("2022-02-27T00:00:00Z"),
                Instant.parse("2022-03-01T10:15:30Z"),
                "en",
                "Wang Yi met Antony Blinken.\nWang Yi in Beijing",
                List.of(),
                List.of(),
                ENRICHED.getStoryId(),
                1,
                1001,
                "0123456789abcdef0123456789abcdef",
                List.of("The header shows a clock."),
                null,
                ArticleAnnotations.NONE));
    assertThat(document.actors())
        .containsExactly(
            new ArticleDocument.Actor(
                "wang-yi", "Wang Yi", "PERSON", true, 1, 0.7f, "china", "REGISTRY", "Q1"),
            new ArticleDocument.Actor(
                "antony-blinken",
                "Antony Blinken",
                "PERSON",
                true,
                1,
                0.3f,
                null,
                "UNKNOWN",
                null));
  }

  @Test
  void keepsFurnitureOutOfTheBodyButInTheBlocks() {
    ArticleDocument document = ArticleDocuments.of(ENRICHED);

    assertThat(document.body())
        .doesNotContain("Advertisement", "Qin Gang", "Ada Reporter", "calls for talks", "BEIJING");
    assertThat(document.blocks())
        .extracting(ArticleDocument.Block::zone)
        .containsExactly(
            "TITLE",
            "DECK",
            "DECK",
            "BYLINE",
            "DATELINE",
            "BODY",
            "CAPTION",
            "RELATED",
            "BOILERPLATE");
    assertThat(document.blocks().get(6).credit()).isEqualTo("Kyodo");
  }

  @Test
  void putsMentionsIntoTheirBlockInOrder() {
    assertThat(ArticleDocuments.of(ENRICHED).blocks().get(5).mentions())
        .containsExactly(
            new ArticleDocument.Mention(0, 7, "wang-yi", "PERSON", "NAME", 1),
            new ArticleDocument.Mention(12, 26, "antony-blinken", "PERSON", "NAME", 1));
  }

  @Test
  void leavesOutAMentionOfABlockThatIsNotThere() {
    Mention lost = Mention.newBuilder(ENRICHED.getMentions().get(0)).setBlock(99).build();
    EnrichedArticle damaged =
        EnrichedArticle.newBuilder(ENRICHED).setMentions(List.of(lost)).build();

    assertThat(ArticleDocuments.of(damaged).blocks())
        .allSatisfy(block -> assertThat(block.mentions()).isEmpty());
  }

  @Test
  void leavesThePublicationTimeAbsentWhereNothingTells() {
    EnrichedArticle enriched = EnrichedArticle.newBuilder(ENRICHED).build();
    enriched =
        EnrichedArticle.newBuilder(enriched)
            .setArticle(
                io.wirewatch.schemas.record.Article.newBuilder(enriched.getArticle())
                    .setPublished(null)
                    .build())
            .build();

    ArticleDocument document = ArticleDocuments.of(enriched);

    assertThat(document.published()).isNull();
    assertThat(document.publishedPrecision()).isNull();
    assertThat(document.publishedConfidence()).isNull();
    assertThat(document.eventTime()).isEqualTo("2022-02-27T00:00:00Z");
  }

  @Test
  void carriesTheChangeOfARevisionOver() {
    ArticleChange change =
        new ArticleChange(
            1,
            "fedcba9876543210fedcba9876543210",
            Instant.parse("2022-02-28T10:00:00Z"),
            2,
            1,
            List.of(
                new TextChange(ChangeKind.KEPT, "… Wang Yi "),
                new TextChange(ChangeKind.DELETED, "met"),
                new TextChange(ChangeKind.INSERTED, "spoke to")),
            List.of("antony-blinken"),
            List.of("qin-gang"));
    EnrichedArticle revised = EnrichedArticle.newBuilder(ENRICHED).setChange(change).build();

    assertThat(ArticleDocuments.of(revised).change())
        .isEqualTo(
            new ArticleDocument.Change(
                1,
                Instant.parse("2022-02-28T10:00:00Z"),
                2,
                1,
                List.of(
                    new ArticleDocument.TextChange("KEPT", "… Wang Yi "),
                    new ArticleDocument.TextChange("DELETED", "met"),
                    new ArticleDocument.TextChange("INSERTED", "spoke to")),
                List.of("antony-blinken"),
                List.of("qin-gang")));
  }
}
