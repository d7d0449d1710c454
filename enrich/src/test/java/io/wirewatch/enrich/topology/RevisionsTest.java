package io.wirewatch.enrich.topology;

import static io.wirewatch.enrich.Articles.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.wirewatch.enrich.Articles;
import io.wirewatch.enrich.annotate.Annotator;
import io.wirewatch.enrich.change.RevisionText;
import io.wirewatch.enrich.story.StoryProcessor;
import io.wirewatch.enrich.watch.WatchlistView;
import io.wirewatch.schemas.Namespace;
import io.wirewatch.schemas.StableId;
import io.wirewatch.schemas.record.Actor;
import io.wirewatch.schemas.record.Alert;
import io.wirewatch.schemas.record.Article;
import io.wirewatch.schemas.record.ArticleChange;
import io.wirewatch.schemas.record.Block;
import io.wirewatch.schemas.record.ChangeKind;
import io.wirewatch.schemas.record.EnrichedArticle;
import io.wirewatch.schemas.record.Rule;
import io.wirewatch.schemas.record.RuleType;
import io.wirewatch.schemas.record.Selector;
import io.wirewatch.schemas.record.TextChange;
import io.wirewatch.schemas.record.Zone;
import io.wirewatch.schemas.topic.Topic;
import io.wirewatch.schemas.wire.RecordCodec;
import io.wirewatch.schemas.wire.RecordSerde;
import io.wirewatch.schemas.wire.UndecodableRecordException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the graph makes of an article that its publisher has changed. */
class RevisionsTest {

  private static final RecordCodec<Article> ARTICLES = RecordCodec.of(Article.class);
  private static final RecordCodec<EnrichedArticle> ENRICHED =
      RecordCodec.of(EnrichedArticle.class);
  private static final RecordCodec<Actor> ACTORS = RecordCodec.of(Actor.class);
  private static final RecordCodec<Rule> RULES = RecordCodec.of(Rule.class);

  private static final Duration HOUR = Duration.ofHours(1);
  private static final Article FIRST = revision(0, "Joe Biden spoke of rain.");
  private static final Article SECOND = revision(1, "Joe Biden and Wang Yi spoke of rain.");
  private static final Article THIRD = revision(24, "Wang Yi spoke of snow.");

  @TempDir private Path state;
  private TopologyTestDriver driver;
  private TestInputTopic<byte[], byte[]> articles;
  private TestOutputTopic<String, byte[]> enriched;
  private TestOutputTopic<String, Alert> alerts;

  @BeforeEach
  void start() {
    Properties settings = new Properties();
    settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "wirewatch-enrich");
    settings.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
    driver =
        new TopologyTestDriver(
            EnrichTopology.build(
                Namespace.DEFAULT,
                Annotator.shipped()::annotate,
                new WatchlistView(),
                Duration.ofDays(90)),
            settings,
            Instant.parse("2026-01-01T00:00:00Z"));
    articles =
        driver.createInputTopic(
            Namespace.DEFAULT.topic(Topic.ARTICLES),
            new ByteArraySerializer(),
            new ByteArraySerializer());
    enriched =
        driver.createOutputTopic(
            Namespace.DEFAULT.topic(Topic.ENRICHED),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    alerts =
        driver.createOutputTopic(
            Namespace.DEFAULT.topic(Topic.ALERTS),
            new StringDeserializer(),
            RecordSerde.of(Alert.class).deserializer());
    TestInputTopic<String, byte[]> watchlist =
        driver.createInputTopic(
            Namespace.DEFAULT.topic(Topic.WATCHLIST),
            new StringSerializer(),
            new ByteArraySerializer());
    watchlist.pipeInput("actor:wang-yi", ACTORS.encode(person("wang-yi", "Wang Yi")));
    watchlist.pipeInput("actor:joe-biden", ACTORS.encode(person("joe-biden", "Joe Biden")));
    watchlist.pipeInput(
        "rule:wang",
        RULES.encode(
            Rule.newBuilder()
                .setName("wang")
                .setType(RuleType.ANY)
                .setMatch(List.of(new Selector("wang-yi", null)))
                .build()));
  }

