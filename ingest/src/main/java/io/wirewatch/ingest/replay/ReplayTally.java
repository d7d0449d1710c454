package io.wirewatch.ingest.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts the outcomes of a run and keeps the first of them. */
final class ReplayTally {

  /** An archive can have millions; a person looks at a few, and a program at the counts. */
  static final int MOST_KEPT = 10_000;

  private final List<Outcome> kept = new ArrayList<>();
  private final SortedMap<String, Long> skipped = new TreeMap<>();
  private long sent;
  private long refused;
  private long duplicates;

  void add(Outcome outcome) {
    if (kept.size() < MOST_KEPT) {
      kept.add(outcome);
    }
    if (outcome instanceof Outcome.Sent) {
      sent++;
    } else if (outcome instanceof Outcome.Refused) {
      refused++;
    } else {
      duplicates++;
    }
  }

  void skip(String reason) {
    skipped.merge(reason, 1L, Long::sum);
  }

  long documents() {
    return sent + refused + duplicates;
  }

  ReplayReport report() {
    return new ReplayReport(kept, new ReplayCounts(sent, refused, duplicates, skipped));
  }
}
