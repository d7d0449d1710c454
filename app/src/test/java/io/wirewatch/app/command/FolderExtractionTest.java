package io.wirewatch.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wirewatch.ingest.extract.Reading;
import io.wirewatch.ingest.extract.Refusal;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

class FolderExtractionTest {

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private Path urls;
  private Path written;

  @BeforeEach
  void writePages() throws IOException {
    Path html = Files.createDirectory(folder.resolve("html"));
    Files.writeString(html.resolve("b.html"), Pages.EMPTY);
    Files.writeString(html.resolve("a.html"), Pages.STORY);
    Files.writeString(html.resolve("c.html"), Pages.STORY);
    urls =
        Files.writeString(
            folder.resolve("urls.tsv"),
            "a\thttps://seeblatt.example/a?utm_source=feed\nb\thttps://seeblatt.example/\n");
    written = folder.resolve("out.json");
  }

  private int run(String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--html",
                folder.resolve("html").toString(),
                "--urls",
                urls.toString(),
                "--out",
                written.toString()));
    arguments.addAll(List.of(more));
    return new CommandLine(new ExtractCommand())
        .setOut(new PrintWriter(out))
        .execute(arguments.toArray(String[]::new));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "3"})
  void writesAnEntryForEveryPageInTheOrderOfTheirIds(String threads) throws IOException {
    assertThat(run("--threads", threads)).isZero();
    JsonNode pages = new ObjectMapper().readTree(written.toFile());
    assertThat(pages.fieldNames()).toIterable().containsExactly("a", "b", "c");
    JsonNode story = pages.get("a");
    assertThat(story.path("headline").textValue()).isEqualTo("Fähre wieder in Betrieb");
    assertThat(story.path("datePublished").textValue()).isEqualTo("2024-05-06T07:08:00+02:00");
    assertThat(story.path("author").get(0).textValue()).isEqualTo("Anna Muster");
    assertThat(story.path("language").textValue()).isEqualTo("de-CH");
    assertThat(story.path("canonicalUrl").textValue()).isEqualTo("https://seeblatt.example/a");
    assertThat(pages.get("c").path("canonicalUrl").textValue()).isEqualTo("capture:c");
  }

  @Test
  void theBodyHasALineForEachParagraph() throws IOException {
    assertThat(run()).isZero();
    JsonNode story = new ObjectMapper().readTree(written.toFile()).get("a");
    assertThat(story.path("articleBody").textValue().lines())
        .satisfiesExactly(
            line -> assertThat(line).startsWith("Die Fähre zwischen"),
            line -> assertThat(line).isEqualTo("Drei Wochen Stillstand"),
            line -> assertThat(line).startsWith("Das Schiff lag"),
            line -> assertThat(line).startsWith("Für die Pendler"));
    assertThat(story.path("blocks").findValuesAsText("zone"))
        .contains("body", "caption", "subhead");
  }

  @Test
  void aRefusedPageHasAnEmptyBodyAndTheReason() throws IOException {
    assertThat(run()).isZero();
    JsonNode refused = new ObjectMapper().readTree(written.toFile()).get("b");
    assertThat(refused.path("articleBody").textValue()).isEmpty();
    assertThat(refused.path("refused").textValue()).isEqualTo("no-text");
  }

  @Test
  void printsTheRatesOnOneLine() {
    assertThat(run("--warm", "2")).isZero();
    assertThat(out.toString().strip())
        .matches(
            "XBENCH pages 3 failed 0 parse-only [1-9]\\d* pages/s extract [1-9]\\d* pages/s"
                + " \\(CPU time, one thread, warm\\)");
  }

  @Test
  void saysWhenNothingWasWarm() {
    assertThat(run()).isZero();
    assertThat(out.toString()).contains("one thread, cold)");
  }

  @Test
  void countsThePagesOnWhichTheExtractorFailed() throws InterruptedException {
    failing().run(options("html", "out.json"), new Console(new PrintWriter(out), false));
    assertThat(out.toString()).startsWith("XBENCH pages 3 failed 3 ");
  }

  @ParameterizedTest
  @CsvSource({
    "missing, out.json, check --html and --urls",
    "html, missing/out.json, lies in a folder that is not there"
  })
  void saysWhichFolderIsNotThere(String html, String json, String message) {
    assertThatThrownBy(
            () -> failing().run(options(html, json), new Console(new PrintWriter(out), false)))
        .isInstanceOf(CommandFailedException.class)
        .hasMessageContaining(message);
  }

  private static FolderExtraction failing() {
    Reading failure = new Reading.Refused(Refusal.UNREADABLE, "report it");
    return new FolderExtraction(
        (page, site) -> failure, new PageText(null), InstantSource.fixed(Instant.EPOCH));
  }

  private ExtractFolderOptions options(String html, String json) {
    ExtractFolderOptions options = new ExtractFolderOptions();
    new CommandLine(CommandSpec.forAnnotatedObject(options))
        .parseArgs(
            "--html", folder.resolve(html).toString(), "--out", folder.resolve(json).toString());
    return options;
  }
}
