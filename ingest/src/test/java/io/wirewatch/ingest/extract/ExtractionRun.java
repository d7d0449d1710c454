package io.wirewatch.ingest.extract;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wirewatch.schemas.record.Article;
import io.wirewatch.schemas.record.Block;
import io.wirewatch.schemas.record.Zone;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;

/**
 * Runs the extractor over a folder of pages and writes what it found as one JSON file, for a
 * scorer: {@code ExtractionRun HTML_FOLDER URLS_TSV OUT_JSON}. Prints the pages extracted a second,
 * once warm.
 */
final class ExtractionRun {

  private static final Set<Zone> TEXT =
      EnumSet.of(
          Zone.BODY,
          Zone.DATELINE,
          Zone.SUBHEAD,
          Zone.LIST,
          Zone.QUOTE,
          Zone.TABLE,
          Zone.TWEET,
          Zone.DECK);
  private static final Instant RETRIEVED_AT = Instant.parse("2026-12-31T00:00:00Z");

  private ExtractionRun() {}

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    List<String[]> pages =
        Files.readAllLines(Path.of(args[1])).stream().map(line -> line.split("\t")).toList();
    ArticleExtractor extractor = new ArticleExtractor((url, canonical, og) -> url);
    ObjectMapper mapper = new ObjectMapper();
    ObjectNode out = mapper.createObjectNode();
    long startedAt = 0;
    int timed = 0;
    for (int i = 0; i < pages.size(); i++) {
      if (i == pages.size() / 2) {
        startedAt = System.nanoTime();
      }
      String html = Files.readString(folder.resolve(pages.get(i)[0] + ".html"));
      WebPage page =
          new WebPage(
              pages.get(i)[1],
              html,
              FeedFacts.NONE,
              ExtractionHints.NONE,
              RETRIEVED_AT,
              null,
              List.of());
      ObjectNode found = out.putObject(pages.get(i)[0]);
      if (extractor.extract(page) instanceof Reading.Read read) {
        write(read.article(), found);
      }
      timed += startedAt > 0 ? 1 : 0;
    }
    double seconds = (System.nanoTime() - startedAt) / 1e9;
    System.out.printf(
        "XBENCH %.0f pages/s, bare parse %.0f pages/s%n",
        timed / seconds, parseRate(folder, pages.subList(pages.size() / 2, pages.size())));
    mapper.writeValue(Path.of(args[2]).toFile(), out);
  }

  private static double parseRate(Path folder, List<String[]> pages) throws IOException {
    long startedAt = System.nanoTime();
    for (String[] page : pages) {
      if (Jsoup.parse(Files.readString(folder.resolve(page[0] + ".html"))).childNodeSize() == 0) {
        throw new IllegalStateException(page[0] + " is empty");
      }
    }
    return pages.size() / ((System.nanoTime() - startedAt) / 1e9);
  }

  private static void write(Article article, ObjectNode found) {
    StringBuilder body = new StringBuilder();
    for (Block block : article.getBlocks()) {
      if (TEXT.contains(block.getZone())) {
        body.append(block.getText()).append('\n');
      }
    }
    found.put("articleBody", body.toString());
    found.put("headline", article.getTitle());
    if (article.getPublished() != null) {
      found.put("datePublished", article.getPublished().getAt().toString());
    }
    article.getAuthors().forEach(found.withArray("author")::add);
  }
}
