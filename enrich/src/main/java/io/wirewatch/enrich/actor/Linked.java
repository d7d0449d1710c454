package io.wirewatch.enrich.actor;

import io.wirewatch.schemas.record.Mention;
import java.util.List;
import java.util.Map;

/**
 * The mentions of an article with whom they mean.
 *
 * @param mentions in order of block, then start; none overlap
 * @param reasons why each one means its actor, in the same order
 * @param actors who is meant, by id
 */
public record Linked(List<Mention> mentions, List<Why> reasons, Map<String, KnownActor> actors) {

  /** Keeps copies. */
  public Linked {
    mentions = List.copyOf(mentions);
    reasons = List.copyOf(reasons);
    actors = Map.copyOf(actors);
  }
}
