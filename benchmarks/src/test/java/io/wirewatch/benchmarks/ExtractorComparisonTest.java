package io.wirewatch.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wirewatch.benchmarks.Extractor.Extraction;
import io.wirewatch.ingest.measure.SavedPage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExtractorComparisonTest {

  private static final String PARAGRAPH =
      "<p>The ferry between both shores runs again since Monday, the operator told reporters in the"
          + " morning, and took them along on its first crossing after three weeks in the dock.</p>";

  private static final SavedPage STORY =
      new SavedPage(
          "story",
          "https://paper.example/story",
          "<html><head><title>The ferry is back</title></head><body>"
              + "<nav><a href='/'>Home</a> <a href='/sport'>Sport</a></nav>"
              + "<article><h1>The ferry is back</h1>"
              + PARAGRAPH.repeat(5)
              + "</article><footer><a href='/legal'>Imprint</a></footer></body></html>");

  @TempDir private Path folder;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @BeforeEach
  void writeSet() throws IOException {
    Path html = Files.createDirectories(folder.resolve("set/html"));
    Files.writeString(html.resolve("story.html"), STORY.html());
    Files.writeString(folder.resolve("set/urls.tsv"), "story\t" + STORY.url() + "\n");
  }

  static List<Extractor> extractors() {
    return Extractor.all();
  }

  @ParameterizedTest
  @MethodSource("extractors")
  void everyExtractorFindsAPlainArticle(Extractor extractor) {
    assertThat(extractor.extract(STORY).body())
        .contains("The ferry between both shores", "three weeks in the dock.")
        .doesNotContain("Imprint");
  }

  @Test
  void writesAFileForEachExtractorAndPrintsALineEach() throws IOException {
    run(Extractor.all());
    assertThat(printed.toString(StandardCharsets.UTF_8).lines())
        .hasSize(5)
        .allMatch(line -> line.matches("set +\\S+ +pages +1 threw +0 +[1-9]\\d* pages/s"))
        .first()
        .asString()
        .contains("jsoup-parse");
    for (Extractor extractor : Extractor.all()) {
      assertThat(written(extractor.name()).at("/story/articleBody").textValue())
          .contains("The ferry between both shores");
    }
    assertThat(written("readability4j").at("/story/headline").textValue())
        .isEqualTo("The ferry is back");
  }

  @Test
  void anExtractorThatThrowsIsCountedAndFoundNothing() throws IOException {
    List<String> seen = new ArrayList<>();
    Extractor broken =
        new Extractor() {
          @Override
          public String name() {
            return "broken";
          }

          @Override
          public Extraction extract(SavedPage page) {
            seen.add(page.url());
            throw new IllegalStateException("no");
          }
        };
    run(List.of(broken));
    assertThat(printed.toString(StandardCharsets.UTF_8)).contains("broken", "threw   1");
    assertThat(written("broken").at("/story/articleBody").textValue()).isEmpty();
    assertThat(seen).contains("https://paper.example/story");
  }

  private void run(List<Extractor> extractors) throws IOException {
    new ExtractorComparison(extractors, 1, new PrintStream(printed, true, StandardCharsets.UTF_8))
        .run(folder.resolve("set"), folder);
  }

  private JsonNode written(String name) throws IOException {
    return new ObjectMapper().readTree(folder.resolve(name + ".json").toFile());
  }
}
