package io.wirewatch.monitor.query;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;

/** The simple aggregations that more than one question needs. */
final class Aggregations {

  private Aggregations() {}

  static Aggregation terms(String field, int size) {
    return Aggregation.of(a -> a.terms(t -> t.field(field).size(size)));
  }

  /** Counts only the values that begin with a prefix, which must hold no special character. */
  static Aggregation terms(String field, String prefix, int size) {
    return Aggregation.of(
        a -> a.terms(t -> t.field(field).include(i -> i.regexp(prefix + ".*")).size(size)));
  }

  static Aggregation distinct(String field) {
    return Aggregation.of(a -> a.cardinality(c -> c.field(field)));
  }

  static Aggregation earliest(String field) {
    return Aggregation.of(a -> a.min(m -> m.field(field)));
  }

  static Aggregation latest(String field) {
    return Aggregation.of(a -> a.max(m -> m.field(field)));
  }
}
