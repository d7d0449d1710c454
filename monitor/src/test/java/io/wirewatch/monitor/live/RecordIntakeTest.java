package io.wirewatch.monitor.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.monitor.query.ArticleSummary;
import io.wirewatch.monitor.source.Sources;
import io.wirewatch.monitor.source.WatchedSource;
import io.wirewatch.monitor.watch.WatchList;
import io.wirewatch.schemas.document.AlertDocument;
import io.wirewatch.schemas.document.ArticleDocument;
import io.wirewatch.schemas.record.Actor;
import io.wirewatch.schemas.record.Alert;
import io.wirewatch.schemas.record.EnrichedArticle;
import io.wirewatch.schemas.record.EntityType;
import io.wirewatch.schemas.record.Source;
import io.wirewatch.schemas.record.SourceState;
import io.wirewatch.schemas.topic.Topic;
import io.wirewatch.schemas.wire.RecordCodec;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class RecordIntakeTest {

  private final EventLog log = new EventLog(10);
  private final WatchList watchList = new WatchList();
  private final Sources sources = new Sources();
  private final RecordIntake intake = new RecordIntake(log, watchList, sources);

  private static ConsumerRecord<byte[], byte[]> record(String key, byte[] value) {
    return new ConsumerRecord<>("t", 1, 41, key.getBytes(StandardCharsets.UTF_8), value);
  }

  private List<LiveEvent> events() {
    return log.begin(Instant.MIN).missed().entries().stream().map(EventLog.Entry::event).toList();
  }

  @Test
  void logsAnArticleInTheShapeOfTheIndex() {
    EnrichedArticle enriched = Samples.enriched("a", "Title");
    intake.accept(
        Topic.ENRICHED, record("a", RecordCodec.of(EnrichedArticle.class).encode(enriched)));

    assertThat(events())
        .containsExactly(
            new LiveEvent.ArticleEvent(
                new ArticleSummary(
                    "a",
                    "https://example.org/a",
                    "Example Wire",
                    null,
                    "Title",
                    "First of the deck\nSecond of the deck",
                    List.of(),
                    null,
                    Samples.TIME,
                    "DAY",
                    "TEXT",
                    0.4f,
                    Samples.TIME,
                    Samples.TIME.plusSeconds(60),
                    null,
                    List.of(
                        new ArticleDocument.Actor(
                            "wang-yi", "Wang Yi", "PERSON", true, 1, 0.5f, null, "UNKNOWN", null)),
                    "story-a",
                    2)));
    assertThat(log.head()).isEqualTo(new Position(List.of(0L, 42L), List.of()));
  }

  @Test
  void logsAnAlertInTheShapeOfTheIndex() {
    intake.accept(
        Topic.ALERTS, record("x", RecordCodec.of(Alert.class).encode(Samples.alert("x"))));

    assertThat(events())
        .containsExactly(
            new LiveEvent.AlertEvent(
                new AlertDocument(
                    "x",
                    "envoys",
                    1,
                    "ANY",
                    Map.of("severity", "high"),
                    List.of("severity=high"),
                    "Wang Yi in the news",
                    "wang-yi",
                    "Wang Yi",
                    List.of(),
                    "story-a",
                    "a",
                    "Title",
                    null,
                    "https://example.org/a",
                    Samples.TIME,
                    new AlertDocument.Evidence(
                        "The body names Wang Yi.", 3, 0, 15, 22, "BODY", "Wang Yi"))));
  }

  @Test
  void putsTheWatchListWhereItBelongs() {
    Actor actor = Actor.newBuilder().setId("nato").setName("NATO").setType(EntityType.ORG).build();
    intake.accept(Topic.WATCHLIST, record("actor:nato", RecordCodec.of(Actor.class).encode(actor)));

    assertThat(watchList.actor("nato")).contains(actor);
    assertThat(events()).isEmpty();
  }

  @Test
  void putsSourcesAndTheirStatesTogether() {
    String url = "https://news.example/feed";
    Source source = Source.newBuilder().setUrl(url).setTitle("The Example").build();
    SourceState state = SourceState.newBuilder().setUrl(url).setPolls(7).build();
    intake.accept(
        Topic.SOURCE_STATES, record(url, RecordCodec.of(SourceState.class).encode(state)));
    intake.accept(Topic.SOURCES, record(url, RecordCodec.of(Source.class).encode(source)));

    WatchedSource watched = sources.get(WatchedSource.idOf(url)).orElseThrow();
    assertThat(watched.name()).isEqualTo("The Example");
    assertThat(watched.state().getPolls()).isEqualTo(7);
    assertThat(events()).isEmpty();
  }

  @Test
  void leavesOutAndCountsWhatCannotBeDecoded() {
    intake.accept(Topic.ENRICHED, record("a", new byte[] {1, 2, 3}));
    intake.accept(Topic.ALERTS, record("a", null));
    intake.accept(Topic.WATCHLIST, record("rule:r", "{}".getBytes(StandardCharsets.UTF_8)));
    intake.accept(Topic.SOURCES, record("https://news.example/feed", new byte[] {1}));
    intake.accept(Topic.SOURCE_STATES, record("https://news.example/feed", new byte[] {1}));

    assertThat(intake.undecodable()).isEqualTo(5);
    assertThat(sources.size()).isZero();
    assertThat(events()).isEmpty();
  }
}
