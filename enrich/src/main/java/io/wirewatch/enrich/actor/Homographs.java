package io.wirewatch.enrich.actor;

import io.wirewatch.enrich.text.Folding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Places whose names are everyday words or other places' names as well. Immutable. */
final class Homographs {

  private static final int COLUMNS = 3;

  /** Words that speak against the place and for it. */
  private record Signs(List<String> against, List<String> forIt) {}

  private final Map<String, Signs> byName = new HashMap<>();

  Homographs(String resource) {
    for (String[] row : TableFile.rows(resource, COLUMNS)) {
      byName.put(
          Folding.fold(row[0]), new Signs(TableFile.values(row[1]), TableFile.values(row[2])));
    }
  }

  /** Returns whether a place's name, a folded word, can be the place's in an article. */
  boolean allow(String folded, Surroundings surroundings) {
    Signs signs = byName.get(folded);
    return signs == null
        || signs.against().stream().noneMatch(surroundings::has)
        || signs.forIt().stream().anyMatch(surroundings::has);
  }
}
