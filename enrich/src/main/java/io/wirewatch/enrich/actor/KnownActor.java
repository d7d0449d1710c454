package io.wirewatch.enrich.actor;

import io.wirewatch.schemas.record.EntityType;
import org.jspecify.annotations.Nullable;

/**
 * Someone or something that articles name.
 *
 * @param id stable id, such as {@code wang-yi}
 * @param name canonical name
 * @param type kind of entity
 * @param watched whether it is on the watch list
 * @param rollsUpTo id of the actor that it often stands for, as Beijing for China; null when none
 */
public record KnownActor(
    String id, String name, EntityType type, boolean watched, @Nullable String rollsUpTo) {}
