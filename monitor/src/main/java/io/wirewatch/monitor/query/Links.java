package io.wirewatch.monitor.query;

import co.elastic.clients.elasticsearch._types.FieldSort;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.mapping.FieldType;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wirewatch.schemas.document.Index;
import io.wirewatch.schemas.document.LinkDocument;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The discovered links and where they stand. Safe for use by many threads. */
public final class Links {

  /** Each takes some eight buckets, and Elasticsearch allows 65,536 in one answer. */
  private static final int SOURCES_A_REQUEST = 1_000;

  private static final String SHOWN = "shown";
  private static final String BY_SOURCE = "bySource";
  private static final String RECENT = "recent";
  private static final String BY_DAY = "byDay";

  private final Searcher searcher;
  private final Requests requests;

  Links(Searcher searcher, Requests requests) {
    this.searcher = searcher;
    this.requests = requests;
  }

  /**
   * Returns all links in numbers, and those of some sources: in one request, or in one for each
   * thousand sources.
   *
   * @param sources addresses of the sources
   * @throws ArchiveUnavailableException if Elasticsearch does not answer
   */
  public LinkSummary summary(List<String> sources) {
    Map<String, LinkCounts> bySource = new HashMap<>();
    List<String> first = sources.subList(0, Math.min(sources.size(), SOURCES_A_REQUEST));
    LinkCounts all =
        LinkAggregation.read(count(first, new HashMap<>(LinkAggregation.counts()), bySource));
    for (int from = first.size(); from < sources.size(); from += SOURCES_A_REQUEST) {
      int to = Math.min(sources.size(), from + SOURCES_A_REQUEST);
      count(sources.subList(from, to), new HashMap<>(), bySource);
    }
    return new LinkSummary(all, bySource);
  }

  private Map<String, Aggregate> count(
      List<String> sources, Map<String, Aggregation> questions, Map<String, LinkCounts> bySource) {
    if (!sources.isEmpty()) {
      questions.put(SHOWN, bySource(sources));
    }
    Map<String, Aggregate> answers =
        searcher
            .search(requests.on(Index.LINKS).size(0).aggregations(questions).build())
            .aggregations();
    Aggregate shown = answers.get(SHOWN);
    Aggregate terms = shown == null ? null : shown.filter().aggregations().get(BY_SOURCE);
    if (terms != null && terms.isSterms()) {
      for (StringTermsBucket bucket : terms.sterms().buckets().array()) {
        bySource.put(bucket.key().stringValue(), LinkAggregation.read(bucket.aggregations()));
      }
    }
    return answers;
  }

  private static Aggregation bySource(List<String> sources) {
    List<FieldValue> urls = sources.stream().map(FieldValue::of).toList();
    Aggregation terms =
        Aggregation.of(
            a ->
                a.terms(t -> t.field("source").size(urls.size()))
                    .aggregations(LinkAggregation.counts()));
    return Aggregation.of(
        a ->
            a.filter(f -> f.terms(t -> t.field("source").terms(v -> v.value(urls))))
                .aggregations(BY_SOURCE, terms));
  }

  /**
   * Returns the links of one source.
   *
   * @param state which links are listed; null: any. All are counted
   * @param days how many days are counted one by one, that of {@code now} being the last
   * @param size most links that are listed
   * @throws ArchiveUnavailableException if Elasticsearch does not answer
   */
  public SourceLinks of(String source, @Nullable LinkState state, int days, int size, Instant now) {
    LocalDate last = now.atZone(ZoneOffset.UTC).toLocalDate();
    LocalDate first = last.minusDays(days - 1L);
    SearchRequest.Builder request =
        requests
            .on(Index.LINKS)
            .query(term("source", source))
            .size(size)
            .sort(newestFirst())
            .aggregations(LinkAggregation.counts())
            .aggregations(RECENT, byDay(first));
    if (state != null) {
      request.postFilter(term("status", state.word()));
    }
    SearchResponse<ObjectNode> response = searcher.search(request.build());
    Map<LocalDate, LinkCounts> counted = readDays(response.aggregations().get(RECENT));
    return new SourceLinks(
        LinkAggregation.read(response.aggregations()),
        Stream.iterate(first, day -> !day.isAfter(last), day -> day.plusDays(1))
            .map(day -> new LinkDay(day, counted.getOrDefault(day, LinkCounts.NONE)))
            .toList(),
        Searcher.documents(response, LinkDocument.class));
  }

  private static Aggregation byDay(LocalDate first) {
    Aggregation histogram =
        Aggregation.of(
            a ->
                a.dateHistogram(
                        h ->
                            h.field("discoveredAt")
                                .calendarInterval(CalendarInterval.Day)
                                .minDocCount(1))
                    .aggregations(LinkAggregation.counts()));
    return Aggregation.of(
        a ->
            a.filter(f -> f.range(r -> r.date(d -> d.field("discoveredAt").gte(first.toString()))))
                .aggregations(BY_DAY, histogram));
  }

  private static Map<LocalDate, LinkCounts> readDays(@Nullable Aggregate recent) {
    Map<LocalDate, LinkCounts> days = new HashMap<>();
    Aggregate histogram = recent == null ? null : recent.filter().aggregations().get(BY_DAY);
    if (histogram != null) {
      histogram
          .dateHistogram()
          .buckets()
          .array()
          .forEach(
              bucket ->
                  days.put(
                      Instant.ofEpochMilli(bucket.key()).atZone(ZoneOffset.UTC).toLocalDate(),
                      LinkAggregation.read(bucket.aggregations())));
    }
    return days;
  }

  private static Query term(String field, String value) {
    return Query.of(q -> q.term(t -> t.field(field).value(value)));
  }

  /** Sorts on an index that has no documents, hence no mapping, must not fail. */
  private static List<SortOptions> newestFirst() {
    return List.of(
        sort("discoveredAt", SortOrder.Desc, FieldType.Date),
        sort("id", SortOrder.Asc, FieldType.Keyword));
  }

  private static SortOptions sort(String field, SortOrder order, FieldType type) {
    FieldSort sort = FieldSort.of(f -> f.field(field).order(order).unmappedType(type));
    return SortOptions.of(s -> s.field(sort));
  }
}
