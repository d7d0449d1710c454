package io.wirewatch.app.command;

import io.wirewatch.schemas.record.Article;
import io.wirewatch.schemas.record.TopicScore;
import java.util.List;

/** Finds what an article is about. */
@FunctionalInterface
interface TopicFinder {

  /** Returns its subjects, surest first; empty when none is sure enough. */
  List<TopicScore> topics(Article article);
}
