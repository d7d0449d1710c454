package io.wirewatch.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads the seeds of the fuzzer, and everything it ever found. */
class ExtractorFuzzTest {

  static List<Path> pages() throws IOException, URISyntaxException {
    URL folder = ExtractorFuzzTest.class.getResource("fuzz");
    assertThat(folder).as("folder of seeds").isNotNull();
    try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void holdsOfEveryPageThatBrokeItOnce(Path page) {
    assertThatCode(() -> ExtractorFuzz.fuzzerTestOneInput(bytes(page))).doesNotThrowAnyException();
  }

  /** Else the properties of an article would be checked on refusals alone. */
  @Test
  void readsTheSoundSeedAsAnArticle() throws IOException, URISyntaxException {
    Path sound =
        pages().stream().filter(page -> page.endsWith("article.html")).findFirst().orElseThrow();
    assertThat(ExtractorFuzz.reading(bytes(sound)))
        .isInstanceOfSatisfying(
            Reading.Read.class,
            read ->
                assertThat(read.article().getTitle()).isEqualTo("Ferry runs aground off Kalden"));
  }

  private static byte[] bytes(Path page) {
    try {
      return Files.readAllBytes(page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
