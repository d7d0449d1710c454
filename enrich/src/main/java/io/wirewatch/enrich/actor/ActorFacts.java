package io.wirewatch.enrich.actor;

import io.wirewatch.schemas.record.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an actor besides its names.
 *
 * @param wikidata Wikidata id, such as {@code Q7747}; null when not known for certain
 * @param country ISO 3166-1 alpha-2 code of the country that it is, lies in, acts for or is based
 *     in; null when none
 * @param kind what an organisation is; null for everything else
 * @param roles offices held by a person
 * @param context words, as printed, of which an article must have one for the actor to be meant;
 *     empty when its full name is enough
 * @param isCountry whether it is the country itself
 */
public record ActorFacts(
    @Nullable String wikidata,
    @Nullable String country,
    @Nullable OrganisationKind kind,
    List<Role> roles,
    List<String> context,
    boolean isCountry) {

  /** Nothing known. */
  public static final ActorFacts NONE =
      new ActorFacts(null, null, null, List.of(), List.of(), false);

  /** Keeps copies. */
  public ActorFacts {
    roles = List.copyOf(roles);
    context = List.copyOf(context);
  }

  /** Returns the facts of a place or other actor of which nothing but its country is known. */
  public static ActorFacts of(@Nullable String country) {
    return new ActorFacts(null, country, null, List.of(), List.of(), false);
  }

  /** Returns the facts of a country. */
  static ActorFacts ofCountry(String code) {
    return new ActorFacts(null, code, null, List.of(), List.of(), true);
  }

  /** Returns these facts, with those of another source where these are silent. */
  ActorFacts or(ActorFacts other) {
    return new ActorFacts(
        wikidata == null ? other.wikidata : wikidata,
        country == null ? other.country : country,
        kind == null ? other.kind : kind,
        roles.isEmpty() ? other.roles : roles,
        context,
        isCountry || other.isCountry);
  }
}
