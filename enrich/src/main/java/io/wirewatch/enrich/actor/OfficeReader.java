package io.wirewatch.enrich.actor;

import io.wirewatch.enrich.text.Words;
import io.wirewatch.enrich.text.Words.Gap;
import io.wirewatch.schemas.record.ActorOrigin;
import io.wirewatch.schemas.record.EntityType;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the offices of states and the administrations of people, which are named by what they are
 * together with whose they are.
 */
final class OfficeReader {

  private final ActorIndex actors;

  OfficeReader(ActorIndex actors) {
    this.actors = actors;
  }

  /**
   * Returns the office that is named at a word; null if none is.
   *
   * @param match the known name that begins there; null if none does
   * @param before the name right before, or before a possessive ending; null if there is none
   */
  @Nullable Found at(Line line, int word, @Nullable NameMatch match, @Nullable Found before) {
    Words words = line.words();
    if (match != null) {
      Optional<KnownActor> country = country(match);
      int next = match.last() + 1;
      if (country.isEmpty() || next >= words.count() || words.gapBefore(next) != Gap.SPACE) {
        return null;
      }
      Office.Name name = actors.officeAt(words, next);
      return name == null || !name.afterCountry()
          ? null
          : derived(line, word, next + name.words().size() - 1, name, country.get());
    }
    Office.Name name = actors.officeAt(words, word);
    if (name == null) {
      return null;
    }
    int last = word + name.words().size() - 1;
    if (name.beforeCountry()) {
      Found of = officeOf(line, word, last, name);
      if (of != null) {
        return of;
      }
    }
    if (name.afterCountry() && before instanceof Found.Known known && isOwner(line, word, known)) {
      Optional<KnownActor> country = country(known.match());
      if (country.isPresent()) {
        return derived(line, word, last, name, country.get());
      }
    }
    return name.bare()
        ? new Found.BareOffice(line, words.start(word), words.end(last), name.office())
        : null;
  }

  /** China’s Foreign Ministry: the country is named, and so is the office. */
  private static boolean isOwner(Line line, int word, Found.Known before) {
    Words words = line.words();
    return word >= 2
        && before.match().last() == word - 2
        && words.folded(word - 1).equals("s")
        && words.gapBefore(word - 1) == Gap.NONE
        && words.gapBefore(word) == Gap.SPACE;
  }

  /** The ministry of defence of the country. */
  private @Nullable Found officeOf(Line line, int first, int last, Office.Name name) {
    Words words = line.words();
    int at = last + 1;
    if (at >= words.count() || !words.folded(at).equals("of")) {
      return null;
    }
    at++;
    if (at < words.count() && words.folded(at).equals("the")) {
      at++;
    }
    NameMatch match = at < words.count() ? actors.nameAt(words, at) : null;
    Optional<KnownActor> country = match == null ? Optional.empty() : country(match);
    return match == null || country.isEmpty()
        ? null
        : derived(line, first, match.last(), name, country.get());
  }

  private @Nullable Found derived(
      Line line, int first, int last, Office.Name name, KnownActor country) {
    return actors
        .office(name.office(), country)
        .map(
            actor ->
                new Found.Derived(
                    line,
                    line.words().start(first),
                    line.words().end(last),
                    actor,
                    Why.OFFICE_OF_COUNTRY))
        .orElse(null);
  }

  private static Optional<KnownActor> country(NameMatch match) {
    return match.full().map(Reading::actor).filter(ActorIndex::isCountry);
  }

  /** Returns the administration that a person's name is part of; null if it is of none. */
  @Nullable Found administration(Line line, NameMatch match) {
    Words words = line.words();
    int next = match.last() + 1;
    if (next >= words.count()
        || !words.folded(next).equals("administration")
        || words.gapBefore(next) != Gap.SPACE) {
      return null;
    }
    List<KnownActor> persons =
        match.readings().stream()
            .map(Reading::actor)
            .filter(actor -> actor.type() == EntityType.PERSON)
            .distinct()
            .toList();
    if (persons.isEmpty()) {
      return null;
    }
    String name = words.printed(match.first(), match.last()) + " administration";
    Set<@Nullable String> codes = new HashSet<>();
    persons.forEach(person -> codes.add(person.facts().country()));
    String code = codes.size() == 1 ? persons.get(0).facts().country() : null;
    String country = code == null ? null : actors.country(code).map(KnownActor::id).orElse(null);
    return new Found.Derived(
        line,
        words.start(match.first()),
        words.end(next),
        new KnownActor(
            LocalId.of(EntityType.ORG, name),
            name,
            EntityType.ORG,
            ActorOrigin.LOCAL,
            country,
            ActorFacts.of(code)),
        Why.ADMINISTRATION);
  }
}
