package io.wirewatch.enrich.actor;

import java.util.Locale;

/** What an organisation is. */
public enum OrganisationKind {
  /** A body of several states, such as the United Nations, or one of its agencies and courts. */
  INTERNATIONAL,
  /** A government as a whole, or the seat that stands for it, such as the White House. */
  GOVERNMENT,
  /** A ministry or department of state. */
  MINISTRY,
  /** A public authority, service, regulator or embassy. */
  AGENCY,
  /** A parliament or one of its chambers. */
  LEGISLATURE,
  /** A national court. */
  COURT,
  /** A central bank. */
  CENTRAL_BANK,
  /** Armed forces or a part of them. */
  MILITARY,
  /** An armed group that is no state's. */
  ARMED_GROUP,
  /** A political party. */
  PARTY,
  /** A company. */
  COMPANY,
  /** A news agency. */
  NEWS_AGENCY,
  /** A newspaper, broadcaster, magazine or news site. */
  OUTLET,
  /** A university, institute or think tank. */
  RESEARCH,
  /** A campaign, charity, church, union or other association. */
  ASSOCIATION,
  /** A sports club, league or federation. */
  SPORT;

  /** Returns the kind that a word of the registry names, such as {@code news-agency}. */
  static OrganisationKind of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** Returns whether it publishes news. */
  public boolean isPress() {
    return this == NEWS_AGENCY || this == OUTLET;
  }
}
