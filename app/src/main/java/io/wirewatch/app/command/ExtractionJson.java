package io.wirewatch.app.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wirewatch.ingest.extract.Reading;
import io.wirewatch.ingest.extract.Reading.Read;
import io.wirewatch.ingest.extract.Reading.Refused;
import io.wirewatch.schemas.ArticleText;
import io.wirewatch.schemas.record.Article;
import io.wirewatch.schemas.record.Block;
import io.wirewatch.schemas.record.PublicationDate;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was extracted from many pages as one JSON file, under the names that benchmarks of
 * extractors use (those of schema.org). What a page does not tell is not in its entry.
 */
final class ExtractionJson {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private ExtractionJson() {}

  /**
   * Writes a file.
   *
   * @param readings by the id of their page, in the order in which they are written
   * @throws IOException if it cannot be written
   */
  static void write(Map<String, Reading> readings, Path file) throws IOException {
    ObjectNode pages = MAPPER.createObjectNode();
    readings.forEach((id, reading) -> put(pages.putObject(id), reading));
    MAPPER.writeValue(file.toFile(), pages);
  }

  private static void put(ObjectNode entry, Reading reading) {
    if (reading instanceof Read read) {
      put(entry, read.article());
    } else if (reading instanceof Refused refused) {
      entry.put("articleBody", "").put("refused", refused.reason().code());
    }
  }

  private static void put(ObjectNode entry, Article article) {
    entry.put("articleBody", ArticleText.of(article));
    entry.put("headline", article.getTitle());
    put(entry, "datePublished", date(article.getPublished()));
    put(entry, "dateModified", date(article.getModified()));
    ArrayNode authors = entry.putArray("author");
    article.getAuthors().forEach(authors::add);
    put(entry, "language", article.getLanguage());
    put(entry, "description", article.getDescription());
    put(entry, "image", article.getLeadImage());
    entry.put("canonicalUrl", article.getCanonicalUrl());
    ArrayNode blocks = entry.putArray("blocks");
    for (Block block : article.getBlocks()) {
      blocks
          .addObject()
          .put("zone", block.getZone().name().toLowerCase(Locale.ROOT))
          .put("text", block.getText());
    }
  }

  /** Returns the date in ISO 8601 in the publisher's zone, no finer than it was given. */
  private static @Nullable String date(@Nullable PublicationDate date) {
    if (date == null) {
      return null;
    }
    String at = date.getAt().toString();
    return switch (date.getPrecision()) {
      case DAY -> at.substring(0, "2026-11-21".length());
      case MONTH -> at.substring(0, "2026-11".length());
      case YEAR -> at.substring(0, "2026".length());
      default -> local(date);
    };
  }

  private static String local(PublicationDate date) {
    Integer minutes = date.getOffsetMinutes();
    return minutes == null
        ? date.getAt().toString()
        : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
            date.getAt().atOffset(ZoneOffset.ofTotalSeconds(60 * minutes)));
  }

  private static void put(ObjectNode entry, String name, @Nullable String value) {
    if (value != null) {
      entry.put(name, value);
    }
  }
}
