package io.wirewatch.schemas.document;

import io.wirewatch.schemas.StableId;
import io.wirewatch.schemas.record.ActorOrigin;
import io.wirewatch.schemas.record.Alert;
import io.wirewatch.schemas.record.Article;
import io.wirewatch.schemas.record.Block;
import io.wirewatch.schemas.record.DatePrecision;
import io.wirewatch.schemas.record.DateSource;
import io.wirewatch.schemas.record.EnrichedArticle;
import io.wirewatch.schemas.record.EntityType;
import io.wirewatch.schemas.record.Evidence;
import io.wirewatch.schemas.record.Mention;
import io.wirewatch.schemas.record.NamedActor;
import io.wirewatch.schemas.record.PublicationDate;
import io.wirewatch.schemas.record.Resolution;
import io.wirewatch.schemas.record.RuleType;
import io.wirewatch.schemas.record.Zone;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Records as enrich writes them. */
final class Samples {

  private Samples() {}

  /** The id of an article. */
  static String articleId(String name) {
    return StableId.of("https://news.example/" + name);
  }

  /** The id of an alert. */
  static String alertId(String name) {
    return StableId.of("alert", name);
  }

  /** An article with every zone that matters, its mentions out of order. */
  static EnrichedArticle article(String name, long version) {
    String url = "https://news.example/" + name;
    Article article =
        Article.newBuilder()
            .setId(articleId(name))
            .setCanonicalUrl(url)
            .setOrigin("https://news.example/feed")
            .setPublisher("The Example")
            .setSection("World")
            .setTitle("Wang Yi calls for talks")
            .setAuthors(List.of("Ada Reporter"))
            .setDateline("BEIJING")
            .setPublished(
                new PublicationDate(
                    Instant.parse("2022-02-27T00:00:00Z"),
                    DatePrecision.DAY,
                    DateSource.TEXT,
                    0.5f,
                    "on Saturday",
                    false,
                    null))
            .setModified(null)
            .setEventTime(Instant.parse("2022-02-27T00:00:00Z"))
            .setRetrievedAt(Instant.parse("2022-03-01T10:15:30Z"))
            .setLanguage("en")
            .setBlocks(
                List.of(
                    block(Zone.TITLE, "Wang Yi calls for talks"),
                    block(Zone.DECK, "Foreign minister speaks"),
                    block(Zone.DECK, "In Beijing"),
                    block(Zone.BYLINE, "By Ada Reporter"),
                    block(Zone.DATELINE, "BEIJING"),
                    block(Zone.BODY, "Wang Yi met Antony Blinken."),
                    block(Zone.CAPTION, "Wang Yi in Beijing"),
                    block(Zone.RELATED, "Read more about Qin Gang"),
                    block(Zone.BOILERPLATE, "Advertisement")))
            .setContentHash("0123456789abcdef0123456789abcdef")
            .setReader("plain-text/1")
            .setNotes(List.of("The header shows a clock."))
            .build();
    return EnrichedArticle.newBuilder()
        .setArticle(article)
        .setRevision(1)
        .setGeneration(1)
        .setVersion(version)
        .setStoryId(article.getId())
        .setMentions(
            List.of(
                mention(5, 12, 26, "Antony Blinken", "antony-blinken"),
                mention(5, 0, 7, "Wang Yi", "wang-yi")))
        .setActors(
            List.of(
                NamedActor.newBuilder(namedActor("wang-yi", "Wang Yi", true, 0.7f, "china"))
                    .setOrigin(ActorOrigin.REGISTRY)
                    .setWikidata("Q1")
                    .build(),
                namedActor("antony-blinken", "Antony Blinken", true, 0.3f, null)))
        .build();
  }

  private static NamedActor namedActor(
      String id, String name, boolean watched, float salience, @Nullable String rollsUpTo) {
    return NamedActor.newBuilder()
        .setId(id)
        .setName(name)
        .setType(EntityType.PERSON)
        .setWatched(watched)
        .setMentions(1)
        .setSalience(salience)
        .setRollsUpTo(rollsUpTo)
        .build();
  }

  /** An alert on an article. */
  static Alert alert(String name, long articleVersion) {
    return Alert.newBuilder()
        .setId(alertId(name))
        .setRule("diplomats")
        .setRuleVersion(2)
        .setRuleType(RuleType.CO_MENTION)
        .setLabels(Map.of("severity", "high"))
        .setSummary("Wang Yi with Antony Blinken")
        .setActorId("wang-yi")
        .setActorName("Wang Yi")
        .setWithActors(List.of("Antony Blinken"))
        .setStoryId("story")
        .setArticleId("article")
        .setArticleVersion(articleVersion)
        .setTitle("Wang Yi calls for talks")
        .setPublisher("The Example")
        .setUrl("https://news.example/" + name)
        .setEventTime(Instant.parse("2022-02-27T00:00:00Z"))
        .setEvidence(new Evidence("Wang Yi met Antony Blinken.", 5, 0, 0, 7, Zone.BODY, "Wang Yi"))
        .build();
  }

  private static Block block(Zone zone, String text) {
    return new Block(zone, text, zone == Zone.CAPTION ? "Kyodo" : null, null);
  }

  private static Mention mention(int block, int start, int end, String surface, String actor) {
    return new Mention(
        block, start, end, surface, Zone.BODY, actor, EntityType.PERSON, Resolution.NAME, 1.0f);
  }
}
