package io.wirewatch.monitor.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.wirewatch.monitor.FakeElasticsearch;
import io.wirewatch.monitor.FakeElasticsearch.Reply;
import io.wirewatch.schemas.Namespace;
import io.wirewatch.schemas.document.DocumentJson;
import io.wirewatch.schemas.document.LinkDocument;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LinksTest {

  private static final Instant NOW = Instant.parse("2024-05-03T10:00:00Z");
  private static final String FEED = "https://news.example/feed";
  private static final String COUNTS =
      """
      "sterms#states":{"doc_count_error_upper_bound":0,"sum_other_doc_count":0,"buckets":[
        {"key":"article","doc_count":%d},{"key":"pending","doc_count":2},
        {"key":"of-a-newer-program","doc_count":1}]},
      "filter#fetched":{"doc_count":%d}""";

  private final FakeElasticsearch elasticsearch = FakeElasticsearch.start();
  private final Links links = new Archive(elasticsearch.client(), new Namespace("test")).links();

  @AfterEach
  void stop() {
    elasticsearch.close();
  }

  private static JsonNode json(String text) {
    try {
      return DocumentJson.mapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static String found(String hits, String aggregations) {
    return """
        {"took":1,"timed_out":false,"_shards":{"total":1,"successful":1,"failed":0},
         "hits":{"total":{"value":1,"relation":"eq"},"hits":[%s]},"aggregations":{%s}}"""
        .formatted(hits, aggregations);
  }

  private static LinkCounts counts(long articles, long fetched) {
    return new LinkCounts(Map.of(LinkState.ARTICLE, articles, LinkState.PENDING, 2L), fetched);
  }

  @Test
  void countsAllLinksAndThoseOfTheSourcesAskedForInOneRequest() {
    elasticsearch.answer(
        "test-links",
        found(
            "",
            COUNTS.formatted(9, 10)
                + """
                ,"filter#shown":{"doc_count":5,"sterms#bySource":{
                  "doc_count_error_upper_bound":0,"sum_other_doc_count":0,"buckets":[
                   {"key":"https://news.example/feed","doc_count":5,%s}]}}"""
                    .formatted(COUNTS.formatted(3, 4))));

    LinkSummary summary = links.summary(List.of(FEED, "https://other.example/feed"));

    assertThat(summary.all()).isEqualTo(counts(9, 10));
    assertThat(summary.all().total()).isEqualTo(11);
    assertThat(summary.of(FEED)).isEqualTo(counts(3, 4));
    assertThat(summary.of("https://other.example/feed")).isEqualTo(LinkCounts.NONE);
    JsonNode asked = elasticsearch.lastSearch().body().get("aggregations");
    assertThat(asked.at("/shown/filter/terms/source"))
        .isEqualTo(json("[\"https://news.example/feed\",\"https://other.example/feed\"]"));
    assertThat(asked.at("/shown/aggregations/bySource/terms"))
        .isEqualTo(json("{\"field\":\"source\",\"size\":2}"));
    assertThat(asked.at("/fetched/filter/bool/filter"))
        .isEqualTo(
            json(
                """
                [{"terms":{"status":["article","duplicate","not_modified"]}},
                 {"range":{"attempts":{"gte":1.0}}}]"""));
  }

  @Test
  void asksForManySourcesInSeveralRequestsAndForTheTotalsOnce() {
    List<JsonNode> asked = new CopyOnWriteArrayList<>();
    elasticsearch.answer(
        (index, body) -> {
          asked.add(body.get("aggregations"));
          return new Reply(200, FakeElasticsearch.NOTHING);
        });

    links.summary(IntStream.range(0, 2_500).mapToObj(i -> FEED + i).toList());

    assertThat(asked)
        .extracting(body -> body.at("/shown/filter/terms/source").size())
        .containsExactly(1_000, 1_000, 500);
    assertThat(asked).extracting(body -> body.has("states")).containsExactly(true, false, false);
  }

  @Test
  void tellsOfOneSourceDayByDay() {
    String link =
        """
        {"_index":"i","_id":"l1","_source":{"id":"l1","url":"https://news.example/a",
         "source":"https://news.example/feed","status":"pending","attempts":0,
         "discoveredAt":"2024-05-02T08:00:00Z"},"sort":[1,"l1"]}""";
    elasticsearch.answer(
        "test-links",
        found(
            link,
            COUNTS.formatted(9, 10)
                + """
                ,"filter#recent":{"doc_count":5,"date_histogram#byDay":{"buckets":[
                   {"key":1714608000000,"key_as_string":"2024-05-02","doc_count":5,%s}]}}"""
                    .formatted(COUNTS.formatted(3, 4))));

    SourceLinks found = links.of(FEED, LinkState.NOT_MODIFIED, 3, 50, NOW);

    assertThat(found.counts()).isEqualTo(counts(9, 10));
    assertThat(found.days())
        .containsExactly(
            new LinkDay(LocalDate.parse("2024-05-01"), LinkCounts.NONE),
            new LinkDay(LocalDate.parse("2024-05-02"), counts(3, 4)),
            new LinkDay(LocalDate.parse("2024-05-03"), LinkCounts.NONE));
    assertThat(found.latest()).extracting(LinkDocument::id).containsExactly("l1");
    JsonNode asked = elasticsearch.lastSearch().body();
    assertThat(asked.get("query"))
        .isEqualTo(json("{\"term\":{\"source\":{\"value\":\"%s\"}}}".formatted(FEED)));
    assertThat(asked.get("post_filter"))
        .isEqualTo(json("{\"term\":{\"status\":{\"value\":\"not_modified\"}}}"));
    assertThat(asked.at("/aggregations/recent/filter/range/discoveredAt"))
        .isEqualTo(json("{\"gte\":\"2024-05-01\"}"));
    assertThat(asked.get("size").asInt()).isEqualTo(50);
  }

  @Test
  void answersAMissingIndexLikeAnEmptyOne() {
    assertThat(links.summary(List.of(FEED))).isEqualTo(new LinkSummary(LinkCounts.NONE, Map.of()));
    assertThat(links.of(FEED, null, 1, 5, NOW))
        .isEqualTo(
            new SourceLinks(
                LinkCounts.NONE,
                List.of(new LinkDay(LocalDate.parse("2024-05-03"), LinkCounts.NONE)),
                List.of()));
    assertThat(elasticsearch.lastSearch().body().has("post_filter")).isFalse();
  }
}
