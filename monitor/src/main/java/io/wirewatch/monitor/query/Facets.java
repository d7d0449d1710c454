package io.wirewatch.monitor.query;

import java.util.List;

/**
 * Ways to narrow a search.
 *
 * @param publishers outlets of the articles found, most frequent first
 * @param actors actors in the articles found, most frequent first
 */
public record Facets(List<Tally> publishers, List<ActorTally> actors) {

  /** Copies the lists. */
  public Facets {
    publishers = List.copyOf(publishers);
    actors = List.copyOf(actors);
  }
}
