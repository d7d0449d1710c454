package io.wirewatch.enrich.actor;

import io.wirewatch.schemas.record.EntityType;
import io.wirewatch.schemas.record.Resolution;

/**
 * One thing that a name may mean.
 *
 * @param actor who is meant
 * @param resolution how the name belongs to the actor
 */
public record Reading(KnownActor actor, Resolution resolution) {

  /** Returns whether the name says who is meant by itself, without a fuller one in the article. */
  public boolean isFull() {
    return resolution != Resolution.SHORT_NAME;
  }

  /** Returns the kind of entity that the words name: "Chinese" is no country though China is. */
  public EntityType mentionType() {
    return resolution == Resolution.DEMONYM ? EntityType.NORP : actor.type();
  }
}
