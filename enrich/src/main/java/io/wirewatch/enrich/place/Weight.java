package io.wirewatch.enrich.place;

import io.wirewatch.enrich.actor.KnownActor;
import io.wirewatch.enrich.actor.OrganisationKind;
import io.wirewatch.schemas.record.Mention;
import io.wirewatch.schemas.record.Zone;

/**
 * How much a mention says of an article's being about a country. Estimates, in the order in which a
 * reader would rank them; no measured probabilities.
 */
final class Weight {

  private Weight() {}

  static double of(Mention mention, KnownActor actor, KnownActor country) {
    return ofZone(mention.getZone()) * ofActor(actor, country);
  }

  private static double ofActor(KnownActor actor, KnownActor country) {
    if (actor.id().equals(country.id())) {
      return 1;
    }
    return switch (actor.type()) {
      case GPE, LOC -> 0.8;
      case ORG -> ofOrganisation(actor);
      case NORP -> 0.5;
      case PERSON -> 0.3;
      case EVENT, OTHER -> 0;
    };
  }

  /** A paper that is cited tells nothing of where the news is from. */
  private static double ofOrganisation(KnownActor actor) {
    OrganisationKind kind = actor.facts().kind();
    return kind != null && kind.isPress() ? 0 : 0.5;
  }

  private static double ofZone(Zone zone) {
    return switch (zone) {
      case TITLE -> 3;
      case DECK -> 2;
      case UNKNOWN, DATELINE, BODY, SUBHEAD, LIST, QUOTE, TWEET -> 1;
      case CAPTION, TABLE -> 0.5;
      case BYLINE, CREDIT, RELATED, BOILERPLATE -> 0;
    };
  }
}
