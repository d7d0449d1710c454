package io.wirewatch.monitor.live;

import io.wirewatch.monitor.query.ArticleSummary;
import io.wirewatch.schemas.document.AlertDocument;

/** Something that just happened. */
public sealed interface LiveEvent {

  /** Returns the name of the event's type in a stream of server-sent events. */
  String type();

  /**
   * An article was enriched, for the first time or anew.
   *
   * @param article the article
   */
  record ArticleEvent(ArticleSummary article) implements LiveEvent {
    @Override
    public String type() {
      return "article";
    }
  }

  /**
   * A rule fired.
   *
   * @param alert the alert
   */
  record AlertEvent(AlertDocument alert) implements LiveEvent {
    @Override
    public String type() {
      return "alert";
    }
  }
}
