package io.wirewatch.enrich.actor;

import java.util.List;
import java.util.Set;

/**
 * An office that many states have, such as the foreign ministry. The office of one state is an
 * actor that is derived when a text names it.
 *
 * @param suffix end of the ids of its actors, after the country's
 * @param name canonical name with {@code {country}} or {@code {demonym}}
 * @param kind what it is
 * @param notFor ISO codes of the countries that have none, or have it as an actor of its own
 * @param onlyFor ISO codes of the countries that have it; empty for all
 * @param rollsUp whether its name often stands for its government
 */
record Office(
    String suffix,
    String name,
    OrganisationKind kind,
    Set<String> notFor,
    Set<String> onlyFor,
    boolean rollsUp) {

  /** Returns whether a country has it. */
  boolean isOf(String code) {
    return !notFor.contains(code) && (onlyFor.isEmpty() || onlyFor.contains(code));
  }

  /**
   * A name of an office, less its country.
   *
   * @param office the office
   * @param words its folded words
   * @param beforeCountry whether "of" and the country may follow
   * @param afterCountry whether the country or its demonym may stand before
   * @param bare whether it stands by itself, for the office of the country in question
   */
  record Name(
      Office office,
      List<String> words,
      boolean beforeCountry,
      boolean afterCountry,
      boolean bare) {}
}
