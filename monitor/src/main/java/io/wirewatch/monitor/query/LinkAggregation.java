package io.wirewatch.monitor.query;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts links by state, and how many of them were fetched. */
final class LinkAggregation {

  private static final String STATES = "states";
  private static final String FETCHED = "fetched";
  private static final List<LinkState> READ =
      List.of(LinkState.ARTICLE, LinkState.DUPLICATE, LinkState.NOT_MODIFIED);

  private LinkAggregation() {}

  static Map<String, Aggregation> counts() {
    return Map.of(
        STATES, Aggregations.terms("status", LinkState.values().length),
        FETCHED, Aggregation.of(a -> a.filter(f -> f.bool(b -> b.filter(read(), tried())))));
  }

  private static Query read() {
    List<FieldValue> words = READ.stream().map(state -> FieldValue.of(state.word())).toList();
    return Query.of(q -> q.terms(t -> t.field("status").terms(v -> v.value(words))));
  }

  private static Query tried() {
    return Query.of(q -> q.range(r -> r.number(n -> n.field("attempts").gte(1.0))));
  }

  /** Reads the counts; a missing index gives no aggregates at all. */
  static LinkCounts read(Map<String, Aggregate> aggregates) {
    Map<LinkState, Long> byState = new EnumMap<>(LinkState.class);
    for (Tally tally : Tallies.read(aggregates.get(STATES))) {
      LinkState.of(tally.value()).ifPresent(state -> byState.put(state, tally.count()));
    }
    Aggregate fetched = aggregates.get(FETCHED);
    return new LinkCounts(byState, fetched == null ? 0 : fetched.filter().docCount());
  }
}
