package io.wirewatch.enrich.actor;

import io.wirewatch.enrich.text.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Tells whose an office is that an article names without its country: that of the people and
 * offices named in the same sentence, else the one taken for it before, else that of the dateline.
 * Otherwise it stays nobody's.
 */
final class OfficeContext {

  private static final int NEAR = 160;

  private final ActorIndex actors;

  /** Country that each office was last taken to be of, by the end of its id. */
  private final Map<String, String> lastCountry = new HashMap<>();

  private @Nullable String dateline;

  OfficeContext(ActorIndex actors) {
    this.actors = actors;
  }

  /**
   * An office with whose it is.
   *
   * @param actor the office
   * @param why how that was found out
   */
  record Resolved(KnownActor actor, Why why) {}

  /** Tells the place of the dateline, as printed. */
  void begin(@Nullable String place) {
    if (place != null && dateline == null) {
      Words words = Words.of(place);
      NameMatch match = words.count() == 0 ? null : actors.nameAt(words, 0);
      Optional<Reading> reading = match == null ? Optional.empty() : match.full();
      dateline = reading.map(r -> r.actor().facts().country()).orElse(null);
    }
  }

  /**
   * Returns the actors named in the sentence of an office, nearest first.
   *
   * @param all the names of the block
   * @param at index of the office among them
   * @param actorOf whom a name means; null where that is not known
   */
  static List<KnownActor> neighbours(
      String text, List<Found> all, int at, Function<Found, @Nullable KnownActor> actorOf) {
    Found office = all.get(at);
    List<Found> near = new ArrayList<>();
    for (int i = at - 1; i >= 0 && isNear(text, all.get(i), office); i--) {
      near.add(all.get(i));
    }
    for (int i = at + 1; i < all.size() && isNear(text, office, all.get(i)); i++) {
      near.add(all.get(i));
    }
    near.sort(Comparator.comparingInt(found -> Math.abs(found.start() - office.start())));
    List<KnownActor> named = new ArrayList<>();
    for (Found found : near) {
      KnownActor actor = actorOf.apply(found);
      if (actor != null) {
        named.add(actor);
      }
    }
    return named;
  }

  private static boolean isNear(String text, Found before, Found after) {
    return after.start() - before.end() < NEAR
        && !hasSentenceEnd(text, before.end(), after.start());
  }

  private static boolean hasSentenceEnd(String text, int from, int to) {
    for (int i = from; i + 1 < to; i++) {
      char c = text.charAt(i);
      if ((c == '.' || c == '!' || c == '?') && Character.isWhitespace(text.charAt(i + 1))) {
        return i > from + 3 || c != '.';
      }
    }
    return false;
  }

  /** Returns whose an office is; null if nothing tells. */
  @Nullable Resolved resolve(Found.BareOffice bare, List<KnownActor> neighbours) {
    Office office = bare.office();
    for (KnownActor neighbour : neighbours) {
      boolean actsFor =
          neighbour.facts().country() != null
              && (neighbour.facts().kind() != null || !neighbour.facts().roles().isEmpty());
      if (actsFor) {
        Optional<KnownActor> actor = of(office, neighbour.facts().country());
        if (actor.isPresent()) {
          lastCountry.put(office.suffix(), neighbour.facts().country());
          return new Resolved(actor.get(), Why.OFFICE_BY_NEIGHBOUR);
        }
      }
    }
    String before = lastCountry.get(office.suffix());
    if (before != null) {
      return of(office, before).map(a -> new Resolved(a, Why.OFFICE_NAMED_BEFORE)).orElse(null);
    }
    if (dateline != null) {
      return of(office, dateline).map(a -> new Resolved(a, Why.OFFICE_BY_DATELINE)).orElse(null);
    }
    return null;
  }

  private Optional<KnownActor> of(Office office, @Nullable String code) {
    return code == null
        ? Optional.empty()
        : actors.country(code).flatMap(country -> actors.office(office, country));
  }
}
