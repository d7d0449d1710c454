package io.wirewatch.monitor.query;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wirewatch.schemas.Namespace;
import io.wirewatch.schemas.document.Index;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The indexed news of one installation. Uses the client it is given and does not close it. Safe for
 * use by many threads.
 */
public final class Archive {

  private static final int PUBLISHERS = 20;

  private final Searcher searcher;
  private final Requests requests;
  private final Articles articles;
  private final Actors actors;
  private final Alerts alerts;
  private final Links links;

  /**
   * @param client how to reach Elasticsearch
   * @param namespace prefix of the indices
   */
  public Archive(ElasticsearchClient client, Namespace namespace) {
    this.searcher = new Searcher(client);
    this.requests = new Requests(namespace);
    this.articles = new Articles(searcher, requests);
    this.actors = new Actors(searcher, requests);
    this.alerts = new Alerts(searcher, requests);
    this.links = new Links(searcher, requests);
  }

  /** Returns the articles. */
  public Articles articles() {
    return articles;
  }

  /** Returns the actors. */
  public Actors actors() {
    return actors;
  }

  /** Returns the alerts. */
  public Alerts alerts() {
    return alerts;
  }

  /** Returns the discovered links. */
  public Links links() {
    return links;
  }

  /**
   * Returns the whole collection in numbers.
   *
   * @throws ArchiveUnavailableException if Elasticsearch does not answer
   */
  public Overview overview() {
    SearchResponse<ObjectNode> found =
        searcher.search(
            requests
                .on(Index.ARTICLES)
                .size(0)
                .aggregations("byPublisher", Aggregations.terms("publisher", PUBLISHERS))
                .aggregations("distinctPublishers", Aggregations.distinct("publisher"))
                .aggregations("newest", Aggregations.latest("eventTime"))
                .aggregations("lastRetrieved", Aggregations.latest("retrievedAt"))
                .aggregations(
                    "actors",
                    a ->
                        a.nested(n -> n.path("actors"))
                            .aggregations("distinct", Aggregations.distinct("actors.id")))
                .build());
    long alertCount = Searcher.total(searcher.search(requests.on(Index.ALERTS).size(0).build()));
    long articleCount = Searcher.total(found);
    Map<String, Aggregate> answers = found.aggregations();
    Aggregate named = answers.get("actors");
    return new Overview(
        articleCount,
        alertCount,
        named == null ? 0 : distinct(named.nested().aggregations().get("distinct")),
        distinct(answers.get("distinctPublishers")),
        articleCount == 0 ? null : instant(answers.get("newest")),
        articleCount == 0 ? null : instant(answers.get("lastRetrieved")),
        Tallies.read(answers.get("byPublisher")));
  }

  private static long distinct(@Nullable Aggregate aggregate) {
    return aggregate == null ? 0 : aggregate.cardinality().value();
  }

  private static @Nullable Instant instant(@Nullable Aggregate aggregate) {
    return aggregate == null ? null : Instant.ofEpochMilli((long) aggregate.max().value());
  }

  /** Returns what keeps Elasticsearch from answering, in a sentence; empty when nothing does. */
  public Optional<String> problem() {
    try {
      searcher.search(requests.on(Index.ARTICLES).size(0).build());
      return Optional.empty();
    } catch (ArchiveUnavailableException e) {
      return Optional.of(e.detail());
    }
  }
}
