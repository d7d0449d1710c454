package io.wirewatch.sink.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.schemas.Namespace;
import io.wirewatch.schemas.document.Index;
import io.wirewatch.schemas.record.DeadLetter;
import io.wirewatch.schemas.record.LinkStatus;
import io.wirewatch.schemas.topic.Topic;
import io.wirewatch.schemas.wire.RecordCodec;
import io.wirewatch.sink.ElasticsearchServer.Answer;
import io.wirewatch.sink.ElasticsearchServer.Refusal;
import io.wirewatch.sink.ElasticsearchServer.Request;
import io.wirewatch.sink.ElasticsearchServer.Stored;
import io.wirewatch.sink.Samples;
import java.io.IOException;
import java.util.List;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SinkLoopTest {

  private static final TopicPartition ARTICLES_0 = partition(Topic.ENRICHED, 0);
  private static final TopicPartition ARTICLES_1 = partition(Topic.ENRICHED, 1);
  private static final TopicPartition ALERTS_0 = partition(Topic.ALERTS, 0);
  private static final TopicPartition LINKS_0 = partition(Topic.LINKS, 0);
  private static final TopicPartition OUTCOMES_0 = partition(Topic.OUTCOMES, 0);
  private static final String ARTICLE_INDEX = Namespace.DEFAULT.index(Index.ARTICLES);
  private static final String ALERT_INDEX = Namespace.DEFAULT.index(Index.ALERTS);
  private static final String LINK_INDEX = Namespace.DEFAULT.index(Index.LINKS);

  private LoopFixture sink;

  @BeforeEach
  void start() throws IOException {
    sink = new LoopFixture(List.of(ARTICLES_0, ARTICLES_1, ALERTS_0, LINKS_0, OUTCOMES_0));
  }

  @AfterEach
  void stop() throws IOException {
    sink.close();
  }

  @Test
  void makesTheIndicesReadyBeforeAnythingArrives() {
    sink.turnUntil(() -> sink.server.indices().size() == 3);

    assertThat(sink.server.indices()).containsOnlyKeys(ARTICLE_INDEX, ALERT_INDEX, LINK_INDEX);
    assertThat(sink.loop.problem()).isEmpty();
  }

  @Test
  void commitsWhatElasticsearchHas() {
    sink.article(ARTICLES_0, "a", 1);
    sink.article(ARTICLES_0, "b", 1);
    sink.alert(ALERTS_0, "x", 1);

    sink.turnUntilSettled();

    assertThat(sink.server.documents(ARTICLE_INDEX))
        .containsOnlyKeys(Samples.articleId("a"), Samples.articleId("b"));
    assertThat(sink.server.documents(ALERT_INDEX)).containsOnlyKeys(Samples.alertId("x"));
    sink.turnUntil(() -> sink.committed(ARTICLES_0) == 2 && sink.committed(ALERTS_0) == 1);
    assertThat(sink.metrics()).isEqualTo(new SinkMetrics(3, 3, 0, 0, 0, 0));
  }

  @Test
  void keepsTheNewestVersionWhateverTheOrder() {
    sink.article(ARTICLES_0, "a", 1001);
    sink.article(ARTICLES_0, "a", 2001);
    sink.article(ARTICLES_0, "a", 1002);

    sink.turnUntilSettled();

    assertThat(sink.server.documents(ARTICLE_INDEX).get(Samples.articleId("a")).version())
        .isEqualTo(2001);
    assertThat(sink.metrics()).isEqualTo(new SinkMetrics(3, 2, 1, 0, 0, 0));
  }

  @Test
  void showsALinkAsPendingUntilItEnds() {
    sink.link(LINKS_0, "a");
    sink.turnUntilSettled();

    Stored pending = sink.server.documents(LINK_INDEX).get("a");
    assertThat(pending.version()).isEqualTo(1);
    assertThat(pending.source().get("status").asText()).isEqualTo("pending");

    sink.outcome(OUTCOMES_0, "a", LinkStatus.REFUSED);
    sink.turnUntilSettled();

    Stored ended = sink.server.documents(LINK_INDEX).get("a");
    assertThat(ended.version()).isEqualTo(2);
    assertThat(ended.source().get("status").asText()).isEqualTo("refused");
    sink.turnUntil(() -> sink.committed(LINKS_0) == 1 && sink.committed(OUTCOMES_0) == 1);
  }

  @Test
  void keepsAnOutcomeThatArrivesBeforeItsLink() {
    sink.outcome(OUTCOMES_0, "a", LinkStatus.ARTICLE);
    sink.turnUntilSettled();
    sink.link(LINKS_0, "a");
    sink.turnUntilSettled();

    assertThat(sink.server.documents(LINK_INDEX).get("a").source().get("status").asText())
        .isEqualTo("article");
    assertThat(sink.metrics().stale()).isEqualTo(1);
  }

  @Test
  void letsTheOutcomeThatIsRepeatedAfterACrashTakeThePlaceOfTheFirst() {
    sink.outcome(OUTCOMES_0, "a", LinkStatus.FAILED);
    sink.turnUntilSettled();
    sink.outcome(OUTCOMES_0, "a", LinkStatus.ARTICLE);
    sink.turnUntilSettled();

    assertThat(sink.server.documents(LINK_INDEX).get("a").source().get("status").asText())
        .isEqualTo("article");
  }

  @Test
  void commitsThePositionOfAPartitionThatHoldsNothingForUs() {
    sink.turnUntil(() -> sink.committed(ARTICLES_1) == 0);

    sink.consumer.seek(ARTICLES_1, 2);

    sink.turnUntil(() -> sink.committed(ARTICLES_1) == 2);
    assertThat(sink.metrics()).isEqualTo(SinkMetrics.ZERO);
  }

  @Test
  void doesNotCommitPastADocumentThatIsRefusedForNow() {
    sink.server.refuse(
        id ->
            id.equals(Samples.articleId("b"))
                ? new Refusal(503, "unavailable_shards_exception")
                : null);
    List.of("a", "b", "c").forEach(name -> sink.article(ARTICLES_0, name, 1));
    sink.article(ARTICLES_1, "d", 1);

    sink.turnUntil(() -> sink.metrics().written() == 3);
    sink.turn(50);

    assertThat(sink.committed(ARTICLES_0)).isEqualTo(1);
    assertThat(sink.committed(ARTICLES_1)).isEqualTo(1);
    assertThat(sink.metrics().inFlight()).isEqualTo(1);

    sink.server.heal();
    sink.turnUntil(() -> sink.committed(ARTICLES_0) == 3);
    assertThat(sink.server.documents(ARTICLE_INDEX)).hasSize(4);
  }

  @Test
  void sendsAgainOnlyWhatFailed() {
    sink.server.refuse(
        id ->
            id.equals(Samples.articleId("b"))
                ? new Refusal(429, "es_rejected_execution_exception")
                : null);
    List.of("a", "b", "c").forEach(name -> sink.article(ARTICLES_0, name, 1));
    sink.turnUntil(() -> sink.bulkRequests().size() >= 3);

    assertThat(sink.bulkRequests().get(0).documents()).isEqualTo(3);
    assertThat(sink.bulkRequests().subList(1, 3)).extracting(Request::documents).containsOnly(1);
  }

  @Test
  void tellsOfADocumentThatIsRefusedAgainAndAgain() {
    sink.server.refuse(id -> new Refusal(429, "es_rejected_execution_exception"));
    sink.article(ARTICLES_0, "a", 1);

    sink.turnUntil(() -> sink.loop.problem().isPresent());

    assertThat(sink.loop.problem().orElseThrow()).contains(ARTICLE_INDEX);
    sink.server.heal();
    sink.turnUntilSettled();
    assertThat(sink.loop.problem()).isEmpty();
  }

  @Test
  void letsAlertsThroughWhileTheArticleIndexIsBlocked() {
    sink.turnUntil(() -> sink.server.indices().size() == 3);
    sink.server.misbehave(
        request ->
            request.path().equals("/" + ARTICLE_INDEX + "/_bulk")
                ? Answer.error(403, "cluster_block_exception")
                : null);
    sink.article(ARTICLES_0, "a", 1);
    sink.article(ARTICLES_0, "b", 1);
    sink.alert(ALERTS_0, "x", 1);

    sink.turnUntil(() -> sink.committed(ALERTS_0) == 1);
    assertThat(sink.committed(ARTICLES_0)).isLessThanOrEqualTo(0);

    sink.server.heal();
    sink.turnUntil(() -> sink.committed(ARTICLES_0) == 2);
  }

  @Test
  void setsAsideWhatElasticsearchWillNeverTake() throws Exception {
    sink.server.refuse(
        id ->
            id.equals(Samples.articleId("b"))
                ? new Refusal(400, "document_parsing_exception")
                : null);
    List.of("a", "b", "c").forEach(name -> sink.article(ARTICLES_0, name, 1));

    sink.turnUntilSettled();

    assertThat(sink.metrics()).isEqualTo(new SinkMetrics(3, 2, 0, 1, 0, 0));
    DeadLetter letter = deadLetter();
    assertThat(letter.getReason()).isEqualTo("mapping");
    assertThat(letter.getOffset()).isEqualTo(1);
    assertThat(letter.getBytes().array()).isEqualTo(Samples.articleBytes("b", 1));
    sink.turnUntil(() -> sink.committed(ARTICLES_0) == 3);
  }

  @Test
  void setsAsideWhatIsNoRecord() throws Exception {
    sink.record(ARTICLES_0, "key", "poison".getBytes(java.nio.charset.StandardCharsets.UTF_8));

    sink.turnUntilSettled();

    assertThat(deadLetter().getReason()).isEqualTo("not-avro");
    sink.turnUntil(() -> sink.committed(ARTICLES_0) == 1);
  }

  @Test
  void waitsForDeadLettersInsteadOfSkipping() {
    sink.producer.sendException = new TimeoutException("no metadata");
    sink.record(ARTICLES_0, "key", null);

    sink.turnUntil(() -> sink.loop.problem().isPresent());

    assertThat(sink.loop.problem().orElseThrow()).contains("wirewatch.dead-letters");
    assertThat(sink.committed(ARTICLES_0)).isLessThanOrEqualTo(0);

    sink.producer.sendException = null;
    sink.turnUntil(() -> sink.committed(ARTICLES_0) == 1);
    assertThat(sink.producer.history()).hasSize(1);
    assertThat(sink.metrics().deadLettered()).isEqualTo(1);
  }

  @Test
  void pausesAtTheHighMarkAndResumesAtTheLowOne() {
    sink.turnUntil(() -> sink.server.indices().size() == 3);
    sink.server.misbehave(
        request -> request.path().startsWith("/" + ARTICLE_INDEX) ? Answer.fromProxy(503) : null);
    for (int i = 0; i < 200; i++) {
      sink.article(ARTICLES_0, "a" + i, 1);
    }
    sink.turn(200);

    assertThat(sink.consumer.paused()).containsExactlyInAnyOrder(ARTICLES_0, ARTICLES_1);
    long received = sink.metrics().received();
    assertThat(received).isLessThan(200);
    sink.turn(100);
    assertThat(sink.metrics().received()).isEqualTo(received);
    assertThat(sink.loop.problem().orElseThrow()).contains(ARTICLE_INDEX, "503");

    sink.server.heal();
    sink.turnUntil(() -> sink.committed(ARTICLES_0) == 200);
    assertThat(sink.consumer.paused()).isEmpty();
    assertThat(sink.server.documents(ARTICLE_INDEX)).hasSize(200);
  }

  @Test
  void takesNothingInWhileTheCredentialsAreRefused() {
    sink.turnUntil(() -> sink.server.indices().size() == 3);
    sink.server.misbehave(request -> Answer.error(401, "security_exception"));
    sink.alert(ALERTS_0, "x", 1);

    sink.turnUntil(() -> sink.loop.problem().isPresent());
    sink.turn(1);

    assertThat(sink.loop.problem().orElseThrow()).contains("401", "API key");
    assertThat(sink.consumer.paused())
        .containsExactlyInAnyOrder(ARTICLES_0, ARTICLES_1, ALERTS_0, LINKS_0, OUTCOMES_0);

    sink.server.heal();
    sink.turnUntilSettled();
    sink.turn(1);
    assertThat(sink.loop.problem()).isEmpty();
    assertThat(sink.consumer.paused()).isEmpty();
    assertThat(sink.server.documents(ALERT_INDEX)).hasSize(1);
  }

  @Test
  void installsAnIndexThatSomebodyDeleted() {
    sink.article(ARTICLES_0, "a", 1);
    sink.turnUntilSettled();
    sink.server.indices().remove(ARTICLE_INDEX);
    sink.server.templates().remove(ARTICLE_INDEX);

    sink.article(ARTICLES_0, "b", 1);
    sink.turnUntilSettled();

    assertThat(sink.server.indices().get(ARTICLE_INDEX).path("mappings").path("dynamic").asText())
        .isEqualTo("strict");
    assertThat(sink.server.documents(ARTICLE_INDEX)).containsKey(Samples.articleId("b"));
  }

  @Test
  void settlesAndCommitsAPartitionBeforeItGoes() {
    sink.turnUntil(() -> sink.server.indices().size() == 3);
    sink.article(ARTICLES_0, "a", 1);
    sink.loop.turn();

    sink.consumer.rebalance(List.of(ARTICLES_1, ALERTS_0));

    assertThat(sink.server.documents(ARTICLE_INDEX)).hasSize(1);
    assertThat(sink.commits.get(ARTICLES_0)).isEqualTo(1);
    assertThat(sink.metrics()).isEqualTo(new SinkMetrics(1, 1, 0, 0, 0, 0));
  }

  @Test
  void givesBackWhatItCannotSettleBeforeItGoes() {
    sink.turnUntil(() -> sink.server.indices().size() == 3);
    sink.server.misbehave(request -> Answer.fromProxy(503));
    sink.article(ARTICLES_0, "a", 1);
    sink.turn(5);

    sink.consumer.rebalance(List.of(ARTICLES_1, ALERTS_0));

    assertThat(sink.commits.getOrDefault(ARTICLES_0, 0L)).isZero();
    assertThat(sink.metrics()).isEqualTo(new SinkMetrics(1, 0, 0, 0, 1, 0));
    sink.server.heal();
    sink.turn(50);
    assertThat(sink.server.documents(ARTICLE_INDEX)).isEmpty();
    assertThat(sink.metrics()).isEqualTo(new SinkMetrics(1, 0, 0, 0, 1, 0));
  }

  @Test
  void flushesWhatWaitsForCompanyWhenItFinishes() {
    sink.turnUntil(() -> sink.server.indices().size() == 3);
    sink.article(ARTICLES_0, "a", 1);
    sink.loop.turn();

    sink.finish();

    assertThat(sink.server.documents(ARTICLE_INDEX)).hasSize(1);
    assertThat(sink.commits.get(ARTICLES_0)).isEqualTo(1);
    assertThat(sink.loop.metrics()).isEqualTo(new SinkMetrics(1, 1, 0, 0, 0, 0));
  }

  @Test
  void finishesWithoutCommittingWhatElasticsearchDoesNotTake() {
    sink.turnUntil(() -> sink.server.indices().size() == 3);
    sink.server.misbehave(request -> Answer.fromProxy(503));
    sink.article(ARTICLES_0, "a", 1);
    sink.turn(5);

    sink.finish();

    assertThat(sink.commits.getOrDefault(ARTICLES_0, 0L)).isZero();
    assertThat(sink.loop.metrics()).isEqualTo(new SinkMetrics(1, 0, 0, 0, 1, 0));
  }

  /**
   * The ledger: under any mixture of faults, once healed, every record is in Elasticsearch at its
   * newest version or among the dead letters, and no offset was ever committed too early.
   */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void balancesTheLedgerWhateverHappens(long seed) {
    new LedgerScenario(sink, seed, List.of(ARTICLES_0, ARTICLES_1)).play(ARTICLE_INDEX);
  }

  private DeadLetter deadLetter() throws Exception {
    assertThat(sink.producer.history()).hasSize(1);
    return RecordCodec.of(DeadLetter.class).decode(sink.producer.history().get(0).value());
  }

  private static TopicPartition partition(Topic topic, int number) {
    return new TopicPartition(Namespace.DEFAULT.topic(topic), number);
  }
}
