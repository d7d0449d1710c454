package io.wirewatch.schemas.document;

import io.wirewatch.schemas.record.Article;
import io.wirewatch.schemas.record.ArticleChange;
import io.wirewatch.schemas.record.EnrichedArticle;
import io.wirewatch.schemas.record.Mention;
import io.wirewatch.schemas.record.NamedActor;
import io.wirewatch.schemas.record.PublicationDate;
import io.wirewatch.schemas.record.Zone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns enriched articles into documents. */
public final class ArticleDocuments {

  /** Zones that are fields of their own, and zones that are not the article's own words. */
  private static final Set<Zone> NOT_BODY =
      EnumSet.of(Zone.TITLE, Zone.DECK, Zone.BYLINE, Zone.DATELINE, Zone.RELATED, Zone.BOILERPLATE);

  private ArticleDocuments() {}

  /** Returns the document of an article. A mention of a block that is not there is left out. */
  public static ArticleDocument of(EnrichedArticle enriched) {
    Article article = enriched.getArticle();
    @Nullable PublicationDate published = article.getPublished();
    return new ArticleDocument(
        article.getId(),
        article.getCanonicalUrl(),
        article.getOrigin(),
        article.getPublisher(),
        article.getSection(),
        article.getTitle(),
        text(article, EnumSet.of(Zone.DECK)),
        article.getAuthors(),
        article.getDateline(),
        published == null ? null : published.getAt(),
        published == null ? null : published.getPrecision().name(),
        published == null ? null : published.getSource().name(),
        published == null ? null : published.getConfidence(),
        published == null ? null : published.getEvidence(),
        article.getEventTime(),
        article.getRetrievedAt(),
        AnnotationDocuments.language(enriched),
        text(article, EnumSet.complementOf(EnumSet.copyOf(NOT_BODY))),
        blocks(enriched),
        enriched.getActors().stream().map(ArticleDocuments::actor).toList(),
        enriched.getStoryId(),
        enriched.getRevision(),
        enriched.getVersion(),
        article.getContentHash(),
        article.getNotes(),
        change(enriched.getChange()),
        AnnotationDocuments.of(enriched));
  }

  private static String text(Article article, Set<Zone> zones) {
    return article.getBlocks().stream()
        .filter(block -> zones.contains(block.getZone()))
        .map(block -> block.getText())
        .collect(Collectors.joining("\n"));
  }

  private static List<ArticleDocument.Block> blocks(EnrichedArticle enriched) {
    List<List<Mention>> mentions = new ArrayList<>();
    enriched.getArticle().getBlocks().forEach(block -> mentions.add(new ArrayList<>()));
    for (Mention mention : enriched.getMentions()) {
      if (mention.getBlock() >= 0 && mention.getBlock() < mentions.size()) {
        mentions.get(mention.getBlock()).add(mention);
      }
    }
    List<ArticleDocument.Block> blocks = new ArrayList<>();
    for (var block : enriched.getArticle().getBlocks()) {
      blocks.add(
          new ArticleDocument.Block(
              block.getZone().name(),
              block.getText(),
              block.getCredit(),
              mentions.get(blocks.size()).stream()
                  .sorted(Comparator.comparingInt(Mention::getStart))
                  .map(ArticleDocuments::mention)
                  .toList()));
    }
    return blocks;
  }

  private static ArticleDocument.Mention mention(Mention mention) {
    return new ArticleDocument.Mention(
        mention.getStart(),
        mention.getEnd(),
        mention.getActorId(),
        mention.getType().name(),
        mention.getResolution().name(),
        mention.getConfidence());
  }

  private static ArticleDocument.Actor actor(NamedActor actor) {
    return new ArticleDocument.Actor(
        actor.getId(),
        actor.getName(),
        actor.getType().name(),
        actor.getWatched(),
        actor.getMentions(),
        actor.getSalience(),
        actor.getRollsUpTo(),
        actor.getOrigin().name(),
        actor.getWikidata());
  }

  private static ArticleDocument.@Nullable Change change(@Nullable ArticleChange change) {
    return change == null
        ? null
        : new ArticleDocument.Change(
            change.getPreviousRevision(),
            change.getPreviousRetrievedAt(),
            change.getInsertedWords(),
            change.getDeletedWords(),
            change.getText().stream()
                .map(run -> new ArticleDocument.TextChange(run.getKind().name(), run.getText()))
                .toList(),
            change.getAppearedActors(),
            change.getRemovedActors());
  }
}
