package io.wirewatch.monitor.query;

import co.elastic.clients.elasticsearch._types.query_dsl.ChildScoreMode;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.SimpleQueryStringFlag;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import io.wirewatch.schemas.Namespace;
import io.wirewatch.schemas.document.Index;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts that searches are built from. */
final class Requests {

  private static final String TIMEOUT = "10s";

  private final Namespace namespace;

  Requests(Namespace namespace) {
    this.namespace = namespace;
  }

  /** Starts a search that a missing index answers with nothing. */
  SearchRequest.Builder on(Index index) {
    return new SearchRequest.Builder()
        .index(namespace.alias(index))
        .ignoreUnavailable(true)
        .allowNoIndices(true)
        .timeout(TIMEOUT)
        .trackTotalHits(t -> t.enabled(true));
  }

  static Query articles(ArticleFilter filter) {
    List<Query> must = new ArrayList<>();
    if (filter.text() != null) {
      must.add(words(filter.text()));
    }
    List<Query> conditions = new ArrayList<>();
    if (filter.actor() != null) {
      conditions.add(namingActor(filter.actor()));
    }
    addTerm(conditions, "publisher", filter.publisher());
    addRange(conditions, filter.range());
    return Query.of(q -> q.bool(b -> b.must(must).filter(conditions)));
  }

  static Query alerts(AlertFilter filter) {
    List<Query> conditions = new ArrayList<>();
    addTerm(conditions, "rule", filter.rule());
    addTerm(conditions, "actorId", filter.actor());
    addTerm(
        conditions,
        "labelPairs",
        filter.severity() == null ? null : Alerts.SEVERITY + filter.severity());
    addTerm(conditions, "articleId", filter.article());
    addRange(conditions, filter.range());
    return Query.of(q -> q.bool(b -> b.filter(conditions)));
  }

  static Query namingActor(String id) {
    return Query.of(
        q ->
            q.nested(
                n ->
                    n.path("actors")
                        .ignoreUnmapped(true)
                        .scoreMode(ChildScoreMode.None)
                        .query(p -> p.term(t -> t.field("actors.id").value(id)))));
  }

  /** No prefixes, fuzziness or slop: each can make one short query read half the index. */
  private static Query words(String text) {
    return Query.of(
        q ->
            q.simpleQueryString(
                s ->
                    s.query(text)
                        .fields("title^4", "deck^2", "body")
                        .defaultOperator(Operator.And)
                        .flags(
                            SimpleQueryStringFlag.And,
                            SimpleQueryStringFlag.Or,
                            SimpleQueryStringFlag.Not,
                            SimpleQueryStringFlag.Phrase,
                            SimpleQueryStringFlag.Whitespace)
                        .lenient(true)));
  }

  private static void addTerm(List<Query> conditions, String field, @Nullable String value) {
    if (value != null) {
      conditions.add(Query.of(q -> q.term(t -> t.field(field).value(value))));
    }
  }

  private static void addRange(List<Query> conditions, TimeRange range) {
    if (range.from() == null && range.to() == null) {
      return;
    }
    conditions.add(
        Query.of(
            q ->
                q.range(
                    r ->
                        r.date(
                            d -> {
                              d.field("eventTime");
                              if (range.from() != null) {
                                d.gte(range.from().toString());
                              }
                              if (range.to() != null) {
                                d.lt(range.to().toString());
                              }
                              return d;
                            }))));
  }
}
