package io.wirewatch.ingest.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.wirewatch.ingest.IngestConfig;
import io.wirewatch.schemas.Namespace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboxTest {

  private static final IngestConfig CONFIG = IngestConfig.of("kafka:9092", Namespace.DEFAULT);
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-01-02T03:04:05Z"));
  private static final String STORY =
      "Ferry runs aground off island\n\nA ferry with 200 people aboard ran aground off Tinos on Friday.\n";

  @TempDir Path folder;

  private MockProducer<String, byte[]> kafka = producer();

  @Test
  void takesAFileOnceItHasComeToRest() throws IOException {
    Inbox inbox = inbox();
    write("a.txt", STORY);
    inbox.look();
    assertThat(kafka.history()).isEmpty();

    write("a.txt", STORY + "And more of the story came in.\n");
    inbox.look();
    assertThat(kafka.history()).as("still growing").isEmpty();

    inbox.look();
    assertThat(kafka.history()).hasSize(1);
    assertThat(names(folder.resolve("done"))).containsExactly("a.txt");
    assertThat(names(folder)).containsExactly("done", "refused");
    assertThat(inbox.problem()).isEmpty();
  }

  @Test
  void partsTheRefusedFromTheDone() throws IOException {
    Inbox inbox = inbox();
    write("a.txt", STORY);
    write("b.txt", "");
    write(".partial", STORY);
    inbox.look();
    inbox.look();

    assertThat(names(folder.resolve("done"))).containsExactly("a.txt");
    assertThat(names(folder.resolve("refused"))).containsExactly("b.txt");
    assertThat(names(folder)).containsExactly(".partial", "done", "refused");
  }

  @Test
  void neverOverwritesWhatCameBefore() throws IOException {
    Inbox inbox = inbox();
    for (int i = 0; i < 3; i++) {
      write("a.txt", STORY + "Part " + i + " of the story.");
      inbox.look();
      inbox.look();
    }
    assertThat(names(folder.resolve("done"))).containsExactly("a-1.txt", "a-2.txt", "a.txt");
  }

  @Test
  void keepsFilesWhileKafkaIsAway() throws IOException {
    Inbox inbox = inbox();
    write("a.txt", STORY);
    kafka.sendException = new TimeoutException("no answer");
    inbox.look();
    inbox.look();

    assertThat(inbox.problem()).hasValueSatisfying(p -> assertThat(p).contains("kafka:9092"));
    assertThat(names(folder)).contains("a.txt");

    kafka = producer();
    inbox.look();
    assertThat(kafka.history()).hasSize(1);
    assertThat(names(folder.resolve("done"))).containsExactly("a.txt");
    assertThat(inbox.problem()).isEmpty();
  }

  @Test
  void sendsAnInterruptedFileAgainUnderTheSameId() throws IOException {
    write("a.txt", STORY);
    Inbox first = inbox();
    first.look();
    first.look();
    Files.move(folder.resolve("done/a.txt"), folder.resolve("a.txt"));

    Inbox second = inbox();
    second.look();
    second.look();
    assertThat(kafka.history()).hasSize(2);
    assertThat(kafka.history().get(1).key()).isEqualTo(kafka.history().get(0).key());
    assertThat(kafka.history().get(1).value()).isEqualTo(kafka.history().get(0).value());
  }

  @Test
  void saysWhenTheFolderCannotBeUsed() throws IOException {
    Path file = write("file", "x");
    Inbox inbox = new Inbox(file, Duration.ofSeconds(1), InboxTest.this::replay);
    inbox.look();
    assertThat(inbox.problem()).hasValueSatisfying(p -> assertThat(p).contains(file.toString()));
  }

  @Test
  void looksByItselfUntilItIsClosed() throws Exception {
    CountDownLatch sent = new CountDownLatch(1);
    kafka =
        new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer()) {
          @Override
          public synchronized Future<RecordMetadata> send(
              ProducerRecord<String, byte[]> record, Callback callback) {
            sent.countDown();
            return super.send(record, callback);
          }
        };
    write("a.txt", STORY);
    Inbox inbox = new Inbox(folder, Duration.ofMillis(5), this::replay);
    inbox.start();
    inbox.start();

    assertThat(sent.await(30, TimeUnit.SECONDS)).isTrue();
    inbox.close();
    inbox.close();
    assertThat(kafka.closed()).isTrue();
  }

  @Test
  void asksForAnInterval() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Inbox(CONFIG, folder, Duration.ZERO, CLOCK))
        .withMessageContaining("between two looks");
  }

  private Inbox inbox() {
    return new Inbox(folder, Duration.ofSeconds(1), this::replay);
  }

  private Replay replay() {
    return new Replay(CONFIG, CLOCK, () -> kafka);
  }

  private static MockProducer<String, byte[]> producer() {
    return new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
