package io.wirewatch.monitor.query;

import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Highlight;
import co.elastic.clients.elasticsearch.core.search.HighlighterOrder;
import co.elastic.clients.elasticsearch.core.search.HighlighterType;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wirewatch.schemas.document.ArticleDocument;
import io.wirewatch.schemas.document.Index;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The articles in the archive. Safe for use by many threads. */
public final class Articles {

  private static final int FACET_SIZE = 12;
  private static final int EXCERPT_CHARACTERS = 220;

  private final Searcher searcher;
  private final Requests requests;

  Articles(Searcher searcher, Requests requests) {
    this.searcher = searcher;
    this.requests = requests;
  }

  /**
   * Returns one page of the articles that a filter lets through.
   *
   * @param cursor where the page before ended; null for the first
   * @throws ArchiveUnavailableException if Elasticsearch does not answer
   */
  public Slice<ArticleHit> find(
      ArticleFilter filter, Order order, int size, @Nullable Cursor cursor) {
    SearchResponse<ObjectNode> response = searcher.search(findRequest(filter, order, size, cursor));
    return slice(response, order, size);
  }

  SearchRequest findRequest(ArticleFilter filter, Order order, int size, @Nullable Cursor cursor) {
    SearchRequest.Builder request =
        requests
            .on(Index.ARTICLES)
            .query(Requests.articles(filter))
            .source(s -> s.filter(f -> f.includes(ArticleSummary.FIELDS)))
            .sort(order.sort())
            .size(size);
    if (filter.text() != null) {
      request.highlight(excerpts());
    }
    if (cursor != null) {
      request.searchAfter(cursor.after());
    }
    return request.build();
  }

  private static Highlight excerpts() {
    return Highlight.of(
        h ->
            h.type(HighlighterType.Unified)
                .preTags(Excerpt.OPEN)
                .postTags(Excerpt.CLOSE)
                .fields("title", f -> f.numberOfFragments(0))
                .fields("deck", f -> f.numberOfFragments(1).fragmentSize(EXCERPT_CHARACTERS))
                .fields(
                    "body",
                    f ->
                        f.numberOfFragments(2)
                            .fragmentSize(EXCERPT_CHARACTERS)
                            .order(HighlighterOrder.Score)));
  }

  private static Slice<ArticleHit> slice(
      SearchResponse<ObjectNode> response, Order order, int size) {
    List<Hit<ObjectNode>> hits = response.hits().hits();
    String next =
        hits.size() < size ? null : new Cursor(order, hits.get(size - 1).sort()).encoded();
    return new Slice<>(hits.stream().map(Articles::hit).toList(), Searcher.total(response), next);
  }

  private static ArticleHit hit(Hit<ObjectNode> hit) {
    List<Excerpt> excerpts = new ArrayList<>();
    for (String field : List.of("title", "deck", "body")) {
      hit.highlight()
          .getOrDefault(field, List.of())
          .forEach(marked -> excerpts.add(Excerpt.parse(field, marked)));
    }
    return new ArticleHit(Searcher.document(hit, ArticleSummary.class), excerpts);
  }

  /**
   * Returns an article in full; empty if it is not indexed, or not yet.
   *
   * @throws ArchiveUnavailableException if Elasticsearch does not answer
   */
  public Optional<ArticleDocument> get(String id) {
    SearchResponse<ObjectNode> response =
        searcher.search(
            requests.on(Index.ARTICLES).query(q -> q.ids(i -> i.values(id))).size(1).build());
    return Searcher.documents(response, ArticleDocument.class).stream().findFirst();
  }

  /**
   * Returns what the articles that a filter lets through have in common.
   *
   * @throws ArchiveUnavailableException if Elasticsearch does not answer
   */
  public Facets facets(ArticleFilter filter) {
    SearchResponse<ObjectNode> response =
        searcher.search(
            requests
                .on(Index.ARTICLES)
                .query(Requests.articles(filter))
                .size(0)
                .aggregations(
                    Map.of(
                        "publishers", Aggregations.terms("publisher", FACET_SIZE),
                        "actors", ActorAggregation.top(FACET_SIZE)))
                .build());
    return new Facets(
        Tallies.read(response.aggregations().get("publishers")),
        ActorAggregation.read(response.aggregations().get("actors")));
  }
}
