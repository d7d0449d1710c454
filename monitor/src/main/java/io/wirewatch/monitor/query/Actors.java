package io.wirewatch.monitor.query;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wirewatch.schemas.document.Index;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The actors that the articles name. Safe for use by many threads. */
public final class Actors {

  private static final int COMPANIONS = 12;

  private final Searcher searcher;
  private final Requests requests;

  Actors(Searcher searcher, Requests requests) {
    this.searcher = searcher;
    this.requests = requests;
  }

  /**
   * Returns the actors that most articles name.
   *
   * @param watchedOnly whether to leave out those that are not on the watch list
   * @throws ArchiveUnavailableException if Elasticsearch does not answer
   */
  public List<ActorTally> top(TimeRange range, int size, boolean watchedOnly) {
    SearchResponse<ObjectNode> response =
        searcher.search(
            requests
                .on(Index.ARTICLES)
                .query(Requests.articles(new ArticleFilter(null, null, null, range)))
                .size(0)
                .aggregations(
                    "actors",
                    watchedOnly ? ActorAggregation.topWatched(size) : ActorAggregation.top(size))
                .build());
    return ActorAggregation.read(response.aggregations().get("actors"));
  }

  /**
   * Returns what the articles tell about an actor; empty if none names it.
   *
   * @throws ArchiveUnavailableException if Elasticsearch does not answer
   */
  public Optional<ActorProfile> profile(String id, TimeRange range) {
    SearchResponse<ObjectNode> response =
        searcher.search(
            naming(id, range)
                .aggregations("actor", ActorAggregation.only(id))
                .aggregations("companions", ActorAggregation.top(COMPANIONS + 1))
                .aggregations("first", Aggregations.earliest("eventTime"))
                .aggregations("last", Aggregations.latest("eventTime"))
                .build());
    Map<String, Aggregate> answers = response.aggregations();
    Aggregate first = answers.get("first");
    Aggregate last = answers.get("last");
    List<ActorTally> self = ActorAggregation.read(answers.get("actor"));
    if (self.isEmpty() || first == null || last == null) {
      return Optional.empty();
    }
    List<ActorTally> companions =
        ActorAggregation.read(answers.get("companions")).stream()
            .filter(companion -> !companion.id().equals(id))
            .limit(COMPANIONS)
            .toList();
    return Optional.of(
        new ActorProfile(
            self.get(0),
            Instant.ofEpochMilli((long) first.min().value()),
            Instant.ofEpochMilli((long) last.max().value()),
            companions));
  }

  /**
   * Returns how many articles named an actor over time.
   *
   * @throws ArchiveUnavailableException if Elasticsearch does not answer
   */
  public Timeline timeline(String id, TimeRange range, Timeline.Interval interval) {
    SearchResponse<ObjectNode> response = searcher.search(timelineRequest(id, range, interval));
    Aggregate histogram = response.aggregations().get("timeline");
    if (histogram == null) {
      return new Timeline(interval, List.of());
    }
    return new Timeline(
        interval,
        histogram.dateHistogram().buckets().array().stream()
            .map(b -> new Timeline.Bucket(Instant.ofEpochMilli(b.key()), b.docCount()))
            .toList());
  }

  SearchRequest timelineRequest(String id, TimeRange range, Timeline.Interval interval) {
    return naming(id, range)
        .aggregations(
            "timeline",
            Aggregation.of(
                a ->
                    a.dateHistogram(
                        h ->
                            h.field("eventTime")
                                .calendarInterval(interval.calendar())
                                .minDocCount(0))))
        .build();
  }

  private SearchRequest.Builder naming(String id, TimeRange range) {
    return requests
        .on(Index.ARTICLES)
        .query(Requests.articles(new ArticleFilter(null, id, null, range)))
        .size(0);
  }
}
