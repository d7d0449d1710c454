package io.wirewatch.enrich.topology;

import static io.wirewatch.enrich.Articles.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.wirewatch.enrich.Articles;
import io.wirewatch.enrich.actor.ActorIndex;
import io.wirewatch.enrich.annotate.Annotated;
import io.wirewatch.enrich.annotate.Annotator;
import io.wirewatch.enrich.story.StoryProcessor;
import io.wirewatch.enrich.watch.WatchlistView;
import io.wirewatch.schemas.Namespace;
import io.wirewatch.schemas.record.Actor;
import io.wirewatch.schemas.record.Alert;
import io.wirewatch.schemas.record.Article;
import io.wirewatch.schemas.record.DeadLetter;
import io.wirewatch.schemas.record.EnrichedArticle;
import io.wirewatch.schemas.record.Mention;
import io.wirewatch.schemas.record.NamedActor;
import io.wirewatch.schemas.record.Rule;
import io.wirewatch.schemas.record.RuleType;
import io.wirewatch.schemas.record.Selector;
import io.wirewatch.schemas.record.Silence;
import io.wirewatch.schemas.topic.Topic;
import io.wirewatch.schemas.wire.RecordCodec;
import io.wirewatch.schemas.wire.RecordSerde;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.BiFunction;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnrichTopologyTest {

  private static final BiFunction<Article, ActorIndex, Annotated> ANNOTATOR =
      Annotator.shipped()::annotate;

  private static final Duration RETENTION = Duration.ofDays(90);
  private static final RecordCodec<Article> ARTICLES = RecordCodec.of(Article.class);
  private static final RecordCodec<EnrichedArticle> ENRICHED =
      RecordCodec.of(EnrichedArticle.class);
  private static final Actor WANG = person("wang-yi", "Wang Yi");
  private static final Article ARTICLE = Articles.of("a1", "Wang Yi flew to Moscow. Wang spoke.");

  @TempDir private Path state;
  private WatchlistView watchlist = new WatchlistView();
  private TopologyTestDriver driver;
  private TestInputTopic<byte[], byte[]> articles;
  private TestInputTopic<String, byte[]> entries;
  private TestOutputTopic<String, byte[]> enriched;
  private TestOutputTopic<String, Alert> alerts;
  private TestOutputTopic<String, DeadLetter> deadLetters;

  @BeforeEach
  void start() {
    start(ANNOTATOR);
  }

  @AfterEach
  void stop() {
    driver.close();
  }

  @Test
  void staysTheGraphThatItsStateWasBuiltFor() throws Exception {
    String described =
        EnrichTopology.build(Namespace.DEFAULT, ANNOTATOR, watchlist, RETENTION)
            .describe()
            .toString();
    try (InputStream in = getClass().getResourceAsStream("topology.txt")) {
      String held = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      assertThat(described.strip()).isEqualToNormalizingNewlines(held.strip());
    }
  }

  @Test
  void enrichesAnArticle() throws Exception {
    watch("actor:wang-yi", WANG);

    send(ARTICLE);

    EnrichedArticle out = readEnriched();
    assertThat(out.getArticle()).isEqualTo(ARTICLE);
    assertThat(out.getRevision()).isEqualTo(1);
    assertThat(out.getGeneration()).isEqualTo(StoryProcessor.GENERATION);
    assertThat(out.getVersion()).isEqualTo((1L << 20) | StoryProcessor.GENERATION);
    assertThat(out.getStoryId()).isEqualTo("a1");
    assertThat(out.getMentions())
        .extracting(Mention::getSurface)
        .containsExactly("Wang Yi", "Moscow", "Wang");
    assertThat(out.getActors())
        .extracting(NamedActor::getId, NamedActor::getMentions)
        .containsExactly(tuple("wang-yi", 2), tuple("moscow", 1));
    assertThat(deadLetters.isEmpty()).isTrue();
  }

  @Test
  void leavesTimestampsAloneAndDropsHeaders() {
    watch("actor:wang-yi", WANG);
    watch("rule:wang", anyOf("wang", "wang-yi"));
    Headers headers = new RecordHeaders().add("trace", new byte[] {1});
    Instant time = Instant.parse("2022-02-26T01:02:03Z");

    articles.pipeInput(
        new TestRecord<>(bytes(ARTICLE.getId()), ARTICLES.encode(ARTICLE), headers, time));

    TestRecord<String, byte[]> article = enriched.readRecord();
    assertThat(article.getRecordTime()).isEqualTo(time);
    assertThat(article.headers()).isEmpty();
    TestRecord<String, Alert> alert = alerts.readRecord();
    assertThat(alert.getRecordTime()).isEqualTo(time);
    assertThat(alert.headers()).isEmpty();
  }

  @Test
  void setsAsideWhatIsNoArticleAndGoesOn() throws Exception {
    byte[] whole = ARTICLES.encode(ARTICLE);
    byte[] unknown = whole.clone();
    unknown[4] ^= 1;
    articles.pipeInput(bytes("a1"), (byte[]) null);
    articles.pipeInput(bytes("a1"), bytes("<html>"));
    articles.pipeInput(bytes("a1"), unknown);
    articles.pipeInput(bytes("a1"), Arrays.copyOf(whole, whole.length - 3));
    articles.pipeInput(bytes("other"), whole);
    articles.pipeInput(null, whole);
    send(ARTICLE);

    List<KeyValue<String, DeadLetter>> letters = deadLetters.readKeyValuesToList();
    assertThat(letters)
        .extracting(letter -> letter.key, letter -> letter.value.getReason())
        .containsExactly(
            tuple("wirewatch.articles-0-0", "null-value"),
            tuple("wirewatch.articles-0-1", "not-avro"),
            tuple("wirewatch.articles-0-2", "unknown-schema"),
            tuple("wirewatch.articles-0-3", "corrupt"),
            tuple("wirewatch.articles-0-4", "wrong-key"),
            tuple("wirewatch.articles-0-5", "wrong-key"));
    DeadLetter html = letters.get(1).value;
    assertThat(html.getStage()).isEqualTo("enrich");
    assertThat(html.getOrigin()).isEqualTo("wirewatch.articles");
    assertThat(html.getPartition()).isZero();
    assertThat(html.getOffset()).isEqualTo(1L);
    assertThat(html.getRecordKey()).isEqualTo("a1");
    assertThat(html.getBytes().array()).isEqualTo(bytes("<html>"));
    assertThat(html.getSize()).isEqualTo(6);
    assertThat(letters.get(0).value.getSize()).isEqualTo(-1);
    assertThat(letters.get(5).value.getRecordKey()).isNull();
    assertThat(readEnriched().getArticle()).isEqualTo(ARTICLE);
    assertThat(enriched.isEmpty()).isTrue();
  }

  @Test
  void cutsTheBytesOfALargeDeadLetter() {
    articles.pipeInput(bytes("a1"), new byte[600 * 1024]);

    DeadLetter letter = deadLetters.readValue();
    assertThat(letter.getBytes().remaining()).isEqualTo(512 * 1024);
    assertThat(letter.getSize()).isEqualTo(600 * 1024);
  }

  @Test
  void setsAsideAnArticleThatTheTaggerFailsOnAndGoesOn() throws Exception {
    driver.close();
    start(EnrichTopologyTest::failOnDemand);
    Article broken = Articles.of("broken", "fail");
    Article deep = Articles.of("deep", "overflow");

    send(broken);
    send(deep);
    send(ARTICLE);

    assertThat(deadLetters.readValuesToList())
        .extracting(DeadLetter::getRecordKey, DeadLetter::getReason)
        .containsExactly(tuple("broken", "enrich-failed"), tuple("deep", "enrich-failed"));
    assertThat(readEnriched().getArticle()).isEqualTo(ARTICLE);
  }

  @Test
  void setsAsideWhatHasGrownBeyondATopicsLimit() {
    send(Articles.of("big", "x".repeat(Topic.MAX_RECORD_BYTES - 1_100)));

    assertThat(deadLetters.readValuesToList())
        .extracting(DeadLetter::getRecordKey, DeadLetter::getReason)
        .containsExactly(tuple("big", "too-large"));
    assertThat(enriched.isEmpty()).isTrue();
  }

  @Test
  void numbersRevisions() throws Exception {
    Instant t0 = Articles.time();
    Article second = Articles.refetched(ARTICLE, "hash-2", t0.plusSeconds(60));
    Article older = Articles.refetched(ARTICLE, "hash-0", t0.minusSeconds(60));

    send(ARTICLE);
    send(ARTICLE);
    send(second);
    send(ARTICLE);
    send(older);

    assertThat(readRevisions()).containsExactly(1, 1, 2, 1, 0);
  }

  @Test
  void repeatsAnUnchangedArticleByteForByte() {
    watch("actor:wang-yi", WANG);
    send(ARTICLE);
    send(ARTICLE);

    List<KeyValue<String, byte[]>> out = enriched.readKeyValuesToList();
    assertThat(out).hasSize(2);
    assertThat(out.get(1).value).isEqualTo(out.get(0).value);
  }

  @Test
  void alertsOnceForARuleAnActorAndAStory() {
    watch("actor:wang-yi", WANG);
    watch("rule:wang", anyOf("wang", "wang-yi"));

    send(ARTICLE);
    send(ARTICLE);
    send(Articles.refetched(ARTICLE, "hash-2", Articles.time().plusSeconds(60)));

    assertThat(alerts.readKeyValuesToList())
        .hasSize(1)
        .allSatisfy(alert -> assertThat(alert.key).isEqualTo(alert.value.getId()))
        .extracting(alert -> alert.value.getActorId())
        .containsExactly("wang-yi");
  }

  @Test
  void alertsAnewForAnotherStoryAndForARaisedRule() {
    watch("actor:wang-yi", WANG);
    watch("rule:wang", anyOf("wang", "wang-yi"));
    send(ARTICLE);
    send(Articles.of("a2", "Wang Yi again."));
    Rule raised = Rule.newBuilder(anyOf("wang", "wang-yi")).setVersion(2).build();
    watch("rule:wang", raised);
    send(ARTICLE);

    assertThat(alerts.readValuesToList())
        .extracting(Alert::getArticleId, Alert::getRuleVersion)
        .containsExactly(tuple("a1", 1), tuple("a2", 1), tuple("a1", 2));
  }

  @Test
  void doesNotAlertAnewAfterARestart() {
    watch("actor:wang-yi", WANG);
    watch("rule:wang", anyOf("wang", "wang-yi"));
    send(ARTICLE);
    assertThat(alerts.readValuesToList()).hasSize(1);
    Map<String, Object> seen = contents(Names.ALERTS_STORE);
    Map<String, Object> revisions = contents(Names.REVISIONS_STORE);
    driver.close();

    watchlist = new WatchlistView();
    start(ANNOTATOR);
    restore(Names.ALERTS_STORE, seen);
    restore(Names.REVISIONS_STORE, revisions);
    watch("actor:wang-yi", WANG);
    watch("rule:wang", anyOf("wang", "wang-yi"));
    send(Articles.refetched(ARTICLE, "hash-2", Articles.time().plusSeconds(60)));

    assertThat(alerts.isEmpty()).isTrue();
    assertThat(enriched.readValuesToList()).hasSize(1);
  }

  @Test
  void forgetsAnAlertOnlyAfterItsRetentionWithoutARepeat() {
    watch("actor:wang-yi", WANG);
    watch("rule:wang", anyOf("wang", "wang-yi"));
    send(ARTICLE);
    driver.advanceWallClockTime(RETENTION.minusHours(2));
    send(ARTICLE);
    driver.advanceWallClockTime(Duration.ofDays(30));
    send(ARTICLE);
    assertThat(alerts.readValuesToList()).hasSize(1);

    driver.advanceWallClockTime(RETENTION.plusHours(2));
    send(ARTICLE);

    assertThat(alerts.readValuesToList()).hasSize(1);
  }

  /** A window store would have forgotten the alert when the record from the future came. */
  @Test
  void isNotConfusedByARecordFromTheFuture() {
    watch("actor:wang-yi", WANG);
    watch("rule:wang", anyOf("wang", "wang-yi"));
    send(ARTICLE, Instant.parse("2022-02-26T00:00:00Z"));
    send(Articles.of("a2", "Wang Yi again."), Instant.parse("2099-01-01T00:00:00Z"));
    send(ARTICLE, Instant.parse("2022-02-26T00:00:00Z"));

    assertThat(alerts.readValuesToList())
        .extracting(Alert::getArticleId)
        .containsExactly("a1", "a2");
  }

  @Test
  void takesUpWatchListChangesAtOnce() throws Exception {
    send(ARTICLE);
    watch("actor:wang-yi", WANG);
    send(ARTICLE);
    watch("rule:wang", anyOf("wang", "wang-yi"));
    send(ARTICLE);
    entries.pipeInput("actor:wang-yi", (byte[]) null);
    entries.pipeInput("rule:wang", (byte[]) null);
    send(ARTICLE);

    List<Integer> people = new ArrayList<>();
    for (byte[] out : enriched.readValuesToList()) {
      people.add(
          (int) ENRICHED.decode(out).getActors().stream().filter(NamedActor::getWatched).count());
    }
    assertThat(people).containsExactly(0, 1, 1, 0);
    assertThat(alerts.readValuesToList()).hasSize(1);
  }

  @Test
  void leavesOutUnreadableWatchListEntriesAndSaysSo() throws Exception {
    watch("actor:wang-yi", WANG);
    entries.pipeInput("actor:bad", bytes("not avro"));
    entries.pipeInput("stranger", bytes("x"));
    watch("actor:misplaced", person("other", "Other Name"));
    entries.pipeInput(null, bytes("x"));
    watch("silence:s", new Silence("s", Map.of("rule", "r"), Instant.EPOCH, null));

    send(ARTICLE);

    assertThat(readEnriched().getActors()).extracting(NamedActor::getId).contains("wang-yi");
    assertThat(watchlist.problem())
        .hasValueSatisfying(
            problem ->
                assertThat(problem).startsWith("the watch list has 3 entries that cannot be read"));
    assertThat(deadLetters.isEmpty()).isTrue();

    for (String bad : List.of("actor:bad", "stranger", "actor:misplaced")) {
      entries.pipeInput(bad, (byte[]) null);
    }
    send(ARTICLE);
    assertThat(watchlist.problem()).isEmpty();
  }

  @Test
  void givesTheSameBytesInEveryRun() {
    assertThat(runFromScratch()).usingRecursiveComparison().isEqualTo(runFromScratch());
  }

  private List<byte[]> runFromScratch() {
    driver.close();
    watchlist = new WatchlistView();
    start(ANNOTATOR);
    watch("actor:wang-yi", WANG);
    Rule rule =
        Rule.newBuilder(anyOf("wang", "wang-yi"))
            .setLabels(Map.of("a", "1", "b", "2", "c", "3", "severity", "high"))
            .build();
    watch("rule:wang", rule);
    send(ARTICLE);
    send(Articles.of("a2", "Wang Yi met US and Russian aides in Beijing. Wang left China."));
    List<byte[]> out = new ArrayList<>(enriched.readValuesToList());
    alerts.readValuesToList().forEach(alert -> out.add(RecordCodec.of(Alert.class).encode(alert)));
    assertThat(out).hasSize(4);
    return out;
  }

  private void start(BiFunction<Article, ActorIndex, Annotated> annotator) {
    Properties settings = new Properties();
    settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "wirewatch-enrich");
    settings.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
    settings.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, "true");
    driver =
        new TopologyTestDriver(
            EnrichTopology.build(Namespace.DEFAULT, annotator, watchlist, RETENTION),
            settings,
            Instant.parse("2026-01-01T00:00:00Z"));
    var text = new StringDeserializer();
    articles =
        driver.createInputTopic(
            Namespace.DEFAULT.topic(Topic.ARTICLES),
            new ByteArraySerializer(),
            new ByteArraySerializer());
    entries =
        driver.createInputTopic(
            Namespace.DEFAULT.topic(Topic.WATCHLIST),
            new StringSerializer(),
            new ByteArraySerializer());
    enriched =
        driver.createOutputTopic(
            Namespace.DEFAULT.topic(Topic.ENRICHED), text, new ByteArrayDeserializer());
    alerts =
        driver.createOutputTopic(
            Namespace.DEFAULT.topic(Topic.ALERTS),
            text,
            RecordSerde.of(Alert.class).deserializer());
    deadLetters =
        driver.createOutputTopic(
            Namespace.DEFAULT.topic(Topic.DEAD_LETTERS),
            text,
            RecordSerde.of(DeadLetter.class).deserializer());
  }

  private void send(Article article) {
    articles.pipeInput(bytes(article.getId()), ARTICLES.encode(article));
  }

  private void send(Article article, Instant time) {
    articles.pipeInput(bytes(article.getId()), ARTICLES.encode(article), time);
  }

  @SuppressWarnings("unchecked")
  private <T extends SpecificRecordBase> void watch(String key, T entry) {
    entries.pipeInput(key, RecordCodec.of((Class<T>) entry.getClass()).encode(entry));
  }

  private EnrichedArticle readEnriched() throws Exception {
    return ENRICHED.decode(enriched.readValue());
  }

  private List<Integer> readRevisions() throws Exception {
    List<Integer> revisions = new ArrayList<>();
    for (byte[] out : enriched.readValuesToList()) {
      revisions.add(ENRICHED.decode(out).getRevision());
    }
    return revisions;
  }

  private Map<String, Object> contents(String store) {
    Map<String, Object> contents = new HashMap<>();
    KeyValueStore<String, Object> open = driver.getKeyValueStore(store);
    try (KeyValueIterator<String, Object> all = open.all()) {
      all.forEachRemaining(entry -> contents.put(entry.key, entry.value));
    }
    assertThat(contents).isNotEmpty();
    return contents;
  }

  private void restore(String store, Map<String, Object> contents) {
    KeyValueStore<String, Object> open = driver.getKeyValueStore(store);
    contents.forEach(open::put);
  }

  private static Rule anyOf(String name, String actor) {
    return Rule.newBuilder()
        .setName(name)
        .setType(RuleType.ANY)
        .setMatch(List.of(new Selector(actor, null)))
        .build();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** An annotator of ours with a fault. */
  private static Annotated failOnDemand(Article article, ActorIndex actors) {
    String text = article.getBlocks().get(0).getText();
    if (text.equals("fail")) {
      throw new IllegalStateException("as demanded");
    }
    if (text.equals("overflow")) {
      throw new StackOverflowError();
    }
    return ANNOTATOR.apply(article, actors);
  }
}
