package io.wirewatch.ingest.replay;

import java.util.List;

/**
 * What became of every document of a run.
 *
 * @param outcomes one for each document, in the order they were read
 */
public record ReplayReport(List<Outcome> outcomes) {

  public ReplayReport {
    outcomes = List.copyOf(outcomes);
  }

  /** Returns the articles that were sent. */
  public List<Outcome.Sent> sent() {
    return only(Outcome.Sent.class);
  }

  /** Returns the documents that were refused. */
  public List<Outcome.Refused> refused() {
    return only(Outcome.Refused.class);
  }

  private <T extends Outcome> List<T> only(Class<T> type) {
    return outcomes.stream().filter(type::isInstance).map(type::cast).toList();
  }
}
