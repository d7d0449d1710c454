package io.wirewatch.monitor.live;

import io.wirewatch.monitor.query.ArticleSummary;
import io.wirewatch.schemas.document.AlertDocument;
import io.wirewatch.schemas.document.ArticleDocument;
import io.wirewatch.schemas.record.Alert;
import io.wirewatch.schemas.record.Article;
import io.wirewatch.schemas.record.EnrichedArticle;
import io.wirewatch.schemas.record.Evidence;
import io.wirewatch.schemas.record.NamedActor;
import io.wirewatch.schemas.record.PublicationDate;
import io.wirewatch.schemas.record.Zone;
import java.util.stream.Collectors;

/** Records in the form that Elasticsearch will give once sink has written them. */
final class Documents {

  private Documents() {}

  static ArticleSummary article(EnrichedArticle enriched) {
    Article article = enriched.getArticle();
    PublicationDate published = article.getPublished();
    return new ArticleSummary(
        article.getId(),
        article.getCanonicalUrl(),
        article.getPublisher(),
        article.getSection(),
        article.getTitle(),
        article.getBlocks().stream()
            .filter(block -> block.getZone() == Zone.DECK)
            .map(block -> block.getText())
            .collect(Collectors.joining("\n")),
        article.getAuthors(),
        article.getDateline(),
        published == null ? null : published.getAt(),
        published == null ? null : published.getPrecision().name(),
        published == null ? null : published.getSource().name(),
        published == null ? null : published.getConfidence(),
        article.getEventTime(),
        article.getRetrievedAt(),
        article.getLanguage(),
        enriched.getActors().stream().map(Documents::actor).toList(),
        enriched.getStoryId(),
        enriched.getRevision());
  }

  private static ArticleDocument.Actor actor(NamedActor actor) {
    return new ArticleDocument.Actor(
        actor.getId(),
        actor.getName(),
        actor.getType().name(),
        actor.getWatched(),
        actor.getMentions(),
        actor.getSalience(),
        actor.getRollsUpTo());
  }

  static AlertDocument alert(Alert alert) {
    Evidence evidence = alert.getEvidence();
    return new AlertDocument(
        alert.getId(),
        alert.getRule(),
        alert.getRuleVersion(),
        alert.getRuleType().name(),
        alert.getLabels(),
        alert.getSummary(),
        alert.getActorId(),
        alert.getActorName(),
        alert.getWithActors(),
        alert.getStoryId(),
        alert.getArticleId(),
        alert.getTitle(),
        alert.getPublisher(),
        alert.getUrl(),
        alert.getEventTime(),
        new AlertDocument.Evidence(
            evidence.getSentence(),
            evidence.getBlock(),
            evidence.getSentenceStart(),
            evidence.getStart(),
            evidence.getEnd(),
            evidence.getZone().name(),
            evidence.getSurface()));
  }
}
