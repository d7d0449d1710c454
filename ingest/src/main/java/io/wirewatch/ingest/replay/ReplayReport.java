package io.wirewatch.ingest.replay;

import java.util.List;

/**
 * What became of the documents of a run.
 *
 * @param outcomes those of the first documents, in the order they were read; all of them unless
 *     there are very many
 * @param counts how all of them ended
 */
public record ReplayReport(List<Outcome> outcomes, ReplayCounts counts) {

  /** Nothing was replayed. */
  public static final ReplayReport NONE = new ReplayReport(List.of(), ReplayCounts.NONE);

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
