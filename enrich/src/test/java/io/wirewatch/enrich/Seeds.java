package io.wirewatch.enrich;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wirewatch.schemas.record.Article;
import io.wirewatch.schemas.record.Block;
import io.wirewatch.schemas.record.Zone;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The seed corpus and its hand annotation, read without the ingest stage: every line a block. */
public final class Seeds {

  private static final Path FOLDER = Path.of("..", "seeds");

  private Seeds() {}

  /** A seed document with what people found in it. */
  public record Seed(String id, Article article, List<Gold> gold) {}

  /** A mention found by people; positions are within the file. */
  public record Gold(int start, int end, String surface, String canonical, String type) {}

  public static Path watchlist() {
    return FOLDER.resolve("watchlist.yaml");
  }

  public static List<Seed> all() {
    try {
      JsonNode annotation =
          new ObjectMapper().readTree(FOLDER.resolve("expected/annotation.json").toFile());
      List<Seed> seeds = new ArrayList<>();
      for (JsonNode article : annotation.get("articles")) {
        Path file = FOLDER.resolve("corpus").resolve(article.get("file").asText());
        String id = article.get("id").asText();
        seeds.add(new Seed(id, article(id, Files.readString(file)), gold(article)));
      }
      return seeds;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Gold> gold(JsonNode article) {
    List<Gold> gold = new ArrayList<>();
    for (JsonNode mention : article.get("mentions")) {
      gold.add(
          new Gold(
              mention.get("start").asInt(),
              mention.get("end").asInt(),
              mention.get("surface").asText(),
              mention.get("canonical").asText(),
              mention.get("type").asText()));
    }
    return gold;
  }

  private static Article article(String id, String raw) {
    List<Block> blocks = new ArrayList<>();
    int offset = 0;
    for (String line : raw.split("\n", -1)) {
      if (!line.isBlank()) {
        int indent = line.indexOf(line.strip());
        blocks.add(new Block(Zone.BODY, line.strip(), null, offset + indent));
      }
      offset += line.length() + 1;
    }
    return Articles.of(id, blocks);
  }
}