  @AfterEach
  void stop() {
    driver.close();
  }

  @Test
  void tellsWhatARevisionHasChanged() {
    assertThat(change(FIRST)).isNull();
    assertThat(change(SECOND))
        .isEqualTo(
            new ArticleChange(
                1,
                FIRST.getContentHash(),
                FIRST.getRetrievedAt(),
                3,
                0,
                List.of(
                    new TextChange(ChangeKind.KEPT, "Title of a1\nJoe Biden "),
                    new TextChange(ChangeKind.INSERTED, "and Wang Yi "),
                    new TextChange(ChangeKind.KEPT, "spoke of rain.")),
                List.of("wang-yi"),
                List.of()));
  }

  @Test
  void tellsWhenTheContentBeforeWasSeenLast() {
    change(FIRST);
    change(Articles.refetched(FIRST, FIRST.getContentHash(), at(20)));

    assertThat(change(THIRD).getPreviousRetrievedAt()).isEqualTo(at(20));
  }

  @Test
  void namesAnActorThatIsGone() {
    change(FIRST);
    change(SECOND);

    ArticleChange change = change(THIRD);

    assertThat(change.getPreviousRevision()).isEqualTo(2);
    assertThat(change.getRemovedActors()).containsExactly("joe-biden");
    assertThat(change.getAppearedActors()).isEmpty();
  }

  @Test
  void alertsOnAnActorWhoAppearsInARevisionAndOnlyOnce() {
    change(FIRST);
    assertThat(alerts.isEmpty()).isTrue();
    change(SECOND);
    change(THIRD);
    change(revision(30, "Joe Biden spoke of snow."));
    change(revision(40, "Wang Yi is back."));

    assertThat(alerts.readValuesToList())
        .extracting(Alert::getActorId, Alert::getArticleVersion)
        .containsExactly(tuple("wang-yi", (2L << 20) | StoryProcessor.GENERATION));
  }

  @Test
  void comparesAReturnToAnEarlierContentWithTheNewest() {
    change(FIRST);
    change(SECOND);

    ArticleChange back = change(Articles.refetched(FIRST, FIRST.getContentHash(), at(9)));

    assertThat(back.getPreviousRevision()).isEqualTo(2);
    assertThat(back.getInsertedWords()).isZero();
    assertThat(back.getDeletedWords()).isEqualTo(3);
    assertThat(back.getRemovedActors()).containsExactly("wang-yi");
  }

  @Test
  void hasNoChangeForAnOlderCopyOfUnknownContent() {
    change(SECOND);

    assertThat(change(FIRST)).isNull();
    assertThat(change(THIRD).getPreviousContentHash()).isEqualTo(SECOND.getContentHash());
  }

  @Test
  void repeatsARevisionWithItsChangeByteForByte() {
    List<Article> all =
        List.of(FIRST, SECOND, THIRD, Articles.refetched(FIRST, FIRST.getContentHash(), at(30)));
    List<byte[]> firstRun = outputs(all);

    assertThat(outputs(all)).usingRecursiveComparison().isEqualTo(firstRun);
    assertThat(outputs(List.of(THIRD)).get(0)).isEqualTo(firstRun.get(2));
  }

  @Test
  void keepsTheChangeOfARevisionThatIsSeenAgainUnchanged() {
    change(FIRST);
    ArticleChange change = change(SECOND);

    assertThat(change(Articles.refetched(SECOND, SECOND.getContentHash(), at(48))))
        .isEqualTo(change);
  }

  @Test
  void findsTheChangesAgainInAReplayAfterTheTextsAreGone() {
    List<byte[]> firstRun = outputs(List.of(FIRST, SECOND, THIRD));
    driver.advanceWallClockTime(Duration.ofDays(38));
    assertThat(texts()).isEmpty();

    assertThat(outputs(List.of(FIRST, SECOND, THIRD)))
        .usingRecursiveComparison()
        .isEqualTo(firstRun);
  }

