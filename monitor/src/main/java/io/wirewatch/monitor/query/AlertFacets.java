package io.wirewatch.monitor.query;

import java.util.List;

/**
 * Ways to narrow a list of alerts, each by frequency.
 *
 * @param rules names of rules
 * @param severities values of the label {@code severity}
 * @param actors ids of actors
 */
public record AlertFacets(List<Tally> rules, List<Tally> severities, List<Tally> actors) {

  /** Copies the lists. */
  public AlertFacets {
    rules = List.copyOf(rules);
    severities = List.copyOf(severities);
    actors = List.copyOf(actors);
  }
}
