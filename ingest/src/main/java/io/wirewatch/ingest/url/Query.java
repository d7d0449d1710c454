package io.wirewatch.ingest.url;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.BiPredicate;

/** The query of an address: what stands behind its question mark, encoded. */
final class Query {

  private Query() {}

  /**
   * Returns the query without the parameters that are to go, without empty ones and without exact
   * repetitions, which no server tells apart. The order is kept: for some servers it matters.
   *
   * @param unwanted of name and value
   */
  static String without(String query, BiPredicate<String, String> unwanted) {
    Set<String> kept = new LinkedHashSet<>();
    for (String parameter : query.split("&")) {
      String named = withoutEntity(parameter);
      int equals = named.indexOf('=');
      String name = equals < 0 ? named : named.substring(0, equals);
      String value = equals < 0 ? "" : named.substring(equals + 1);
      if (!named.isEmpty() && !unwanted.test(name, value)) {
        kept.add(named);
      }
    }
    return String.join("&", kept);
  }

  /** Feeds that escape twice leave the rest of an escaped ampersand at the front of the name. */
  private static String withoutEntity(String parameter) {
    String rest = parameter;
    while (rest.startsWith("amp;")) {
      rest = rest.substring("amp;".length());
    }
    return rest;
  }
}
