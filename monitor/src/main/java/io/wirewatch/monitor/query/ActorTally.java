package io.wirewatch.monitor.query;

/**
 * How often an actor is named.
 *
 * @param id actor id
 * @param name the name that most articles have for it
 * @param type kind of entity, such as {@code PERSON}
 * @param watched whether it was on the watch list when one of the articles was enriched
 * @param articles number of articles that name it
 * @param mentions number of mentions in all of them
 */
public record ActorTally(
    String id, String name, String type, boolean watched, long articles, long mentions) {}
