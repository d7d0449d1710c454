package io.wirewatch.monitor.query;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts the actors of the articles found. Actors are nested documents, one for each article and
 * actor, so that a bucket's document count is a number of articles.
 */
final class ActorAggregation {

  private static final String BY_ID = "byId";
  private static final Map<String, Aggregation> DETAILS =
      Map.of(
          "name", Aggregation.of(a -> a.terms(t -> t.field("actors.name").size(1))),
          "type", Aggregation.of(a -> a.terms(t -> t.field("actors.type").size(1))),
          "watched",
              Aggregation.of(
                  a -> a.filter(f -> f.term(t -> t.field("actors.watched").value(true)))),
          "mentions", Aggregation.of(a -> a.sum(s -> s.field("actors.mentions"))));

  private ActorAggregation() {}

  /** Returns the aggregation of the most frequent actors. */
  static Aggregation top(int size) {
    return Aggregation.of(a -> a.nested(n -> n.path("actors")).aggregations(BY_ID, byId(size)));
  }

  /** Returns the aggregation of the most frequent actors among those on the watch list. */
  static Aggregation topWatched(int size) {
    return Aggregation.of(
        a ->
            a.nested(n -> n.path("actors"))
                .aggregations(
                    "onWatchList",
                    w ->
                        w.filter(f -> f.term(t -> t.field("actors.watched").value(true)))
                            .aggregations(BY_ID, byId(size))));
  }

  /** Returns the aggregation of one actor. */
  static Aggregation only(String id) {
    return Aggregation.of(
        a ->
            a.nested(n -> n.path("actors"))
                .aggregations(
                    "only",
                    o ->
                        o.filter(f -> f.term(t -> t.field("actors.id").value(id)))
                            .aggregations(BY_ID, byId(1))));
  }

  private static Aggregation byId(int size) {
    return Aggregation.of(a -> a.terms(t -> t.field("actors.id").size(size)).aggregations(DETAILS));
  }

  /** Reads any of the above; a missing index gives no aggregate at all. */
  static List<ActorTally> read(@Nullable Aggregate aggregate) {
    if (aggregate == null) {
      return List.of();
    }
    Map<String, Aggregate> inner = aggregate.nested().aggregations();
    Aggregate filtered = inner.getOrDefault("only", inner.get("onWatchList"));
    if (filtered != null) {
      inner = filtered.filter().aggregations();
    }
    Aggregate byId = inner.get(BY_ID);
    return byId == null || !byId.isSterms()
        ? List.of()
        : byId.sterms().buckets().array().stream().map(ActorAggregation::tally).toList();
  }

  private static ActorTally tally(StringTermsBucket bucket) {
    String id = bucket.key().stringValue();
    Map<String, Aggregate> details = bucket.aggregations();
    Aggregate watched = details.get("watched");
    Aggregate mentions = details.get("mentions");
    return new ActorTally(
        id,
        first(details.get("name"), id),
        first(details.get("type"), "OTHER"),
        watched != null && watched.filter().docCount() > 0,
        bucket.docCount(),
        mentions == null ? 0 : Math.round(mentions.sum().value()));
  }

  private static String first(@Nullable Aggregate terms, String none) {
    List<Tally> values = Tallies.read(terms);
    return values.isEmpty() ? none : values.get(0).value();
  }
}
