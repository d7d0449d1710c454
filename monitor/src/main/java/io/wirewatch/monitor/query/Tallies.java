package io.wirewatch.monitor.query;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the counts of a terms aggregation. */
final class Tallies {

  private Tallies() {}

  /** An index without the field answers with another kind of aggregate, a missing one with none. */
  static List<Tally> read(@Nullable Aggregate terms) {
    return read(terms, "");
  }

  /** As above, with a prefix that all values have taken away. */
  static List<Tally> read(@Nullable Aggregate terms, String prefix) {
    return terms == null || !terms.isSterms()
        ? List.of()
        : terms.sterms().buckets().array().stream()
            .map(
                bucket ->
                    new Tally(
                        bucket.key().stringValue().substring(prefix.length()), bucket.docCount()))
            .toList();
  }
}