  @Test
  void goesByTheArticlesOwnTimesInTellingWhetherARevisionIsStillExpected() {
    Article inTime = revision(24 * 30, "Wang Yi spoke of snow.");
    Article late = revision(24 * 60 + 1, "Wang Yi spoke of hail.");
    change(FIRST);

    assertThat(change(inTime)).isNotNull();
    assertThat(change(late)).isNull();
  }

  @Test
  void findsNoChangeWhereStateIsOfAProgramThatKeptNoTexts() {
    change(FIRST);
    texts().forEach(key -> textStore().delete(key));

    assertThat(change(SECOND)).isNull();
    assertThat(change(THIRD).getPreviousRevision()).isEqualTo(2);
  }

  @Test
  void comparesNoTextsBeyondTheLimit() {
    change(FIRST);

    assertThat(change(revision(1, "x ".repeat(RevisionText.MOST_CHARACTERS / 2)))).isNull();
    assertThat(change(SECOND)).isNull();
    assertThat(texts()).containsExactly("a1/1", "a1/3");
  }

  @Test
  void keepsTheTextsOfFewRevisions() {
    for (int i = 0; i < 20; i++) {
      change(revision(i, "Version " + i));
    }

    assertThat(texts()).hasSize(8).contains("a1/20", "a1/13");
    assertThat(change(revision(21, "Version 21")).getPreviousRevision()).isEqualTo(20);
  }

  @Test
  void forgetsTextsPieceByPiece() {
    change(FIRST);
    byte[] text = textStore().get("a1/1");
    for (int i = 0; i < 12_000; i++) {
      textStore().put("b%05d/1".formatted(i), text);
    }
    driver.advanceWallClockTime(Duration.ofDays(36));
    assertThat(texts()).hasSize(12_001);

    // The driver sweeps once for each advance, however long; the first one looked at 5,000 texts.
    driver.advanceWallClockTime(Duration.ofDays(2));
    assertThat(texts()).hasSize(7_001);
    driver.advanceWallClockTime(Duration.ofMinutes(1));
    driver.advanceWallClockTime(Duration.ofMinutes(1));
    driver.advanceWallClockTime(Duration.ofMinutes(1));
    assertThat(texts()).isEmpty();
  }

  @Test
  void doesNotSeeFurnitureAsAChangeOfWords() {
    change(FIRST);
    List<Block> blocks = new ArrayList<>(FIRST.getBlocks());
    blocks.add(Articles.block(Zone.RELATED, "Wang Yi is expected"));
    Article more =
        Article.newBuilder(FIRST)
            .setBlocks(blocks)
            .setContentHash("other")
            .setRetrievedAt(at(1))
            .build();

    ArticleChange change = change(more);

    assertThat(change.getText()).isEmpty();
    assertThat(change.getAppearedActors()).isEmpty();
  }

  private ArticleChange change(Article article) {
    try {
      return ENRICHED.decode(outputs(List.of(article)).get(0)).getChange();
    } catch (UndecodableRecordException e) {
      throw new AssertionError(e);
    }
  }

  private List<byte[]> outputs(List<Article> sent) {
    for (Article article : sent) {
      articles.pipeInput(
          article.getId().getBytes(StandardCharsets.UTF_8), ARTICLES.encode(article));
    }
    List<byte[]> outputs = enriched.readValuesToList();
    assertThat(outputs).hasSize(sent.size());
    return outputs;
  }

  private KeyValueStore<String, byte[]> textStore() {
    return driver.getKeyValueStore(Names.REVISION_TEXTS_STORE);
  }

  private List<String> texts() {
    List<String> keys = new ArrayList<>();
    try (KeyValueIterator<String, byte[]> all = textStore().all()) {
      all.forEachRemaining(entry -> keys.add(entry.key));
    }
    return keys;
  }

  private static Article revision(int hours, String text) {
    Article article = Articles.of("a1", text);
    return Articles.refetched(article, StableId.of(text), at(hours));
  }

  private static Instant at(int hours) {
    return Articles.time().plus(HOUR.multipliedBy(hours));
  }
}
