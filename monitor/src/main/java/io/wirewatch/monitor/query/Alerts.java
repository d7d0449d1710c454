package io.wirewatch.monitor.query;

import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wirewatch.schemas.document.AlertDocument;
import io.wirewatch.schemas.document.Index;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The alerts in the archive, newest news first. Safe for use by many threads. */
public final class Alerts {

  private static final int FACET_SIZE = 30;

  private final Searcher searcher;
  private final Requests requests;

  Alerts(Searcher searcher, Requests requests) {
    this.searcher = searcher;
    this.requests = requests;
  }

  /**
   * Returns one page of the alerts that a filter lets through.
   *
   * @param cursor where the page before ended; null for the first
   * @throws ArchiveUnavailableException if Elasticsearch does not answer
   */
  public Slice<AlertDocument> find(AlertFilter filter, int size, @Nullable Cursor cursor) {
    SearchResponse<ObjectNode> response = searcher.search(findRequest(filter, size, cursor));
    List<Hit<ObjectNode>> hits = response.hits().hits();
    String next =
        hits.size() < size ? null : new Cursor(Order.NEWEST, hits.get(size - 1).sort()).encoded();
    return new Slice<>(
        Searcher.documents(response, AlertDocument.class), Searcher.total(response), next);
  }

  /** What the labels that tell the severity begin with. */
  static final String SEVERITY = "severity=";

  SearchRequest findRequest(AlertFilter filter, int size, @Nullable Cursor cursor) {
    SearchRequest.Builder request =
        requests
            .on(Index.ALERTS)
            .query(Requests.alerts(filter))
            .sort(Order.NEWEST.sort())
            .size(size);
    if (cursor != null) {
      request.searchAfter(cursor.after());
    }
    return request.build();
  }

  /**
   * Returns the rules, severities and actors that there are alerts of.
   *
   * @throws ArchiveUnavailableException if Elasticsearch does not answer
   */
  public AlertFacets facets() {
    SearchResponse<ObjectNode> response =
        searcher.search(
            requests
                .on(Index.ALERTS)
                .size(0)
                .aggregations(
                    Map.of(
                        "rules", Aggregations.terms("rule", FACET_SIZE),
                        "severities", Aggregations.terms("labelPairs", SEVERITY, FACET_SIZE),
                        "actors", Aggregations.terms("actorId", FACET_SIZE)))
                .build());
    return new AlertFacets(
        Tallies.read(response.aggregations().get("rules")),
        Tallies.read(response.aggregations().get("severities"), SEVERITY),
        Tallies.read(response.aggregations().get("actors")));
  }
}
