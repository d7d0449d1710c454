package io.wirewatch.ingest.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.ingest.fetch.Body;
import io.wirewatch.ingest.fetch.FetchResult.AnswerHeaders;
import io.wirewatch.ingest.fetch.FetchResult.AnswerHeaders.Field;
import io.wirewatch.ingest.fetch.FetchResult.Fetched;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.Warcinfo;

class WarcArchiveTest {

  private static final Instant AT = Instant.parse("2024-05-03T09:00:00Z");

  @TempDir Path folder;

  @Test
  void writesWhatAReaderOfArchivesUnderstands() throws IOException {
    try (WarcArchive archive = archive(ArchiveLimits.DEFAULT)) {
      archive.start();
      archive.record("https://h.example/a", AT, answer("<p>Ferry</p>"));
      assertThat(names()).containsExactly("wirewatch-20240503T090000Z-00001.warc.gz.open");
    }
    assertThat(names()).containsExactly("wirewatch-20240503T090000Z-00001.warc.gz");

    try (WarcReader reader = new WarcReader(folder.resolve(names().get(0)))) {
      Warcinfo info = (Warcinfo) reader.next().orElseThrow();
      assertThat(info.headers().first("WARC-Filename")).contains(names().get(0));
      assertThat(info.fields().first("description")).get().asString().contains("decoded");
      WarcResponse response = (WarcResponse) reader.next().orElseThrow();
      assertThat(response.version().toString()).isEqualTo("WARC/1.1");
      assertThat(response.target()).isEqualTo("https://h.example/a");
      assertThat(response.date()).isEqualTo(AT);
      assertThat(response.payloadDigest().orElseThrow().toString()).startsWith("sha1:");
      assertThat(response.http().status()).isEqualTo(200);
      assertThat(response.http().headers().map())
          .containsEntry("Content-Length", List.of("12"))
          .containsEntry("X-Odd", List.of("two lines"))
          .doesNotContainKey("Content-Encoding");
      assertThat(response.http().body().stream().readAllBytes())
          .isEqualTo("<p>Ferry</p>".getBytes(StandardCharsets.UTF_8));
      assertThat(reader.next()).isEmpty();
    }
  }

  @Test
  void beginsAFileEachDayAndWheneverOneIsFull() {
    try (WarcArchive archive = archive(new ArchiveLimits(1_500, 0))) {
      archive.start();
      for (int i = 0; i < 6; i++) {
        archive.record("https://h.example/" + i, AT, answer("<p>" + i + "</p>"));
      }
      int sameDay = names().size();
      archive.record("https://h.example/later", AT.plus(Duration.ofDays(1)), answer("x"));
      assertThat(sameDay).isGreaterThan(1);
      assertThat(names()).hasSize(sameDay + 1);
    }
  }

  @Test
  void deletesTheOldestOfItsOwnFiles() throws IOException {
    Files.writeString(folder.resolve("a-mine.warc.gz"), "mine");
    try (WarcArchive archive = archive(new ArchiveLimits(1, 4_000))) {
      archive.start();
      for (int i = 0; i < 20; i++) {
        archive.record("https://h.example/" + i, AT, answer("<p>" + i + "</p>"));
      }
    }
    assertThat(names())
        .contains("a-mine.warc.gz", "wirewatch-20240503T090000Z-00020.warc.gz")
        .doesNotContain("wirewatch-20240503T090000Z-00001.warc.gz")
        .hasSizeBetween(3, 8);
  }

  @Test
  void closesWhatACrashLeftOpen() throws IOException {
    Files.writeString(folder.resolve("wirewatch-20240502T000000Z-00001.warc.gz.open"), "x");
    try (WarcArchive archive = archive(ArchiveLimits.DEFAULT)) {
      archive.start();
      archive.start();
      assertThat(names()).containsExactly("wirewatch-20240502T000000Z-00001.warc.gz");
    }
  }

  @Test
  void endsWithASentenceWhenTheDiskTakesNoMoreAndCanBeStartedAgain() throws IOException {
    Path place = folder.resolve("archive");
    try (WarcArchive archive =
        new WarcArchive(place, ArchiveLimits.DEFAULT, InstantSource.fixed(AT))) {
      archive.start();
      Files.delete(place);
      archive.record("https://h.example/a", AT, answer("x"));
      assertThat(archive.problem())
          .hasValueSatisfying(p -> assertThat(p).contains(place.toString()));
      archive.record("https://h.example/b", AT, answer("x"));
      assertThat(place).doesNotExist();

      archive.start();
      archive.record("https://h.example/c", AT, answer("x"));
      assertThat(archive.problem()).isEmpty();
      assertThat(place).isNotEmptyDirectory();
    }
  }

  @Test
  void saysWhenTheFolderCannotBeMade() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "x");
    try (WarcArchive archive =
        new WarcArchive(file.resolve("archive"), ArchiveLimits.DEFAULT, InstantSource.fixed(AT))) {
      archive.start();
      archive.record("https://h.example/a", AT, answer("x"));
      assertThat(archive.problem()).isPresent();
    }
  }

  @Test
  void keepsEveryRecordOfManyThreads() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try (WarcArchive archive = archive(new ArchiveLimits(20_000, 0))) {
      archive.start();
      List<Future<?>> done = new ArrayList<>();
      for (int i = 0; i < 400; i++) {
        String url = "https://h.example/" + i;
        done.add(threads.submit(() -> archive.record(url, AT, answer(url))));
      }
      for (Future<?> one : done) {
        one.get();
      }
    } finally {
      threads.shutdownNow();
    }
    List<String> urls = new ArrayList<>();
    for (String name : names()) {
      try (WarcReader reader = new WarcReader(folder.resolve(name))) {
        for (WarcRecord record : reader) {
          if (record instanceof WarcResponse response) {
            urls.add(response.target());
          }
        }
      }
    }
    assertThat(urls).hasSize(400).doesNotHaveDuplicates();
  }

  private WarcArchive archive(ArchiveLimits limits) {
    return new WarcArchive(folder, limits, InstantSource.fixed(AT));
  }

  private static Fetched answer(String body) {
    return new Fetched(
        "https://h.example/",
        new AnswerHeaders(
            200,
            List.of(
                new Field("Content-Type", "text/html"),
                new Field("Content-Encoding", "gzip"),
                new Field("X-Odd", "two\r\nlines"))),
        new Body(body.getBytes(StandardCharsets.UTF_8)),
        Duration.ofMillis(1),
        List.of());
  }

  private List<String> names() {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
