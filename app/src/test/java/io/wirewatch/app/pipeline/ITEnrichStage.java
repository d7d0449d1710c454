package io.wirewatch.app.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wirewatch.app.backend.Backend;
import io.wirewatch.app.backend.BackendExtension;
import io.wirewatch.app.backend.Records;
import io.wirewatch.app.run.KafkaAdmin;
import io.wirewatch.enrich.EnrichConfig;
import io.wirewatch.enrich.EnrichStage;
import io.wirewatch.enrich.watch.PublishResult;
import io.wirewatch.enrich.watch.Watchlist;
import io.wirewatch.enrich.watch.WatchlistFile;
import io.wirewatch.enrich.watch.WatchlistTopic;
import io.wirewatch.schemas.Namespace;
import io.wirewatch.schemas.record.Actor;
import io.wirewatch.schemas.record.Alert;
import io.wirewatch.schemas.record.Article;
import io.wirewatch.schemas.record.Block;
import io.wirewatch.schemas.record.EnrichedArticle;
import io.wirewatch.schemas.record.EntityType;
import io.wirewatch.schemas.record.Zone;
import io.wirewatch.schemas.topic.Topic;
import io.wirewatch.schemas.wire.RecordCodec;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The enrich stage and the watch list's publisher on a real broker. */
@ExtendWith(BackendExtension.class)
class ITEnrichStage {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final RecordCodec<Article> ARTICLES = RecordCodec.of(Article.class);
  private static final RecordCodec<Alert> ALERTS = RecordCodec.of(Alert.class);
  private static final RecordCodec<EnrichedArticle> ENRICHED =
      RecordCodec.of(EnrichedArticle.class);

  @TempDir private Path state;

  @Test
  void alertsOnceOverARestart(Backend backend, Namespace namespace) throws Exception {
    KafkaAdmin.createTopics(backend.bootstrap(), Map.of(), namespace);
    Watchlist watchlist = WatchlistFile.read(Path.of("../seeds/watchlist.yaml"));
    assertThat(publish(backend, namespace, watchlist).added()).isPositive();
    assertThat(publish(backend, namespace, watchlist))
        .matches(again -> again.added() + again.changed() + again.removed() == 0);
    Records records = new Records(backend, namespace);

    byte[] first = ARTICLES.encode(article("a1", "Wang Yi met Vladimir Putin."));
    try (EnrichStage stage = started(backend, namespace)) {
      records.send(Topic.ARTICLES, "a1", first);
      assertThat(records.due(Topic.ENRICHED, 1)).hasSize(1);
      assertThat(records.due(Topic.ALERTS, 2)).hasSize(2);
      assertThat(stage.problem()).isEmpty();
    }
    try (EnrichStage stage = started(backend, namespace)) {
      records.send(Topic.ARTICLES, "a1", first);
      records.send(Topic.ARTICLES, "bad", new byte[] {1});
      records.send(Topic.ARTICLES, "a2", ARTICLES.encode(article("a2", "Qin Gang spoke.")));
      List<ConsumerRecord<String, byte[]>> enriched = records.due(Topic.ENRICHED, 3);
      assertThat(enriched)
          .extracting(ConsumerRecord::key)
          .containsExactlyInAnyOrder("a1", "a1", "a2");
      for (ConsumerRecord<String, byte[]> record : enriched) {
        assertThat(ENRICHED.decode(record.value()).getRevision()).isEqualTo(1);
      }
      assertThat(records.due(Topic.DEAD_LETTERS, 1)).hasSize(1);
      List<String> alerted = new ArrayList<>();
      for (ConsumerRecord<String, byte[]> record : records.due(Topic.ALERTS, 3)) {
        alerted.add(ALERTS.decode(record.value()).getActorId());
      }
      assertThat(alerted).containsExactlyInAnyOrder("wang-yi", "vladimir-putin", "qin-gang");
    }
  }

  @Test
  void bringsTheTopicInLineWithTheWatchList(Backend backend, Namespace namespace) throws Exception {
    KafkaAdmin.createTopics(backend.bootstrap(), Map.of(), namespace);

    assertThat(publish(backend, namespace, actors("Ann Lee", "Bob Ray")))
        .isEqualTo(new PublishResult(2, 0, 0, 0));
    assertThat(publish(backend, namespace, actors("Ann Lee", "Cy Orr")))
        .isEqualTo(new PublishResult(1, 0, 1, 1));
    assertThat(publish(backend, namespace, Watchlist.EMPTY))
        .isEqualTo(new PublishResult(0, 0, 2, 0));
    assertThat(publish(backend, namespace, Watchlist.EMPTY))
        .isEqualTo(new PublishResult(0, 0, 0, 0));
  }

  @Test
  void saysThatItsTopicsAreMissing(Backend backend, Namespace namespace) {
    EnrichStage stage = stage(backend, namespace);

    assertThatThrownBy(stage::start)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(namespace.topic(Topic.WATCHLIST));
    assertThat(stage.problem())
        .hasValueSatisfying(
            problem -> assertThat(problem).contains(namespace.topic(Topic.WATCHLIST)));
    stage.close();
    stage.close();
    assertThat(stage.problem()).isPresent();
  }

  @Test
  void givesUpOnABrokerThatIsNotThere() {
    WatchlistTopic unreachable = new WatchlistTopic("127.0.0.1:1", Namespace.DEFAULT, Map.of());

    assertThatThrownBy(() -> unreachable.publish(Watchlist.EMPTY, Duration.ofSeconds(1)))
        .isInstanceOf(TimeoutException.class);
  }

  private EnrichStage started(Backend backend, Namespace namespace) throws Exception {
    EnrichStage stage = stage(backend, namespace);
    stage.start();
    stage.awaitRunning(PATIENCE);
    return stage;
  }

  private EnrichStage stage(Backend backend, Namespace namespace) {
    return new EnrichStage(EnrichConfig.of(backend.bootstrap(), namespace, state));
  }

  private static PublishResult publish(Backend backend, Namespace namespace, Watchlist watchlist)
      throws Exception {
    return new WatchlistTopic(backend.bootstrap(), namespace, Map.of())
        .publish(watchlist, PATIENCE);
  }

  private static Watchlist actors(String... names) {
    return new Watchlist(
        Arrays.stream(names)
            .map(
                name ->
                    Actor.newBuilder()
                        .setId(name.toLowerCase(Locale.ROOT).replace(' ', '-'))
                        .setName(name)
                        .setType(EntityType.PERSON)
                        .build())
            .toList(),
        List.of(),
        List.of(),
        List.of());
  }

  private static Article article(String id, String text) {
    Instant time = Instant.parse("2022-02-26T09:30:00Z");
    return Article.newBuilder()
        .setId(id)
        .setCanonicalUrl("https://news.example/" + id)
        .setTitle("Title of " + id)
        .setEventTime(time)
        .setRetrievedAt(time)
        .setBlocks(List.of(Block.newBuilder().setZone(Zone.BODY).setText(text).build()))
        .setContentHash("hash-1")
        .setReader("test/1")
        .build();
  }
}
