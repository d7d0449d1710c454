package io.wirewatch.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TagCommandTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static final String STORY =
      """
      Harbour talks move to France

      Delegates from China and Ukraine met in Paris on Monday to talk about grain ships.

      A second round will be held in Brazil, officials said after the meeting had ended.
      """;

  private static final String WATCHLIST =
      """
      actors:
        - id: grain-ships
          name: grain ships
          type: org
      """;

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private String story = "";

  @BeforeEach
  void writeFiles() throws IOException {
    story = Files.writeString(folder.resolve("story.txt"), STORY).toString();
  }

  private int run(String... arguments) {
    return RootCommandRun.of(out, err, new TagCommand(), arguments);
  }

  private JsonNode json(String... arguments) throws IOException {
    assertThat(run(arguments)).as(err.toString()).isZero();
    return MAPPER.readTree(out.toString());
  }

  @Test
  void marksNamesInTheTextAndListsTheActors() {
    assertThat(run("--plain", story)).isZero();
    assertThat(out.toString().lines())
        .contains(
            story,
            "Harbour talks move to [LOC France]",
            "Delegates from [LOC China] and [LOC Ukraine] met in [LOC Paris] on Monday to talk about"
                + " grain ships.",
            "[PER person]  [ORG organisation]  [LOC place]  [NORP nationality]  [EVENT event]"
                + "  [MISC other]")
        .anySatisfy(line -> assertThat(line).matches("  China +place +1× +\\d+ %  china"));
    assertThat(out.toString()).doesNotContain("\u001b");
  }

  @Test
  void printsEverythingThatWasFoundAsJson() throws IOException {
    JsonNode article = json("--json", "--plain", story);

    assertThat(article.path("origin").textValue()).isEqualTo(story);
    assertThat(article.path("title").textValue()).isEqualTo("Harbour talks move to France");
    assertThat(article.fieldNames())
        .toIterable()
        .contains(
            "language",
            "coverage",
            "blocks",
            "mentions",
            "actors",
            "topics",
            "keyphrases",
            "quotes",
            "sourcing",
            "credits",
            "countries");
    assertThat(article.path("mentions").findValuesAsText("surface"))
        .containsExactly("France", "China", "Ukraine", "Paris", "Brazil");
    assertThat(article.path("mentions").findValuesAsText("actorId"))
        .containsExactly("france", "china", "ukraine", "paris", "brazil");
    for (JsonNode mention : article.path("mentions")) {
      JsonNode block = article.path("blocks").get(mention.path("block").intValue());
      String text = block.path("text").textValue();
      int start = mention.path("start").intValue();
      int end = mention.path("end").intValue();
      int offset = block.path("sourceOffset").intValue();
      assertThat(text.substring(start, end)).isEqualTo(mention.path("surface").textValue());
      assertThat(STORY.substring(offset + start, offset + end))
          .isEqualTo(mention.path("surface").textValue());
    }
  }

  @Test
  void saysWhyEachMentionBecameItsActor() {
    assertThat(run("--plain", "--explain", story)).isZero();
    assertThat(out.toString().lines())
        .anySatisfy(
            line ->
                assertThat(line)
                    .startsWith("  1:15")
                    .contains("“China” is china: its full name (confidence 1.00)"));
  }

  @Test
  void takesTheActorsOfAWatchList() throws IOException {
    Path list = Files.writeString(folder.resolve("list.yaml"), WATCHLIST);

    JsonNode article = json("--json", "--plain", "--watchlist", list.toString(), story);

    assertThat(article.path("actors").findValuesAsText("id")).contains("grain-ships");
  }

  @Test
  void readsPagesWithTheExtractorAndCapturesWithTheirZones() throws IOException {
    Path page = Files.writeString(folder.resolve("page.html"), Pages.STORY);
    JsonNode article = json("--json", page.toString());
    assertThat(article.path("title").textValue()).isEqualTo("Fähre wieder in Betrieb");
    assertThat(article.path("blocks").findValuesAsText("zone")).contains("SUBHEAD", "CAPTION");
  }

  @Test
  void tellsTheRateOnStandardError() {
    assertThat(run("--plain", story, story)).isZero();
    assertThat(err.toString())
        .matches(
            "2 articles, 70 tokens in \\d+\\.\\d{3} s: [\\d.]+ articles/s, \\d+ tokens/s"
                + " \\(CPU time, one thread, cold\\)\\R");
  }

  @Test
  void warmsUpBeforeItMeasuresAndPrintsOnce() {
    assertThat(run("--json", "--warm", "--warm-seconds=0", "--plain", story)).isZero();
    assertThat(out.toString().lines()).hasSize(1);
    assertThat(err.toString()).startsWith("1 article, 35 tokens").contains("warm)");
  }

  @Test
  void goesOnAfterAFileThatCannotBeRead() throws IOException {
    Path binary = folder.resolve("picture.txt");
    Files.write(binary, new byte[] {0, 1, 2, 0, 0, (byte) 0xFF, 0});
    assertThat(
            run(
                "--json",
                folder.resolve("missing.txt").toString(),
                folder.toString(),
                binary.toString(),
                story))
        .isEqualTo(1);
    assertThat(out.toString().lines()).hasSize(1);
    assertThat(err.toString().lines())
        .satisfiesExactly(
            line -> assertThat(line).contains("missing.txt cannot be read; check its path"),
            line -> assertThat(line).contains("it is a folder: name the files in it"),
            line -> assertThat(line).contains("picture.txt: the file is not text: give the text"),
            line -> assertThat(line).startsWith("1 article"));
  }

  @ParameterizedTest
  @CsvSource({
    "'', 0",
    "'   \n\n\t\n', 0",
    "'Hello', 1",
    "'One line about Paris', 1",
    "'\u202E\u0000 😀 Paris 😀 مرحبا', 1"
  })
  void passesTextThroughThatIsHardlyOne(String text, int blocks) throws IOException {
    Path file = Files.writeString(folder.resolve("odd.txt"), text);
    assertThat(json("--json", "--plain", file.toString()).path("blocks")).hasSize(blocks);
  }

  @Test
  void readsStandardInputAsTextOrAsAPage() throws IOException {
    InputStream before = System.in;
    try {
      System.setIn(new ByteArrayInputStream("Fog in Paris.".getBytes(StandardCharsets.UTF_8)));
      assertThat(json("--json", "-").path("mentions").findValuesAsText("surface"))
          .containsExactly("Paris");
      out.getBuffer().setLength(0);
      System.setIn(new ByteArrayInputStream(Pages.STORY.getBytes(StandardCharsets.UTF_8)));
      assertThat(json("--json", "-").path("title").textValue())
          .isEqualTo("Fähre wieder in Betrieb");
    } finally {
      System.setIn(before);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'', Name an article",
    "'--json --explain a.txt', not both",
    "'--bio a.bio --out b.bio c.txt', not both",
    "'--bio a.bio --out b.bio --json', not both",
    "'--bio a.bio', Missing required argument",
    "'--bio a.bio --out b.bio --out c.bio', Name one --out for each --bio"
  })
  void aWrongCallIsToldInASentence(String arguments, String message) {
    assertThat(run(arguments.isEmpty() ? new String[0] : arguments.split(" "))).isEqualTo(2);
    assertThat(err.toString()).contains(message);
  }

  @Test
  void refusesToWriteOverAFileThatItReads() throws IOException {
    Path bio = Files.writeString(folder.resolve("a.bio"), "Paris\tO\n");
    assertThat(
            run(
                "--bio",
                bio.toString(),
                "--out",
                folder + "/../" + folder.getFileName() + "/a.bio"))
        .isEqualTo(2);
    assertThat(err.toString()).contains("is read too: write to another file");
    assertThat(bio).hasContent("Paris\tO");
  }

  @Test
  void tagsFilesOfWords() throws IOException {
    Path first = Files.writeString(folder.resolve("a.bio"), "Fog\tO\nin\tO\nParis\tB-LOC\n\n");
    Path second = Files.writeString(folder.resolve("b.bio"), "Saudi\tO\nArabia\tO\n");
    Path one = folder.resolve("one.bio");
    Path two = folder.resolve("two.bio");

    assertThat(
            run(
                "--bio",
                first.toString(),
                "--out",
                one.toString(),
                "--bio",
                second.toString(),
                "--out",
                two.toString()))
        .isZero();
    assertThat(one).hasContent("Fog\tO\nin\tO\nParis\tB-LOC\n\n");
    assertThat(two).hasContent("Saudi\tB-LOC\nArabia\tI-LOC\n");
    assertThat(err.toString()).startsWith("2 documents, 5 tokens in ");
  }

  @Test
  void namesTheBrokenLineOfAFileOfWords() throws IOException {
    Path bio = Files.writeString(folder.resolve("a.bio"), "Fog\tO\n\nParis B-LOC\n");
    assertThat(run("--bio", bio.toString(), "--out", folder.resolve("o.bio").toString()))
        .isEqualTo(1);
    assertThat(err.toString())
        .contains("a.bio, line 3 has no tab: write a word, a tab and its tag");
  }
}
