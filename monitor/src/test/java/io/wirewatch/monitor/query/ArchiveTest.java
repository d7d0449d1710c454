package io.wirewatch.monitor.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch._types.FieldValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.wirewatch.monitor.FakeElasticsearch;
import io.wirewatch.monitor.FakeElasticsearch.Reply;
import io.wirewatch.schemas.Namespace;
import io.wirewatch.schemas.document.DocumentJson;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveTest {

  private static final ArticleFilter EVERYTHING_SET =
      new ArticleFilter(
          "\"Wang Yi\" -Qin",
          "wang-yi",
          "Example Wire",
          new TimeRange(
              Instant.parse("2022-02-26T00:00:00Z"), Instant.parse("2022-02-27T00:00:00Z")));

  private final FakeElasticsearch elasticsearch = FakeElasticsearch.start();
  private final Archive archive = new Archive(elasticsearch.client(), new Namespace("test"));

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

  private JsonNode asked() {
    return elasticsearch.lastSearch().body();
  }

  @Test
  void asksForArticlesByAllConditionsTogether() {
    archive.articles().find(EVERYTHING_SET, Order.NEWEST, 20, null);

    assertThat(asked().get("query"))
        .isEqualTo(
            json(
                """
                {"bool": {
                  "must": [{"simple_query_string": {
                    "query": "\\"Wang Yi\\" -Qin",
                    "fields": ["title^4", "deck^2", "body"],
                    "default_operator": "and",
                    "flags": "AND|OR|NOT|PHRASE|WHITESPACE",
                    "lenient": true}}],
                  "filter": [
                    {"nested": {
                      "path": "actors", "ignore_unmapped": true, "score_mode": "none",
                      "query": {"term": {"actors.id": {"value": "wang-yi"}}}}},
                    {"term": {"publisher": {"value": "Example Wire"}}},
                    {"range": {"eventTime": {
                      "gte": "2022-02-26T00:00:00Z", "lt": "2022-02-27T00:00:00Z"}}}]}}"""));
  }

  @Test
  void asksTheAliasAndLetsItBeMissing() {
    archive.articles().find(ArticleFilter.ALL, Order.NEWEST, 20, null);

    assertThat(elasticsearch.lastSearch().index()).isEqualTo("test-articles");
    assertThat(elasticsearch.lastSearch().parameters().split("&"))
        .contains("ignore_unavailable=true", "allow_no_indices=true");
  }

  @Test
  void ordersByTimeAndIdSoThatNothingIsLostBetweenPages() {
    archive.articles().find(ArticleFilter.ALL, Order.NEWEST, 20, null);

    assertThat(asked().get("sort"))
        .isEqualTo(
            json(
                """
                [{"eventTime": {"order": "desc", "unmapped_type": "date"}},
                 {"id": {"order": "asc", "unmapped_type": "keyword"}}]"""));
    assertThat(asked().has("search_after")).isFalse();
  }

  @Test
  void goesOnWhereThePageBeforeEnded() {
    elasticsearch.answer(
        "test-articles",
        """
        {"took":1,"timed_out":false,"_shards":{"total":1,"successful":1,"failed":0},
         "hits":{"total":{"value":3,"relation":"eq"},"hits":[
          {"_index":"i","_id":"a","_source":%s,"sort":[2.5,1645833600000,"a"]}]}}"""
            .formatted(summary("a")));

    Slice<ArticleHit> first = archive.articles().find(EVERYTHING_SET, Order.RELEVANCE, 1, null);
    Cursor cursor = Cursor.decode(String.valueOf(first.next()), Order.RELEVANCE).orElseThrow();
    archive.articles().find(EVERYTHING_SET, Order.RELEVANCE, 1, cursor);

    assertThat(asked().get("search_after")).isEqualTo(json("[2.5, 1645833600000, \"a\"]"));
    assertThat(asked().at("/sort/0")).isEqualTo(json("{\"_score\": {\"order\": \"desc\"}}"));
    assertThat(first.total()).isEqualTo(3);
  }

  @Test
  void readsMarkedExcerpts() {
    elasticsearch.answer(
        "test-articles",
        """
        {"took":1,"timed_out":false,"_shards":{"total":1,"successful":1,"failed":0},
         "hits":{"total":{"value":1,"relation":"eq"},"hits":[
          {"_index":"i","_id":"a","_source":%s,"sort":[1,"a"],
           "highlight":{"body":["x \uE000Wang\uE001 <b>"],"title":["\uE000Wang\uE001"]}}]}}"""
            .formatted(summary("a")));

    Slice<ArticleHit> found = archive.articles().find(EVERYTHING_SET, Order.NEWEST, 20, null);

    assertThat(found.next()).isNull();
    assertThat(found.items())
        .singleElement()
        .satisfies(
            hit ->
                assertThat(hit.excerpts())
                    .containsExactly(
                        new Excerpt("title", "Wang", List.of(new Excerpt.Mark(0, 4))),
                        new Excerpt("body", "x Wang <b>", List.of(new Excerpt.Mark(2, 6)))));
  }

  private static String summary(String id) {
    return """
        {"id":"%s","url":"https://example.org/","title":"T","deck":"","authors":[],
         "eventTime":"2022-02-26T00:00:00Z","retrievedAt":"2022-02-26T00:00:00Z",
         "actors":[],"storyId":"s","revision":1,"unknownToThisVersion":true}"""
        .formatted(id);
  }

  @Test
  void asksForAlertsByAllConditionsTogether() {
    archive
        .alerts()
        .find(
            new AlertFilter("envoys", "wang-yi", "high", "a", TimeRange.ALL),
            20,
            new Cursor(Order.NEWEST, List.of(FieldValue.of(5L), FieldValue.of("x"))));

    assertThat(elasticsearch.lastSearch().index()).isEqualTo("test-alerts");
    assertThat(asked().at("/query/bool/filter"))
        .isEqualTo(
            json(
                """
                [{"term": {"rule": {"value": "envoys"}}},
                 {"term": {"actorId": {"value": "wang-yi"}}},
                 {"term": {"labelPairs": {"value": "severity=high"}}},
                 {"term": {"articleId": {"value": "a"}}}]"""));
    assertThat(asked().get("search_after")).isEqualTo(json("[5, \"x\"]"));
  }

  @Test
  void countsActorsAsNestedDocuments() {
    archive.actors().top(TimeRange.ALL, 7, true);

    assertThat(asked().at("/aggregations/actors/nested/path").asText()).isEqualTo("actors");
    assertThat(asked().at("/aggregations/actors/aggregations/onWatchList/filter"))
        .isEqualTo(json("{\"term\": {\"actors.watched\": {\"value\": true}}}"));
    assertThat(asked().at("/aggregations/actors/aggregations/onWatchList/aggregations/byId/terms"))
        .isEqualTo(json("{\"field\": \"actors.id\", \"size\": 7}"));
  }

  @Test
  void countsArticlesByCalendarInterval() {
    archive.actors().timeline("wang-yi", TimeRange.ALL, Timeline.Interval.MONTH);

    assertThat(asked().at("/aggregations/timeline/date_histogram"))
        .isEqualTo(
            json(
                """
                {"field": "eventTime", "calendar_interval": "month", "min_doc_count": 0}"""));
  }

  @Test
  void answersAMissingIndexLikeAnEmptyOne() {
    assertThat(archive.articles().find(ArticleFilter.ALL, Order.NEWEST, 20, null).items())
        .isEmpty();
    assertThat(archive.articles().get("a")).isEmpty();
    assertThat(archive.articles().facets(ArticleFilter.ALL))
        .isEqualTo(new Facets(List.of(), List.of()));
    assertThat(archive.alerts().find(AlertFilter.ALL, 20, null).items()).isEmpty();
    assertThat(archive.alerts().facets())
        .isEqualTo(new AlertFacets(List.of(), List.of(), List.of()));
    assertThat(archive.actors().top(TimeRange.ALL, 5, false)).isEmpty();
    assertThat(archive.actors().profile("a", TimeRange.ALL)).isEmpty();
    assertThat(archive.actors().timeline("a", TimeRange.ALL, Timeline.Interval.DAY).buckets())
        .isEmpty();
    assertThat(archive.overview()).isEqualTo(new Overview(0, 0, 0, 0, null, null, List.of()));
    assertThat(archive.problem()).isEmpty();
  }

  @Test
  void saysWhenElasticsearchIsAway() {
    elasticsearch.goAway();

    assertThatThrownBy(() -> archive.overview())
        .isInstanceOf(ArchiveUnavailableException.class)
        .hasMessageContaining("cannot be reached")
        .hasMessageContaining("check that it runs");
    assertThat(archive.problem()).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "401, credentials",
    "403, credentials",
    "400, 'answered 400 (boom: it hurts)'",
    "500, answered 500"
  })
  void saysWhyElasticsearchRefuses(int status, String expected) {
    String error =
        """
        {"error":{"root_cause":[{"type":"boom","reason":"it hurts"}],
         "type":"boom","reason":"it hurts"},"status":%d}"""
            .formatted(status);
    elasticsearch.answer((index, body) -> new Reply(status, error));

    assertThat(archive.problem())
        .hasValueSatisfying(sentence -> assertThat(sentence).contains(expected));
  }

  @Test
  void saysWhichDocumentItCannotRead() {
    elasticsearch.answer(
        "test-articles",
        """
        {"took":1,"timed_out":false,"_shards":{"total":1,"successful":1,"failed":0},
         "hits":{"total":{"value":1,"relation":"eq"},"hits":[
          {"_index":"i","_id":"bad","_source":{"eventTime":"yesterday"},"sort":[1,"a"]}]}}""");

    assertThatThrownBy(() -> archive.articles().find(ArticleFilter.ALL, Order.NEWEST, 20, null))
        .isInstanceOf(ArchiveUnavailableException.class)
        .hasMessageContaining("Document bad in index i");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "%%%", "TkVXRVNU", "TkVXRVNUHzE", "TkVXRVNUH3gfeA"})
  void refusesACursorThatItDidNotGive(String encoded) {
    assertThat(Cursor.decode(encoded, Order.NEWEST)).isEmpty();
  }

  @Test
  void refusesACursorOfAnotherOrder() {
    Cursor cursor = new Cursor(Order.NEWEST, List.of(FieldValue.of(5L), FieldValue.of("x")));

    assertThat(Cursor.decode(cursor.encoded(), Order.RELEVANCE)).isEmpty();
    assertThat(Cursor.decode(cursor.encoded(), Order.NEWEST))
        .hasValueSatisfying(read -> assertThat(read.encoded()).isEqualTo(cursor.encoded()));
  }

  @ParameterizedTest
  @CsvSource({
    "2022-02-26T00:00:00Z, DAY",
    "2022-05-01T00:00:00Z, DAY",
    "2023-05-01T00:00:00Z, WEEK",
    "2024-05-01T00:00:00Z, MONTH",
    "2040-05-01T00:00:00Z, YEAR"
  })
  void choosesAnIntervalWhoseBarsCanBeToldApart(Instant last, Timeline.Interval expected) {
    assertThat(Timeline.Interval.fitting(Instant.parse("2022-02-26T00:00:00Z"), last))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "no marks, no marks, 0",
    "\uE000a\uE001b\uE000c\uE001, abc, 2",
    "\uE000open, open, 0",
    "close\uE001, close, 0",
    "\uE000\uE001, '', 0"
  })
  void readsMarksThatDoNotPair(String marked, String text, int marks) {
    Excerpt excerpt = Excerpt.parse("body", marked);

    assertThat(excerpt.text()).isEqualTo(text);
    assertThat(excerpt.marks()).hasSize(marks);
  }
}
