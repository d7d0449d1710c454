package io.wirewatch.ingest.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.wirewatch.ingest.IngestConfig;
import io.wirewatch.schemas.Namespace;
import io.wirewatch.schemas.record.Article;
import io.wirewatch.schemas.record.DeadLetter;
import io.wirewatch.schemas.topic.Topic;
import io.wirewatch.schemas.wire.RecordCodec;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayTest {

  private static final Path SEEDS = Path.of("..", "seeds");
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
  private static final IngestConfig CONFIG = IngestConfig.of("kafka:9092", Namespace.DEFAULT);
  private static final String STORY =
      "Ferry runs aground off island\n\nA ferry with 200 people aboard ran aground off Tinos on Friday.\n";

  @TempDir Path folder;

  private final MockProducer<String, byte[]> kafka =
      new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());

  @Test
  void sendsTheSeeds() throws Exception {
    ReplayReport report = run(SEEDS);

    assertThat(report.refused()).isEmpty();
    assertThat(report.sent())
        .extracting(Outcome.Sent::origin)
        .containsExactly("000_04fdd8b290cfaec6.txt", "003_b651b38cca42d600.txt");
    assertThat(kafka.flushed()).isTrue();
    for (int i = 0; i < 2; i++) {
      ProducerRecord<String, byte[]> sent = kafka.history().get(i);
      Article article = RecordCodec.of(Article.class).decode(sent.value());
      assertThat(sent.topic()).isEqualTo(Namespace.DEFAULT.topic(Topic.ARTICLES));
      assertThat(sent.key()).isEqualTo(article.getId()).isEqualTo(report.sent().get(i).articleId());
      assertThat(article.getReader()).isEqualTo("plain-text/1");
    }
  }

  @Test
  void sendsTheSameBytesEachTime() {
    run(SEEDS);
    run(SEEDS);
    assertThat(kafka.history()).hasSize(4);
    assertThat(kafka.history().get(2).value()).isEqualTo(kafka.history().get(0).value());
    assertThat(kafka.history().get(3).value()).isEqualTo(kafka.history().get(1).value());
  }

  @Test
  void setsBadFilesAsideAndGoesOn() throws Exception {
    write("1-empty.txt", "");
    write("2-page.pdf", "%PDF-1.7");
    write("3-good.txt", STORY);
    Files.write(folder.resolve("4-big.txt"), new byte[11 * 1024 * 1024]);
    Files.createSymbolicLink(folder.resolve("5-broken.txt"), folder.resolve("nowhere"));
    Files.createSymbolicLink(
        folder.resolve("6-folder.txt"), Files.createDirectory(folder.resolve("sub")));

    ReplayReport report = run(folder);

    assertThat(report.sent()).extracting(Outcome.Sent::origin).containsExactly("3-good.txt");
    assertThat(report.refused())
        .extracting(refused -> refused.origin() + " " + refused.reason())
        .containsExactly(
            "1-empty.txt empty",
            "2-page.pdf unsupported",
            "4-big.txt too-large",
            "5-broken.txt unreadable",
            "6-folder.txt unreadable");
    DeadLetter big = deadLetter("4-big.txt");
    assertThat(big.getStage()).isEqualTo("ingest");
    assertThat(big.getReason()).isEqualTo("too-large");
    assertThat(big.getSize()).isEqualTo(11 * 1024 * 1024);
    assertThat(big.getBytes().remaining()).isEqualTo(512 * 1024);
    assertThat(big.getAt()).isEqualTo(NOW);
    assertThat(deadLetter("5-broken.txt").getSize()).isEqualTo(-1);
  }

  @Test
  void refusesAnArticleThatDoesNotFitIntoARecord() throws Exception {
    Path file = folder.resolve("dense.txt");
    String accents = STORY + "éééé ".repeat(2_000_000);
    Files.writeString(file, accents, Charset.forName("windows-1252"));

    assertThat(run(file).outcomes())
        .singleElement()
        .isInstanceOfSatisfying(
            Outcome.Refused.class, refused -> assertThat(refused.reason()).isEqualTo("too-large"));
  }

  @Test
  void takesTheTimeOfAnUnlistedFileButNeverOneToCome() throws Exception {
    Path old = write("old.txt", STORY);
    Path early = write("early.txt", STORY + "More of it.");
    Files.setLastModifiedTime(old, FileTime.from(Instant.parse("2020-05-06T07:08:09Z")));
    Files.setLastModifiedTime(early, FileTime.from(NOW.plusSeconds(3600)));

    run(old, early);

    List<Article> articles = new ArrayList<>();
    for (ProducerRecord<String, byte[]> sent : kafka.history()) {
      articles.add(RecordCodec.of(Article.class).decode(sent.value()));
    }
    assertThat(articles)
        .extracting(Article::getRetrievedAt)
        .containsExactly(Instant.parse("2020-05-06T07:08:09Z"), NOW);
    assertThat(articles.get(0).getNotes())
        .anySatisfy(n -> assertThat(n).contains("time of the file"));
  }

  @Test
  void tellsItsProgress() throws IOException {
    long first = Files.size(SEEDS.resolve("corpus").resolve("000_04fdd8b290cfaec6.txt"));
    long second = Files.size(SEEDS.resolve("corpus").resolve("003_b651b38cca42d600.txt"));
    List<Progress> progress = new ArrayList<>();
    try (Replay replay = replay()) {
      replay.start();
      replay.run(List.of(SEEDS), progress::add);
    }
    assertThat(progress)
        .containsExactly(
            new Progress(1, first, first + second, "000_04fdd8b290cfaec6.txt"),
            new Progress(2, first + second, first + second, "003_b651b38cca42d600.txt"));
  }

  @Test
  void failsWithASentenceWhenKafkaIsAwayAndRecovers() {
    try (Replay replay = replay()) {
      replay.start();
      kafka.sendException = new TimeoutException("no answer from kafka");

      assertThatExceptionOfType(ReplayFailedException.class)
          .isThrownBy(() -> replay.run(List.of(SEEDS), p -> {}))
          .withMessageContaining("kafka:9092")
          .withMessageContaining("no answer from kafka");
      assertThat(replay.problem()).isPresent();
      assertThat(kafka.history()).isEmpty();

      kafka.sendException = null;
      assertThat(replay.run(List.of(SEEDS), p -> {}).sent()).hasSize(2);
      assertThat(replay.problem()).isEmpty();
    }
  }

  @Test
  void failsWhenAnAcknowledgementFails() {
    MockProducer<String, byte[]> slow =
        new MockProducer<>(false, null, new StringSerializer(), new ByteArraySerializer());
    try (Replay replay = new Replay(CONFIG, InstantSource.fixed(NOW), () -> slow)) {
      replay.start();
      assertThatExceptionOfType(ReplayFailedException.class)
          .isThrownBy(
              () ->
                  replay.run(
                      List.of(SEEDS), p -> slow.errorNext(new TimeoutException("batch expired"))))
          .withMessageContaining("batch expired");
    }
  }

  @Test
  void closesWhatItOpenedAndCanBeClosedTwice() {
    Replay replay = replay();
    replay.start();
    replay.start();
    replay.close();
    replay.close();
    assertThat(kafka.closed()).isTrue();
    assertThatIllegalStateException().isThrownBy(() -> replay.run(List.of(SEEDS), p -> {}));
  }

  @Test
  void letsSettingsBeOverridden() {
    Map<String, Object> settings =
        ReplayProducer.settings(
            new IngestConfig("kafka:9092", Namespace.DEFAULT, Map.of("linger.ms", "7")));
    assertThat(settings)
        .containsEntry("linger.ms", "7")
        .containsEntry(ProducerConfig.ACKS_CONFIG, "all")
        .containsEntry(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true)
        .containsEntry(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topic.MAX_RECORD_BYTES);
    assertThat(new ProducerConfig(withSerializers(settings)).values()).isNotEmpty();
  }

  private static Map<String, Object> withSerializers(Map<String, Object> settings) {
    settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
    settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    return settings;
  }

  private ReplayReport run(Path... paths) {
    Replay replay = replay();
    replay.start();
    return replay.run(List.of(paths), progress -> {});
  }

  private Replay replay() {
    return new Replay(CONFIG, InstantSource.fixed(NOW), () -> kafka);
  }

  private DeadLetter deadLetter(String origin) throws Exception {
    ProducerRecord<String, byte[]> sent =
        kafka.history().stream().filter(r -> r.key().equals(origin)).findFirst().orElseThrow();
    assertThat(sent.topic()).isEqualTo(Namespace.DEFAULT.topic(Topic.DEAD_LETTERS));
    return RecordCodec.of(DeadLetter.class).decode(sent.value());
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
