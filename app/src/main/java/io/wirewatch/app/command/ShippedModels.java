package io.wirewatch.app.command;

import io.wirewatch.enrich.actor.ActorIndex;
import io.wirewatch.enrich.annotate.Annotated;
import io.wirewatch.enrich.annotate.Annotator;
import io.wirewatch.enrich.topic.TopicClassifier;
import io.wirewatch.enrich.watch.InvalidWatchlistException;
import io.wirewatch.enrich.watch.WatchlistFile;
import io.wirewatch.schemas.ArticleText;
import io.wirewatch.schemas.record.Article;
import io.wirewatch.schemas.record.Block;
import io.wirewatch.schemas.record.TopicScore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the commands annotate with: the models of this program and the actors of a watch list. The
 * one place that makes them.
 */
final class ShippedModels {

  private final ActorIndex actors;

  /** Loaded when first used: the commands do not all need it. */
  private @Nullable Annotator annotator;

  private ShippedModels(ActorIndex actors) {
    this.actors = actors;
  }

  /**
   * Loads the models.
   *
   * @param watchlist actors to add; null for none
   * @throws InvalidWatchlistException if the watch list has mistakes
   */
  static ShippedModels with(@Nullable Path watchlist) throws InvalidWatchlistException {
    if (watchlist == null) {
      return new ShippedModels(ActorIndex.shippedOnly());
    }
    try {
      return new ShippedModels(ActorIndex.of(WatchlistFile.read(watchlist).actors()));
    } catch (IOException e) {
      throw new CommandFailedException(
          "--watchlist " + watchlist + " cannot be read; check its path and rights: " + e, e);
    }
  }

  Annotated annotate(Article article) {
    if (annotator == null) {
      annotator = Annotator.shipped();
    }
    return annotator.annotate(article, actors);
  }

  SentenceTagger sentences() {
    return new NameTags();
  }

  TopicFinder topics() {
    TopicClassifier classifier = TopicClassifier.shipped();
    return article -> classifier.classify(article.getTitle(), paragraphs(article));
  }

  /** Returns what finds the subjects of a text without a title. */
  Function<String, List<TopicScore>> topicsOfText() {
    TopicClassifier classifier = TopicClassifier.shipped();
    return text -> classifier.classify("", List.of(text));
  }

  private static List<String> paragraphs(Article article) {
    return article.getBlocks().stream()
        .filter(block -> ArticleText.contains(block.getZone()))
        .map(Block::getText)
        .toList();
  }

  MentionReason reasons() {
    return MentionReason::ofMention;
  }
}
