package io.wirewatch.enrich.place;

import io.wirewatch.enrich.actor.ActorIndex;
import io.wirewatch.enrich.actor.KnownActor;
import io.wirewatch.enrich.actor.NameMatch;
import io.wirewatch.enrich.actor.Reading;
import io.wirewatch.enrich.text.Words;
import io.wirewatch.schemas.record.Article;
import io.wirewatch.schemas.record.Block;
import io.wirewatch.schemas.record.CountryShare;
import io.wirewatch.schemas.record.EntityType;
import io.wirewatch.schemas.record.Mention;
import io.wirewatch.schemas.record.Zone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads where an article takes place. Pure functions, safe for use by many threads. */
public final class Places {

  private static final Comparator<CountryShare> LARGEST_FIRST =
      Comparator.comparingDouble(CountryShare::getShare)
          .reversed()
          .thenComparing(CountryShare::getCode);

  /** A dateline opens the story: it stands in one of the first paragraphs or nowhere. */
  private static final int FIRST_PARAGRAPHS = 6;

  private Places() {}

  /**
   * Returns the place of an article's dateline and the countries that it has to do with.
   *
   * @param mentions in order of block, then start
   * @param named the actors that they name, by id
   * @param actors who can be known
   */
  public static PlaceReading of(
      Article article, List<Mention> mentions, Map<String, KnownActor> named, ActorIndex actors) {
    return new PlaceReading(
        datelinePlace(article, actors).map(KnownActor::id).orElse(null),
        countries(mentions, named, actors));
  }

  private static Optional<KnownActor> datelinePlace(Article article, ActorIndex actors) {
    String given = article.getDateline();
    if (given != null) {
      return place(given, actors);
    }
    int paragraphs = 0;
    for (Block block : article.getBlocks()) {
      if (block.getZone() == Zone.DATELINE) {
        return Dateline.ofLine(block.getText()).flatMap(line -> place(line.place(), actors));
      }
      if (block.getZone() == Zone.BODY && ++paragraphs <= FIRST_PARAGRAPHS) {
        Optional<Dateline> dateline = Dateline.openingOf(block.getText());
        if (dateline.isPresent()) {
          return place(dateline.get().place(), actors);
        }
      }
    }
    return Optional.empty();
  }

  /** Returns what the words before the first comma name, or else what the rest names. */
  private static Optional<KnownActor> place(@Nullable String printed, ActorIndex actors) {
    if (printed == null) {
      return Optional.empty();
    }
    Words words = Words.of(printed);
    for (int i = 0; i < words.count(); i++) {
      boolean opens = i == 0 || words.gapBefore(i) == Words.Gap.COMMA;
      NameMatch match = opens ? actors.nameAt(words, i) : null;
      if (match != null) {
        Optional<KnownActor> place =
            match.readings().stream()
                .filter(Reading::isFull)
                .filter(reading -> isPlace(reading.mentionType()))
                .map(Reading::actor)
                .findFirst();
        if (place.isPresent()) {
          return place;
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isPlace(EntityType type) {
    return type == EntityType.GPE || type == EntityType.LOC;
  }

  private static List<CountryShare> countries(
      List<Mention> mentions, Map<String, KnownActor> named, ActorIndex actors) {
    Map<String, Tally> tallies = new HashMap<>();
    double total = 0;
    for (Mention mention : mentions) {
      KnownActor actor = named.get(mention.getActorId());
      KnownActor country = actor == null ? null : countryOf(actor, actors);
      if (actor == null || country == null) {
        continue;
      }
      double weight = Weight.of(mention, actor, country);
      if (weight > 0) {
        Tally tally = new Tally(country, weight, 1);
        tallies.merge(country.id(), tally, Tally::plus);
        total += weight;
      }
    }
    List<CountryShare> shares = new ArrayList<>(tallies.size());
    for (Tally tally : tallies.values()) {
      String code = String.valueOf(tally.country.facts().country());
      float share = (float) (tally.weight / total);
      shares.add(new CountryShare(tally.country.id(), code, share, tally.mentions));
    }
    shares.sort(LARGEST_FIRST);
    return shares;
  }

  /** Returns the country that an actor is, lies in or acts for; null when none is known. */
  private static @Nullable KnownActor countryOf(KnownActor actor, ActorIndex actors) {
    String code = actor.facts().country();
    if (code == null && actor.rollsUpTo() != null) {
      code = actors.actor(actor.rollsUpTo()).map(stood -> stood.facts().country()).orElse(null);
    }
    return code == null ? null : actors.country(code).orElse(null);
  }

  private record Tally(KnownActor country, double weight, int mentions) {

    Tally plus(Tally other) {
      return new Tally(country, weight + other.weight, mentions + other.mentions);
    }
  }
}
