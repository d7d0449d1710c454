package io.wirewatch.ingest.capture;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.schemas.record.Article;
import io.wirewatch.schemas.record.Block;
import io.wirewatch.schemas.record.PublicationDate;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Invented captures in many styles, each beside what a person reads in it: {@code NAME.txt} and
 * {@code NAME.expected} in {@code captures/}.
 */
class CapturesTest {

  private static final Instant RETRIEVED = Instant.parse("2024-12-31T00:00:00Z");

  @ParameterizedTest
  @MethodSource("captures")
  void readsThePageAsAPersonDoes(Path capture) throws IOException {
    Article article = read(capture);
    String expected = Files.readString(expectation(capture));

    assertThat(described(article)).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("captures")
  void losesNothing(Path capture) throws IOException {
    Captures.assertNothingLost(Files.readString(capture), read(capture));
  }

  @ParameterizedTest
  @MethodSource("captures")
  void readsTheSameWithWindowsLineEnds(Path capture) throws IOException {
    String crlf = Files.readString(capture).replace("\n", "\r\n");
    assertThat(described(read(crlf.getBytes(StandardCharsets.UTF_8))))
        .isEqualTo(Files.readString(expectation(capture)));
  }

  static Stream<Path> captures() throws IOException, URISyntaxException {
    Path folder = Path.of(CapturesTest.class.getResource("/captures").toURI());
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".txt"))
          .sorted()
          .collect(Collectors.toList())
          .stream();
    }
  }

  private static Path expectation(Path capture) {
    return capture.resolveSibling(capture.getFileName().toString().replace(".txt", ".expected"));
  }

  private static Article read(Path capture) throws IOException {
    return read(Files.readAllBytes(capture));
  }

  private static Article read(byte[] bytes) {
    return Captures.read(bytes, Provenance.unknown("capture.txt", RETRIEVED, List.of()));
  }

  private static String described(Article article) {
    StringBuilder text = new StringBuilder();
    text.append("title: ").append(article.getTitle()).append('\n');
    text.append("publisher: ").append(article.getPublisher()).append('\n');
    text.append("section: ").append(article.getSection()).append('\n');
    text.append("authors: ").append(String.join("; ", article.getAuthors())).append('\n');
    text.append("dateline: ").append(article.getDateline()).append('\n');
    text.append("published: ").append(described(article.getPublished())).append('\n');
    text.append("modified: ").append(described(article.getModified())).append('\n');
    for (Block block : article.getBlocks()) {
      text.append(block.getZone());
      if (block.getCredit() != null) {
        text.append(" [").append(block.getCredit()).append(']');
      }
      text.append(": ").append(opening(block.getText())).append('\n');
    }
    return text.toString();
  }

  private static String described(PublicationDate date) {
    return date == null
        ? "none"
        : "%s to the %s from %s".formatted(date.getAt(), date.getPrecision(), date.getSource());
  }

  private static String opening(String text) {
    String line = text.lines().findFirst().orElse("");
    return line.length() <= 60 ? line : line.substring(0, 60) + "…";
  }
}
