package io.wirewatch.ingest.capture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wirewatch.schemas.record.Article;
import io.wirewatch.schemas.record.Block;
import io.wirewatch.schemas.record.DatePrecision;
import io.wirewatch.schemas.record.DateSource;
import io.wirewatch.schemas.record.Zone;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The two seed documents against their annotation by hand. */
class SeedsTest {

  private static final Path SEEDS = Path.of("..", "seeds");

  @ParameterizedTest
  @CsvSource({"0", "1"})
  void readsThePartsOfThePage(int index) throws IOException {
    JsonNode expected = annotation(index);
    Article article = read(expected);

    assertThat(article.getTitle()).isEqualTo(expected.get("title").asText());
    assertThat(article.getSection()).isEqualTo(expected.get("section").asText());
    assertThat(article.getDateline()).isEqualTo(expected.get("dateline").textValue());
    assertThat(texts(article, Zone.RELATED).stream().distinct().toList())
        .isEqualTo(strings(expected.get("related")));
    assertThat(article.getAuthors()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0", "1"})
  void worksOutTheDayFromTheText(int index) throws IOException {
    JsonNode expected = annotation(index);
    var published = read(expected).getPublished();

    assertThat(strings(expected.get("published_on_one_of")))
        .contains(LocalDate.ofInstant(published.getAt(), ZoneOffset.UTC).toString());
    assertThat(published.getPrecision()).isEqualTo(DatePrecision.DAY);
    assertThat(published.getSource()).isEqualTo(DateSource.INFERRED);
    assertThat(published.getConfidence()).isBetween(0.4f, 0.6f);
    assertThat(published.getEvidence()).contains("invasion of Ukraine");
  }

  @ParameterizedTest
  @CsvSource({"0", "1"})
  void keepsEveryMentionAtItsPlace(int index) throws IOException {
    JsonNode expected = annotation(index);
    Article article = read(expected);

    for (JsonNode mention : expected.get("mentions")) {
      int start = mention.get("start").asInt();
      int end = mention.get("end").asInt();
      assertThat(article.getBlocks())
          .as("block that holds %s", mention)
          .anySatisfy(
              block ->
                  assertThat(slice(block, start, end)).isEqualTo(mention.get("surface").asText()));
    }
  }

  @Test
  void tellsTheFurnitureOfTheFirstPageFromItsText() throws IOException {
    Article article = read(annotation(0));

    assertThat(texts(article, Zone.BOILERPLATE))
        .containsExactly(
            "Advertisement",
            "Advertisement",
            "Diplomacy",
            "Get more with myNEWS",
            "A personalised news feed of stories that matter to you",
            "Learn more",
            "Diplomacy",
            "03:41",
            "246");
    assertThat(texts(article, Zone.DECK))
        .hasSize(2)
        .first()
        .asString()
        .startsWith("In December, US officials shared intelligence");
    assertThat(
            article.getBlocks().stream()
                .filter(block -> block.getZone() == Zone.CAPTION)
                .map(Block::getCredit))
        .containsExactly("Russian Foreign Ministry/dpa", "Kyodo");
    assertThat(texts(article, Zone.BODY)).hasSize(18);
    assertThat(article.getPublisher()).isEqualTo("South China Morning Post");
  }

  @Test
  void tellsTheFurnitureOfTheSecondPageFromItsText() throws IOException {
    Article article = read(annotation(1));

    assertThat(texts(article, Zone.BOILERPLATE))
        .hasSize(4)
        .startsWith(
            "Honolulu Star-Advertiser", "Tuesday, April 30, 2024 82° Today's Paper", "Top News")
        .last()
        .asString()
        .startsWith("By participating in online discussions");
    assertThat(texts(article, Zone.DATELINE)).containsExactly("WASHINGTON");
    assertThat(texts(article, Zone.BODY)).hasSize(26).first().asString().startsWith("Over three");
    assertThat(texts(article, Zone.CREDIT))
        .containsExactly("This article originally appeared in The New York Times.");
    assertThat(article.getNotes())
        .contains("The page header shows 30 April 2024; that is a clock, not a publication date.");
  }

  @Test
  void readsBothGluedTogetherByTheirTitlesAndLosesNothing() throws IOException {
    String first = Files.readString(file(annotation(0)));
    String glued = first + Files.readString(file(annotation(1)));
    Article article =
        Captures.read(
            glued.getBytes(StandardCharsets.UTF_8),
            Provenance.unknown("glued.txt", Instant.parse("2024-04-30T00:00:00Z"), List.of()));

    assertThat(article.getTitle()).isEqualTo(annotation(0).get("title").asText());
    assertThat(texts(article, Zone.BOILERPLATE)).contains("246", "Honolulu Star-Advertiser");
    Captures.assertNothingLost(glued, article);
  }

  private static Article read(JsonNode expected) throws IOException {
    boolean first = expected.get("id").asText().equals("seed-000");
    return Captures.read(
        Files.readAllBytes(file(expected)),
        new Provenance(
            expected.get("file").asText(),
            expected.get("id").asText(),
            first ? "South China Morning Post" : null,
            null,
            Instant.parse("2024-04-30T00:00:00Z"),
            "en",
            List.of()));
  }

  private static Path file(JsonNode expected) {
    return SEEDS.resolve("corpus").resolve(expected.get("file").asText());
  }

  private static JsonNode annotation(int index) throws IOException {
    byte[] json = Files.readAllBytes(SEEDS.resolve("expected").resolve("annotation.json"));
    return new ObjectMapper().readTree(json).get("articles").get(index);
  }

  private static List<String> texts(Article article, Zone zone) {
    return article.getBlocks().stream()
        .filter(block -> block.getZone() == zone)
        .map(Block::getText)
        .toList();
  }

  private static List<String> strings(JsonNode array) {
    List<String> strings = new ArrayList<>();
    array.forEach(node -> strings.add(node.asText()));
    return strings;
  }

  private static String slice(Block block, int start, int end) {
    int from = start - block.getSourceOffset();
    int to = end - block.getSourceOffset();
    return from < 0 || to > block.getText().length() ? "" : block.getText().substring(from, to);
  }
}
