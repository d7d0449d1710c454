package io.wirewatch.monitor.query;

import java.time.Instant;
import java.util.List;

/**
 * What is known of an actor from the articles that name it.
 *
 * @param actor the actor with its counts
 * @param first event time of the earliest article
 * @param last event time of the latest article
 * @param companions the actors most often named in the same articles; their counts are of these
 *     articles
 */
public record ActorProfile(
    ActorTally actor, Instant first, Instant last, List<ActorTally> companions) {

  /** Copies the companions. */
  public ActorProfile {
    companions = List.copyOf(companions);
  }
}
