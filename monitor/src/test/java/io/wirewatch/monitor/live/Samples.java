package io.wirewatch.monitor.live;

import io.wirewatch.monitor.query.ArticleSummary;
import io.wirewatch.schemas.document.ArticleDocuments;
import io.wirewatch.schemas.record.Alert;
import io.wirewatch.schemas.record.Article;
import io.wirewatch.schemas.record.Block;
import io.wirewatch.schemas.record.DatePrecision;
import io.wirewatch.schemas.record.DateSource;
import io.wirewatch.schemas.record.EnrichedArticle;
import io.wirewatch.schemas.record.EntityType;
import io.wirewatch.schemas.record.Evidence;
import io.wirewatch.schemas.record.NamedActor;
import io.wirewatch.schemas.record.PublicationDate;
import io.wirewatch.schemas.record.RuleType;
import io.wirewatch.schemas.record.Zone;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Records and events to test with. */
final class Samples {

  static final Instant TIME = Instant.parse("2022-02-26T00:00:00Z");

  private Samples() {}

  static EnrichedArticle enriched(String id, String title) {
    Article article =
        Article.newBuilder()
            .setId(id)
            .setCanonicalUrl("https://example.org/" + id)
            .setPublisher("Example Wire")
            .setTitle(title)
            .setPublished(
                PublicationDate.newBuilder()
                    .setAt(TIME)
                    .setPrecision(DatePrecision.DAY)
                    .setSource(DateSource.TEXT)
                    .setConfidence(0.4f)
                    .build())
            .setEventTime(TIME)
            .setRetrievedAt(TIME.plusSeconds(60))
            .setBlocks(
                List.of(
                    block(Zone.TITLE, title),
                    block(Zone.DECK, "First of the deck"),
                    block(Zone.DECK, "Second of the deck"),
                    block(Zone.BODY, "The body names Wang Yi.")))
            .setContentHash("0".repeat(32))
            .setReader("test/1")
            .build();
    return EnrichedArticle.newBuilder()
        .setArticle(article)
        .setRevision(2)
        .setGeneration(1)
        .setVersion(7)
        .setStoryId("story-" + id)
        .setActors(
            List.of(
                NamedActor.newBuilder()
                    .setId("wang-yi")
                    .setName("Wang Yi")
                    .setType(EntityType.PERSON)
                    .setWatched(true)
                    .setMentions(1)
                    .setSalience(0.5f)
                    .build()))
        .build();
  }

  private static Block block(Zone zone, String text) {
    return Block.newBuilder().setZone(zone).setText(text).build();
  }

  static Alert alert(String id) {
    return Alert.newBuilder()
        .setId(id)
        .setRule("envoys")
        .setRuleVersion(1)
        .setRuleType(RuleType.ANY)
        .setLabels(Map.of("severity", "high"))
        .setSummary("Wang Yi in the news")
        .setActorId("wang-yi")
        .setActorName("Wang Yi")
        .setStoryId("story-a")
        .setArticleId("a")
        .setArticleVersion(7)
        .setTitle("Title")
        .setUrl("https://example.org/a")
        .setEventTime(TIME)
        .setEvidence(
            Evidence.newBuilder()
                .setSentence("The body names Wang Yi.")
                .setBlock(3)
                .setSentenceStart(0)
                .setStart(15)
                .setEnd(22)
                .setZone(Zone.BODY)
                .setSurface("Wang Yi")
                .build())
        .build();
  }

  static LiveEvent event(String id) {
    ArticleSummary article = ArticleSummary.of(ArticleDocuments.of(enriched(id, "Title of " + id)));
    return new LiveEvent.ArticleEvent(article);
  }

  static String idOf(LiveEvent event) {
    return ((LiveEvent.ArticleEvent) event).article().id();
  }
}
