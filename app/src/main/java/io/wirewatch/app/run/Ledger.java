package io.wirewatch.app.run;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The books of the pipeline: what was produced must lie in Elasticsearch, at its newest version, or
 * among the dead letters.
 *
 * @param articles article ids produced
 * @param alerts alert ids produced
 * @param deadLetters records and documents set aside
 * @param missing ids that are nowhere
 * @param outdated ids that Elasticsearch holds in an older version than the newest produced
 */
public record Ledger(
    int articles, int alerts, int deadLetters, List<String> missing, List<String> outdated) {

  /** Returns whether everything produced is accounted for. */
  public boolean balanced() {
    return missing.isEmpty() && outdated.isEmpty();
  }

  /** Returns the state of the books in a sentence. */
  public String summary() {
    String counts =
        "%d articles and %d alerts produced, %d set aside".formatted(articles, alerts, deadLetters);
    if (balanced()) {
      return "Ledger balanced: " + counts + ", nothing missing, all at their newest version.";
    }
    return "Ledger NOT balanced: %s; missing from Elasticsearch: %s; outdated there: %s."
        .formatted(counts, some(missing), some(outdated));
  }

  /**
   * Balances the books.
   *
   * @param articleIds ids in the topic of articles
   * @param alertIds ids in the topic of alerts
   * @param newest newest version of each enriched article and alert, by id
   * @param setAside identities among the dead letters
   * @param deadLetters number of dead letters
   * @param indexed version of each document found in Elasticsearch, by id
   */
  static Ledger balance(
      Collection<String> articleIds,
      Collection<String> alertIds,
      Map<String, Long> newest,
      Set<String> setAside,
      int deadLetters,
      Map<String, Long> indexed) {
    Set<String> produced = new TreeSet<>(articleIds);
    produced.addAll(alertIds);
    Set<String> missing = new TreeSet<>(produced);
    missing.removeAll(indexed.keySet());
    missing.removeAll(setAside);

    Map<String, Long> outdated = new TreeMap<>(newest);
    outdated
        .entrySet()
        .removeIf(
            entry -> indexed.getOrDefault(entry.getKey(), Long.MAX_VALUE) >= entry.getValue());
    outdated.keySet().removeAll(setAside);
    return new Ledger(
        Set.copyOf(articleIds).size(),
        Set.copyOf(alertIds).size(),
        deadLetters,
        List.copyOf(missing),
        List.copyOf(outdated.keySet()));
  }

  private static String some(List<String> ids) {
    if (ids.isEmpty()) {
      return "none";
    }
    String first = String.join(", ", ids.subList(0, Math.min(5, ids.size())));
    return ids.size() <= 5 ? first : first + " and " + (ids.size() - 5) + " more";
  }
}
