package io.wirewatch.monitor.query;

import org.jspecify.annotations.Nullable;

/**
 * Which alerts are asked for; all conditions hold together.
 *
 * @param rule name of the rule; null: any
 * @param actor id of the actor the alert is about; null: any
 * @param severity value of the rule's label {@code severity}; null: any
 * @param article id of the article that fired the rule; null: any
 * @param range when the news was published
 */
public record AlertFilter(
    @Nullable String rule,
    @Nullable String actor,
    @Nullable String severity,
    @Nullable String article,
    TimeRange range) {

  /** Every alert. */
  public static final AlertFilter ALL = new AlertFilter(null, null, null, null, TimeRange.ALL);

  /** Returns a filter for the alerts about an actor. */
  public static AlertFilter about(String actor) {
    return new AlertFilter(null, actor, null, null, TimeRange.ALL);
  }

  /** Returns a filter for the alerts that an article fired. */
  public static AlertFilter firedBy(String article) {
    return new AlertFilter(null, null, null, article, TimeRange.ALL);
  }
}
