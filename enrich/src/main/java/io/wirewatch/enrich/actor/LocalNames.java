package io.wirewatch.enrich.actor;

import io.wirewatch.enrich.entity.NameClass;
import io.wirewatch.enrich.text.Setting;
import io.wirewatch.enrich.text.Words;
import io.wirewatch.schemas.record.ActorOrigin;
import io.wirewatch.schemas.record.EntityType;
import io.wirewatch.schemas.record.Zone;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names of an article that nobody knows, put together: a bare family or given name is the
 * person named in full where exactly one fits, an acronym what it was introduced for.
 */
final class LocalNames {

  private static final int LONGEST_NAME = 120;

  /** Persons named in full, by the folded parts that they can be called by alone. */
  private final Map<String, Set<String>> personsByPart = new HashMap<>();

  /** The first and longest printed form of each name. */
  private final Map<String, String> printed = new LinkedHashMap<>();

  /** Names that stand in a sentence, and not only in a headline. */
  private final Set<String> inSentences = new HashSet<>();

  private final Set<String> bareNames = new HashSet<>();

  /**
   * A name with who it is.
   *
   * @param actor who
   * @param confidence between 0 and 1
   * @param why how that was found out
   */
  record Resolved(KnownActor actor, float confidence, Why why) {}

  /** Takes note of a name. */
  void learn(Found.Local local, Zone zone) {
    if (zone == Zone.BOILERPLATE || local.end() - local.start() > LONGEST_NAME) {
      return;
    }
    Words name = Words.of(surface(local));
    if (name.count() == 0) {
      return;
    }
    String key = key(name);
    if (local.line().setting() == Setting.SENTENCE) {
      inSentences.add(key);
    }
    if (local.name().type() != NameClass.PER || name.count() < 2) {
      return;
    }
    printed.merge(key, surface(local), (one, other) -> other.length() > one.length() ? other : one);
    String first = name.folded(0);
    String last = name.folded(name.count() - 1);
    personsByPart.computeIfAbsent(last, part -> new LinkedHashSet<>()).add(key);
    personsByPart.computeIfAbsent(first, part -> new LinkedHashSet<>()).add(key);
    bareNames.add(last + " ");
    if (PersonName.isFamilyFirst(name, 0)) {
      bareNames.add(first + " ");
    }
  }

  /** Returns the family names of the persons, in the form of {@link Found.Known#key}. */
  Set<String> bareNames() {
    return bareNames;
  }

  private static String surface(Found.Local local) {
    return local.line().text().substring(local.start(), local.end());
  }

  /** Middle initials make no other person. */
  private static String key(Words name) {
    StringBuilder key = new StringBuilder();
    for (int i = 0; i < name.count(); i++) {
      boolean middle = i > 0 && i + 1 < name.count() && name.isInitial(i);
      if (!middle) {
        key.append(name.folded(i)).append(' ');
      }
    }
    return key.toString();
  }

  /** Returns who a name is; null if it is no actor's. */
  @Nullable Resolved resolve(Found.Local local, Zone zone) {
    String surface = surface(local);
    Words name = Words.of(surface);
    if (zone == Zone.BOILERPLATE || name.count() == 0 || surface.length() > LONGEST_NAME) {
      return null;
    }
    String key = key(name);
    boolean sentence = local.line().setting() == Setting.SENTENCE;
    if (!sentence && !inSentences.contains(key) && !printed.containsKey(key)) {
      return null;
    }
    return switch (local.name().type()) {
      case PER -> person(name, key, surface);
      case ORG -> named(EntityType.ORG, surface, 0.6f);
      case LOC -> named(EntityType.LOC, surface, 0.6f);
      case MISC -> EventName.isEvent(surface) ? named(EntityType.EVENT, surface, 0.6f) : null;
    };
  }

  private Resolved person(Words name, String key, String surface) {
    if (name.count() == 1) {
      Set<String> persons = personsByPart.getOrDefault(name.folded(0), Set.of());
      if (persons.size() == 1) {
        String full = printed.getOrDefault(persons.iterator().next(), surface);
        return new Resolved(actor(EntityType.PERSON, full), 0.7f, Why.LOCAL_SHORT_NAME);
      }
    }
    return named(
        EntityType.PERSON, printed.getOrDefault(key, surface), name.count() > 1 ? 0.7f : 0.5f);
  }

  private static Resolved named(EntityType type, String name, float confidence) {
    return new Resolved(actor(type, name), confidence, Why.LOCAL_NAME);
  }

  private static KnownActor actor(EntityType type, String name) {
    String id = LocalId.of(type, name);
    return new KnownActor(id, name, type, ActorOrigin.LOCAL, null, ActorFacts.NONE);
  }
}
