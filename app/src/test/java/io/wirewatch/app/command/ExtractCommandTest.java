package io.wirewatch.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class ExtractCommandTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private String story = "";

  @BeforeEach
  void writePages() throws IOException {
    story = Files.writeString(folder.resolve("story.html"), Pages.STORY).toString();
    Files.writeString(folder.resolve("empty.html"), Pages.EMPTY);
  }

  private int run(String... arguments) {
    return new CommandLine(new ExtractCommand())
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments);
  }

  @Test
  void showsWhatIsKnownOfAnArticleAndItsText() {
    assertThat(run("--url", "https://seeblatt.example/a", story)).isZero();
    assertThat(out.toString().lines())
        .contains(
            story,
            "  title       Fähre wieder in Betrieb",
            "  authors     Anna Muster",
            "  publisher   Seeblatt",
            "  language    de-CH",
            "  address     https://seeblatt.example/a",
            "Drei Wochen Stillstand")
        .anySatisfy(
            line ->
                assertThat(line)
                    .startsWith(
                        "  published   6 May 2024 05:08 UTC   from JSON-LD, confidence 0."));
    assertThat(out.toString().lines().skip(1))
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    assertThat(out.toString())
        .contains("Die Fähre zwischen den beiden Ufern", "langen Schlangen")
        .doesNotContain("am Steg", "Rechte vorbehalten", "Sport");
  }

  @Test
  void anAddressStaysInOnePiece() {
    String url = "https://seeblatt.example/" + "langer-titel-".repeat(10) + "faehre.html";
    assertThat(run("--url", url, story)).isZero();
    assertThat(out.toString().lines()).contains("  address     " + url);
  }

  @Test
  void showsCaptionsWhenAsked() {
    assertThat(run("--all", story)).isZero();
    assertThat(out.toString().lines()).contains("[caption] Die Fähre am Steg, von Westen.");
  }

  @Test
  void printsTheArticleAsJson() throws IOException {
    assertThat(run("--json", "--url", "https://seeblatt.example/a", story)).isZero();
    assertThat(out.toString().lines()).hasSize(1);
    JsonNode article = MAPPER.readTree(out.toString());
    assertThat(article.path("title").textValue()).isEqualTo("Fähre wieder in Betrieb");
    assertThat(article.path("origin").textValue()).isEqualTo(story);
    assertThat(article.path("published").path("at").textValue()).isEqualTo("2024-05-06T05:08:00Z");
    assertThat(article.path("published").path("clamped").isBoolean()).isTrue();
    assertThat(article.path("authors").get(0).textValue()).isEqualTo("Anna Muster");
    assertThat(article.path("blocks").findValuesAsText("zone"))
        .contains("BODY", "SUBHEAD", "CAPTION");
    assertThat(article.has("section")).isFalse();
  }

  @Test
  void explainsWhatBecameOfEachBlock() {
    assertThat(run("--explain", story)).isZero();
    assertThat(out.toString().lines())
        .anySatisfy(
            line -> assertThat(line).matches("kept +subhead +0\\.\\d\\d>.*Drei Wochen.*words.*"))
        .anySatisfy(line -> assertThat(line).matches("dropped +caption .*Die Fähre am Steg.*"))
        .anySatisfy(line -> assertThat(line).matches("kept +body .*Die Fähre.*words.*"));
  }

  @Test
  void saysWhyAPageIsNoArticleAndGoesOn() {
    assertThat(run(folder.resolve("empty.html").toString(), story)).isEqualTo(1);
    assertThat(out.toString()).contains("  no article  nothing on the page", "Anna Muster");
  }

  @Test
  void aRefusedPageIsALineOfJsonToo() throws IOException {
    String empty = folder.resolve("empty.html").toString();
    assertThat(run("--json", empty)).isEqualTo(1);
    assertThat(MAPPER.readTree(out.toString()).path("refused").textValue()).isEqualTo("no-text");
    assertThat(MAPPER.readTree(out.toString()).path("origin").textValue()).isEqualTo(empty);
  }

  @Test
  void saysWhatToDoAboutAFileThatCannotBeRead() {
    assertThat(run(folder.resolve("missing.html").toString(), folder.toString(), story))
        .isEqualTo(1);
    assertThat(err.toString().lines())
        .satisfiesExactly(
            line -> assertThat(line).contains("missing.html cannot be read; check its path"),
            line -> assertThat(line).contains("is a folder: name its files, or use --html"));
    assertThat(out.toString()).contains("Anna Muster");
  }

  @Test
  void readsStandardInput() {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(Pages.STORY.getBytes(StandardCharsets.UTF_8)));
    try {
      assertThat(run("-")).isZero();
    } finally {
      System.setIn(before);
    }
    assertThat(out.toString().lines()).contains("-", "  title       Fähre wieder in Betrieb");
  }

  @Test
  void takesTheCharsetThatItIsTold() throws IOException {
    Path file = folder.resolve("cp437.html");
    Files.writeString(file, Pages.STORY.replace("<meta charset=\"utf-8\">", ""));
    assertThat(run("--charset", "IBM437", file.toString())).isZero();
    assertThat(out.toString().lines()).contains("  title       F├ñhre wieder in Betrieb");
  }

  @ParameterizedTest
  @CsvSource({
    "'', Name a page",
    "'--html .', Missing required argument",
    "'--html . --out o.json p.html', not both",
    "'--json --explain p.html', not both",
    "'--charset nonsense p.html', Invalid value for option '--charset'"
  })
  void aWrongCallIsToldInASentence(String arguments, String message) {
    assertThat(run(arguments.isEmpty() ? new String[0] : arguments.split(" "))).isEqualTo(2);
    assertThat(err.toString()).contains(message);
  }
}
