package io.wirewatch.enrich.actor;

import io.wirewatch.schemas.record.Actor;
import io.wirewatch.schemas.record.ActorOrigin;
import io.wirewatch.schemas.record.EntityType;
import java.util.ArrayList;
import java.util.List;

/**
 * An actor with everything it is called.
 *
 * @param actor who it is
 * @param names full names, the canonical one first
 * @param shortNames forms that count only in an article that also has a full name
 * @param demonyms words for what is of the place
 */
record Profile(
    KnownActor actor, List<String> names, List<String> shortNames, List<String> demonyms) {

  Profile {
    names = List.copyOf(names);
    shortNames = List.copyOf(shortNames);
    demonyms = List.copyOf(demonyms);
  }

  /** Returns the profile of an actor on the watch list. */
  static Profile of(Actor watched) {
    boolean person = watched.getType() == EntityType.PERSON;
    List<String> names = new ArrayList<>(List.of(watched.getName()));
    List<String> shortNames = new ArrayList<>();
    for (String alias : watched.getAliases()) {
      (person && PersonName.isOneWord(alias) ? shortNames : names).add(alias);
    }
    if (person) {
      names.forEach(name -> shortNames.addAll(PersonName.shortForms(name)));
    }
    KnownActor actor =
        new KnownActor(
            watched.getId(),
            watched.getName(),
            watched.getType(),
            ActorOrigin.WATCH_LIST,
            null,
            new ActorFacts(
                watched.getWikidata(),
                null,
                null,
                watched.getRoles(),
                watched.getContext(),
                false));
    return new Profile(actor, names, shortNames, List.of());
  }

  /** Returns this profile with all that the shipped one of the same actor adds. */
  Profile absorbing(Profile shipped) {
    KnownActor joined =
        new KnownActor(
            actor.id(),
            actor.name(),
            actor.type() == EntityType.OTHER ? shipped.actor.type() : actor.type(),
            actor.origin(),
            actor.rollsUpTo() == null ? shipped.actor.rollsUpTo() : actor.rollsUpTo(),
            actor.facts().or(shipped.actor.facts()));
    return new Profile(
        joined,
        joined(names, shipped.names),
        joined(shortNames, shipped.shortNames),
        joined(demonyms, shipped.demonyms));
  }

  private static List<String> joined(List<String> first, List<String> second) {
    List<String> all = new ArrayList<>(first);
    second.stream().filter(name -> !first.contains(name)).forEach(all::add);
    return all;
  }
}
