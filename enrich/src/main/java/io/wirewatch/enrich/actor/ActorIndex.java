package io.wirewatch.enrich.actor;

import io.wirewatch.enrich.text.Words;
import io.wirewatch.schemas.record.Actor;
import io.wirewatch.schemas.record.ActorOrigin;
import io.wirewatch.schemas.record.EntityType;
import io.wirewatch.schemas.record.Resolution;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Every actor that can be named, and the names to find them by. The watch list wins: a shipped
 * actor that shares a full name with a watched one is the same actor, under the watch list's id.
 * Immutable and safe for use by many threads.
 */
public final class ActorIndex {

  private static final ActorIndex SHIPPED_ONLY = of(List.of());

  private final Map<String, KnownActor> actors = new HashMap<>();
  private final Map<String, KnownActor> countries = new HashMap<>();
  private final NameTrie names = new NameTrie();

  private ActorIndex(Collection<Profile> profiles, Map<String, String> absorbed) {
    for (Profile profile : profiles) {
      KnownActor actor = redirected(profile.actor(), absorbed);
      actors.put(actor.id(), actor);
      if (isCountry(actor)) {
        countries.put(actor.facts().country(), actor);
      }
      add(profile.names().subList(0, 1), new Reading(actor, Resolution.NAME));
      add(profile.names(), new Reading(actor, Resolution.ALIAS));
      add(profile.demonyms(), new Reading(actor, Resolution.DEMONYM));
      add(profile.shortNames(), new Reading(actor, Resolution.SHORT_NAME));
    }
    Registry.SHIPPED.notActors().forEach(name -> names.add(name, null));
  }

  /** Returns the index of a watch list's actors and the shipped ones. */
  public static ActorIndex of(Collection<Actor> watched) {
    Map<String, Profile> profiles = new LinkedHashMap<>();
    watched.stream()
        .sorted(Comparator.comparing(Actor::getId))
        .forEach(actor -> profiles.put(actor.getId(), Profile.of(actor)));
    Map<String, String> owners = ownersOfNames(profiles.values());
    Map<String, String> absorbed = new HashMap<>();
    List<Profile> rest = new ArrayList<>();
    for (Profile shipped : Registry.SHIPPED.profiles()) {
      String owner = ownerOf(shipped, profiles, owners);
      if (owner == null) {
        rest.add(shipped);
      } else {
        profiles.computeIfPresent(owner, (id, profile) -> profile.absorbing(shipped));
        absorbed.put(shipped.actor().id(), owner);
      }
    }
    List<Profile> all = new ArrayList<>(profiles.values());
    all.addAll(rest);
    return new ActorIndex(all, absorbed);
  }

  /** Returns the index of the shipped actors alone. */
  public static ActorIndex shippedOnly() {
    return SHIPPED_ONLY;
  }

  /** Returns the actor with an id; empty if there is none. */
  public Optional<KnownActor> actor(String id) {
    return Optional.ofNullable(actors.get(id));
  }

  /** Returns the country with an ISO 3166-1 alpha-2 code; empty if there is none. */
  public Optional<KnownActor> country(String code) {
    return Optional.ofNullable(countries.get(code));
  }

  /** Returns whether an actor is a country, and not a place in one. */
  public static boolean isCountry(KnownActor actor) {
    return actor.type() == EntityType.GPE
        && actor.rollsUpTo() == null
        && actor.facts().country() != null
        && actor.facts().isCountry();
  }

  /** Returns the office that begins at a word, less its country; null if none does. */
  Office.@Nullable Name officeAt(Words words, int first) {
    return Registry.SHIPPED.offices().at(words, first);
  }

  /** Returns the office of a country; empty if the country has none. */
  Optional<KnownActor> office(Office office, KnownActor country) {
    String code = country.facts().country();
    if (code == null) {
      return Optional.empty();
    }
    String demonym = Registry.SHIPPED.demonym(code).orElse(country.name());
    String name = office.name().replace("{country}", country.name()).replace("{demonym}", demonym);
    Words words = Words.of(name);
    NameMatch known = nameAt(words, 0);
    if (known != null && known.last() == words.count() - 1) {
      Optional<Reading> full = known.full();
      if (full.isPresent() && full.get().actor().type() == EntityType.ORG) {
        return full.map(Reading::actor);
      }
    }
    if (!office.isOf(code)) {
      return Optional.empty();
    }
    return Optional.of(
        new KnownActor(
            country.id() + "-" + office.suffix(),
            name,
            EntityType.ORG,
            ActorOrigin.REGISTRY,
            office.rollsUp() ? country.id() : null,
            new ActorFacts(null, code, office.kind(), List.of(), List.of(), false)));
  }

  /** Returns the ids of all actors, for suggesting one that was probably meant. */
  public Set<String> ids() {
    return Set.copyOf(actors.keySet());
  }

  /** Returns the longest name that begins at a word of a text; null if none does. */
  public @Nullable NameMatch nameAt(Words words, int first) {
    return names.find(words, first);
  }

  private void add(List<String> these, Reading reading) {
    for (String name : these) {
      names.add(name.startsWith("the ") ? name.substring(4) : name, reading);
    }
  }

  private static Map<String, String> ownersOfNames(Collection<Profile> watched) {
    Map<String, String> owners = new HashMap<>();
    for (Profile profile : watched) {
      if (profile.actor().type() != EntityType.PERSON) {
        profile.names().forEach(name -> owners.putIfAbsent(key(name), profile.actor().id()));
      }
    }
    return owners;
  }

  private static @Nullable String ownerOf(
      Profile shipped, Map<String, Profile> watched, Map<String, String> owners) {
    if (watched.containsKey(shipped.actor().id())) {
      return shipped.actor().id();
    }
    return shipped.names().stream()
        .map(name -> owners.get(key(name)))
        .filter(owner -> owner != null)
        .findFirst()
        .orElse(null);
  }

  private static KnownActor redirected(KnownActor actor, Map<String, String> absorbed) {
    String rollsUpTo = actor.rollsUpTo();
    String target = rollsUpTo == null ? null : absorbed.getOrDefault(rollsUpTo, rollsUpTo);
    boolean itself = actor.id().equals(target);
    return new KnownActor(
        actor.id(),
        actor.name(),
        actor.type(),
        actor.origin(),
        itself ? null : target,
        actor.facts());
  }

  private static String key(String name) {
    Words words = Words.of(name);
    StringBuilder key = new StringBuilder();
    for (int i = 0; i < words.count(); i++) {
      key.append(words.folded(i)).append(' ');
    }
    return key.toString();
  }
}
