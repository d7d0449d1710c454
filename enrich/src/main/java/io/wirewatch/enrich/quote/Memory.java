package io.wirewatch.enrich.quote;

import io.wirewatch.enrich.text.Folding;
import io.wirewatch.enrich.text.WordList;
import io.wirewatch.schemas.record.EntityType;
import io.wirewatch.schemas.record.NamedActor;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a reader keeps in mind of an article while reading on: who was spoken of last, who is a man
 * and who a woman, and what each is called besides the name. Not for use by several threads.
 */
final class Memory {

  private static final int NEAR = 8;

  private final Map<String, Gender> genders = new HashMap<>();

  /** How often a noun was used of a person, as the spokesman or the senator. */
  private final Map<String, Map<String, Integer>> described = new HashMap<>();

  private final Map<String, String> bodies = new HashMap<>();

  private @Nullable String subject;
  private @Nullable String latest;
  private @Nullable String speaker;
  private @Nullable String body;
  private Set<String> previousPeople = new LinkedHashSet<>();

  Memory(List<NamedActor> actors) {
    for (NamedActor actor : actors) {
      if (actor.getType() == EntityType.PERSON) {
        genders.put(actor.getId(), ofName(actor.getName()));
      }
    }
  }

  /** Learns what a block tells of the people that it names; before any of its pronouns is asked. */
  void learn(Narration narration) {
    for (int i = 0; i < narration.count(); i++) {
      Unit unit = narration.unit(i);
      if (unit.isPerson() && unit.mention() != null) {
        learn(narration, i, unit.mention().getActorId());
      }
    }
  }

  private void learn(Narration narration, int name, String actor) {
    Gender gender = genderOf(actor);
    if (gender == Gender.UNKNOWN) {
      gender = ofName(narration.printed(name, name));
    }
    for (int i = name - 1; i >= 0 && name - i <= NEAR && narration.unit(i + 1).isJoined(); i--) {
      String word = narration.word(i);
      if (!WordList.TITLES.contains(word) && !Nouns.isPerson(word)) {
        break;
      }
      gender = gender == Gender.UNKNOWN ? Gender.ofWord(word) : gender;
      describe(Nouns.spelledOut(word), actor);
    }
    int next = name + 1;
    if (next < narration.count() && narration.unit(next).gap().equals(",")) {
      for (int i = next; i < narration.count() && i - next < NEAR; i++) {
        if (i > next && !narration.unit(i).isJoined()) {
          break;
        }
        boolean ends = Grammar.endsGroup(narration.unit(i)) && !narration.word(i).equals("of");
        if (ends || narration.unit(i).isPerson()) {
          break;
        }
        if (Nouns.isPerson(narration.word(i))) {
          describe(narration.word(i), actor);
          gender = gender == Gender.UNKNOWN ? Gender.ofWord(narration.word(i)) : gender;
          break;
        }
      }
    }
    genders.put(actor, gender);
  }

  private void describe(String noun, String actor) {
    described.computeIfAbsent(noun, n -> new TreeMap<>()).merge(actor, 1, Integer::sum);
  }

  /** Returns the person that a noun is said of at least twice as often as of any other. */
  private @Nullable String bearerOf(String noun) {
    String bearer = null;
    int most = 0;
    int second = 0;
    for (Map.Entry<String, Integer> each : described.getOrDefault(noun, Map.of()).entrySet()) {
      if (each.getValue() > most) {
        second = most;
        most = each.getValue();
        bearer = each.getKey();
      } else {
        second = Math.max(second, each.getValue());
      }
    }
    return most >= 2 * second ? bearer : null;
  }

  private static Gender ofName(String name) {
    int end = name.indexOf(' ');
    return end < 0 ? Gender.UNKNOWN : Gender.ofGivenName(Folding.fold(name.substring(0, end)));
  }

  /**
   * Returns the actor that words stand for; null when nobody is named.
   *
   * @param main actor of the subject that the sentence begins with, where that stands before the
   *     words; null when there is none
   */
  @Nullable String actorOf(Narration narration, Phrase words, @Nullable String main) {
    return switch (words.kind()) {
      case NAME -> actorId(narration.unit(words.head()));
      case PRONOUN -> ofPronoun(narration.word(words.head()), main);
      case DESCRIPTION -> ofDescription(narration, words);
    };
  }

  private static @Nullable String actorId(Unit unit) {
    return unit.mention() == null ? null : unit.mention().getActorId();
  }

  private @Nullable String ofPronoun(String pronoun, @Nullable String main) {
    if (pronoun.equals("it")) {
      return body;
    }
    Gender gender = Gender.ofWord(pronoun);
    if (gender == Gender.UNKNOWN) {
      return null;
    }
    if (isPerson(main) && fits(main, gender)) {
      return main;
    }
    if (subject != null && fits(subject, gender)) {
      return subject;
    }
    List<String> fitting = previousPeople.stream().filter(id -> fits(id, gender)).toList();
    if (fitting.size() == 1) {
      return fitting.get(0);
    }
    if (speaker != null && fits(speaker, gender)) {
      return speaker;
    }
    return latest != null && fits(latest, gender) ? latest : null;
  }

  /** Returns whether an actor is a person that the text has named so far. */
  boolean isPerson(@Nullable String actor) {
    return actor != null && genders.containsKey(actor);
  }

  private boolean fits(@Nullable String actor, Gender gender) {
    return actor != null && genderOf(actor).fits(gender);
  }

  private Gender genderOf(String actor) {
    return genders.getOrDefault(actor, Gender.UNKNOWN);
  }

  private @Nullable String ofDescription(Narration narration, Phrase words) {
    String head = narration.word(words.head());
    boolean definite = narration.word(words.first()).equals("the");
    if (!definite || words.last() != words.head()) {
      return null;
    }
    if (Nouns.isPerson(head)) {
      return words.last() - words.first() <= 2 ? bearerOf(head) : null;
    }
    return words.last() - words.first() == 1 ? bodies.get(head) : null;
  }

  /** Takes note of a sentence that has been read, and of the actor of its subject. */
  void endSentence(Narration narration, Sentence sentence, @Nullable String main) {
    Set<String> people = new LinkedHashSet<>();
    for (int i = sentence.from(); i < sentence.to(); i++) {
      Unit unit = narration.unit(i);
      String actor = actorId(unit);
      if (actor != null && unit.isPerson()) {
        people.add(actor);
        latest = actor;
      } else if (actor != null && unit.isBody()) {
        body = actor;
        String surface = narration.printed(i, i);
        String last = surface.substring(surface.lastIndexOf(' ') + 1);
        bodies.put(Folding.fold(last), actor);
      }
    }
    subject = isPerson(main) ? main : null;
    previousPeople = people;
  }

  /** Takes note of who spoke. */
  void spoke(String actor) {
    if (isPerson(actor)) {
      speaker = actor;
    } else {
      body = actor;
    }
  }
}
