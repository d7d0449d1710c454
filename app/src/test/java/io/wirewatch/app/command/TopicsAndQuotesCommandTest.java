package io.wirewatch.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wirewatch.schemas.record.TopicScore;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopicsAndQuotesCommandTest {

  private static final String STORY =
      "Rain in Paris\n\n“It rained,” said a clerk.\n\nIt stopped in the evening.\n";

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void writesALineOfJsonForEachLineOfText() throws IOException {
    Path texts = Files.writeString(folder.resolve("t.txt"), "Rain in Paris\n\nSun & “wind”\n");
    Path result = folder.resolve("topics.jsonl");

    assertThat(
            RootCommandRun.of(
                out,
                err,
                new TopicsCommand(),
                "--lines",
                "--warm",
                "--warm-seconds=0",
                "--out",
                result.toString(),
                texts.toString()))
        .isZero();
    List<String> lines = Files.readAllLines(result);
    assertThat(lines).hasSize(3);
    JsonNode last = new ObjectMapper().readTree(lines.get(2));
    assertThat(last.path("file").textValue()).isEqualTo(texts.toString());
    assertThat(last.path("line").intValue()).isEqualTo(3);
    assertThat(last.path("topics").isArray()).isTrue();
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString()).startsWith("3 articles, 6 tokens in ").contains("warm)");
  }

  @Test
  void handsOverTheTextOfEachLineAndWritesItsTopics() throws IOException {
    Path texts = Files.writeString(folder.resolve("t.txt"), "Rain in Paris\n\n");
    Function<String, List<TopicScore>> echo =
        text -> text.isEmpty() ? List.of() : List.of(new TopicScore("medtop:1", text, null, 0.5f));
    PrintWriter writer = new PrintWriter(out);

    new TopicLines(echo, writer, WorkMeter.ofThisThread(false)).read(texts.toString());
    writer.flush();

    assertThat(out.toString().lines().map(line -> line.replaceFirst("\"file\":\"[^\"]*\",", "")))
        .containsExactly(
            "{\"line\":1,\"topics\":[{\"id\":\"medtop:1\",\"name\":\"Rain in Paris\","
                + "\"confidence\":0.5}]}",
            "{\"line\":2,\"topics\":[]}");
  }

  @Test
  void goesOnAfterAFileThatCannotBeRead() throws IOException {
    Path latin = folder.resolve("latin.txt");
    Files.write(latin, new byte[] {'a', (byte) 0xE9, 'b'});
    Path good = Files.writeString(folder.resolve("good.txt"), "Rain\n");

    assertThat(
            RootCommandRun.of(
                out,
                err,
                new TopicsCommand(),
                "--lines",
                folder.resolve("none.txt").toString(),
                latin.toString(),
                good.toString()))
        .isEqualTo(1);
    assertThat(out.toString().lines()).hasSize(1);
    assertThat(err.toString())
        .contains("none.txt cannot be read; check its path", "latin.txt is not UTF-8");
  }

  @Test
  void saysWhereTopicsCannotBeWritten() throws IOException {
    Path good = Files.writeString(folder.resolve("good.txt"), "Rain\n");
    String nowhere = folder.resolve("no/such/file").toString();

    assertThat(
            RootCommandRun.of(
                out, err, new TopicsCommand(), "--lines", "--out", nowhere, good.toString()))
        .isEqualTo(1);
    assertThat(err.toString()).contains("--out", "cannot be written; check its folder and rights");
  }

  @Test
  void takesWholeFilesForArticlesToo() throws IOException {
    Path story = Files.writeString(folder.resolve("story.txt"), STORY);

    assertThat(RootCommandRun.of(out, err, new TopicsCommand(), "--plain", story.toString()))
        .isZero();
    assertThat(new ObjectMapper().readTree(out.toString()).path("topics").isArray()).isTrue();
    assertThat(err.toString()).startsWith("1 article, 13 tokens");
  }

  @Test
  void printsQuotesAndTheirBlocksAsJson() throws IOException {
    Path story = Files.writeString(folder.resolve("story.txt"), STORY);

    assertThat(
            RootCommandRun.of(out, err, new QuotesCommand(), "--json", "--plain", story.toString()))
        .isZero();
    JsonNode article = new ObjectMapper().readTree(out.toString());
    assertThat(article.path("quotes").isArray()).isTrue();
    assertThat(article.path("blocks").get(1).path("text").textValue())
        .isEqualTo("“It rained,” said a clerk.");
    assertThat(article.path("actors").findValuesAsText("id")).containsExactly("paris");
  }

  @Test
  void asksForAFile() {
    assertThat(RootCommandRun.of(out, err, new QuotesCommand())).isEqualTo(2);
    assertThat(RootCommandRun.of(out, err, new TopicsCommand())).isEqualTo(2);
    assertThat(err.toString()).contains("Name an article", "Name a file");
  }
}
