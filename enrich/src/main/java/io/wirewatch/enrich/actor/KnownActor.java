package io.wirewatch.enrich.actor;

import io.wirewatch.schemas.record.ActorOrigin;
import io.wirewatch.schemas.record.EntityType;
import org.jspecify.annotations.Nullable;

/**
 * Someone or something that articles name.
 *
 * @param id stable id, such as {@code wang-yi}
 * @param name canonical name
 * @param type kind of entity
 * @param origin how we know it
 * @param rollsUpTo id of the actor that it often stands for, as Beijing for China; null when none
 * @param facts what else is known of it
 */
public record KnownActor(
    String id,
    String name,
    EntityType type,
    ActorOrigin origin,
    @Nullable String rollsUpTo,
    ActorFacts facts) {

  /** Returns whether it is on the watch list. */
  public boolean watched() {
    return origin == ActorOrigin.WATCH_LIST;
  }
}
