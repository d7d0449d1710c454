package io.wirewatch.ingest.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wirewatch.ingest.extract.ArticleExtractor;
import io.wirewatch.ingest.extract.CanonicalUrls;
import io.wirewatch.ingest.extract.GivenArticle;
import io.wirewatch.ingest.extract.GivenArticleReader;
import io.wirewatch.ingest.extract.Reading;
import io.wirewatch.ingest.extract.Reading.Refused;
import io.wirewatch.ingest.extract.Refusal;
import io.wirewatch.ingest.page.ExtractionHints;
import io.wirewatch.ingest.page.FeedFacts;
import io.wirewatch.ingest.page.WebPage;
import io.wirewatch.schemas.StableId;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file with one article a line, each a JSON object: {@code url}, {@code title}, the text as
 * {@code text} (or {@code body}) or the page as {@code html}, {@code published}, {@code authors},
 * {@code publisher}, {@code language}, {@code retrieved}. Other keys are passed over. Times are ISO
 * 8601; a date alone is the start of its day in UTC. A line that is not such an object is refused
 * under {@code FILE:LINE}.
 */
final class JsonLinesFile implements FileFormat {

  private static final int MAX_LINE_BYTES = 10 * 1024 * 1024;

  private final ArticleExtractor extractor;
  private final GivenArticleReader reader;
  private final CanonicalUrls canonicalUrls;
  private final FileTimes times;
  private final ObjectMapper mapper = new ObjectMapper();

  JsonLinesFile(
      ArticleExtractor extractor,
      GivenArticleReader reader,
      CanonicalUrls canonicalUrls,
      FileTimes times) {
    this.extractor = extractor;
    this.reader = reader;
    this.canonicalUrls = canonicalUrls;
    this.times = times;
  }

  @Override
  public void read(InputFile file, DocumentSink sink) throws IOException {
    FileTimes.Retrieval retrieval = times.of(file);
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file.path()))) {
      BoundedLines lines = new BoundedLines(in, MAX_LINE_BYTES);
      for (var line = lines.next(); line != null; line = lines.next()) {
        byte[] bytes = line.bytes().toByteArray();
        if (!new String(bytes, StandardCharsets.UTF_8).isBlank()) {
          String origin = file.origin() + ":" + line.number();
          Reading reading =
              line.size() > MAX_LINE_BYTES
                  ? new Refused(
                      Refusal.TOO_LARGE,
                      "the line has %d bytes; at most %d are read"
                          .formatted(line.size(), MAX_LINE_BYTES))
                  : read(bytes, origin, retrieval);
          sink.document(
              new LoadedDocument(
                  origin, ByteBuffer.wrap(bytes), line.size(), reading, lines.position()));
        }
      }
    }
  }

  private Reading read(byte[] bytes, String origin, FileTimes.Retrieval fallback) {
    try {
      JsonNode line = mapper.readTree(bytes);
      if (!line.isObject()) {
        return broken("it is not a JSON object: write one object a line");
      }
      Instant retrieved = time(line, "retrieved");
      FileTimes.Retrieval retrieval =
          retrieved == null ? fallback : new FileTimes.Retrieval(retrieved, List.of());
      String html = text(line, "html");
      if (html != null) {
        return page(line, html, bytes, origin, retrieval);
      }
      String text = text(line, "text");
      text = text == null ? text(line, "body") : text;
      return text == null
          ? broken("it has no 'text', 'body' or 'html': give the article's text")
          : given(line, text, bytes, origin, retrieval);
    } catch (JsonProcessingException e) {
      var place = e.getLocation();
      return broken(
          "it is not JSON (%s%s): correct the line"
              .formatted(
                  e.getOriginalMessage(), place == null ? "" : ", column " + place.getColumnNr()));
    } catch (DateTimeParseException e) {
      return broken(
          "'%s' is not a time such as 2024-04-30T12:00:00Z: correct the line"
              .formatted(e.getParsedString()));
    } catch (IOException e) {
      return broken("it cannot be read (" + e.getMessage() + "): correct the line");
    }
  }

  private Reading page(
      JsonNode line, String html, byte[] bytes, String origin, FileTimes.Retrieval retrieval) {
    List<String> authors = texts(line.path("authors"));
    FeedFacts said =
        new FeedFacts(
            text(line, "title"),
            time(line, "published"),
            authors.isEmpty() ? null : String.join(", ", authors),
            text(line, "publisher"),
            text(line, "language"));
    String url = text(line, "url");
    return extractor.extract(
        new WebPage(
            url == null ? named(bytes) : url,
            html,
            said,
            ExtractionHints.NONE,
            retrieval.at(),
            origin,
            retrieval.notes()));
  }

  private Reading given(
      JsonNode line, String text, byte[] bytes, String origin, FileTimes.Retrieval retrieval) {
    String url = text(line, "url");
    return reader.read(
        new GivenArticle(
            url == null ? named(bytes) : canonicalUrls.of(url, null, null),
            text(line, "title"),
            text,
            time(line, "published"),
            texts(line.path("authors")),
            text(line, "publisher"),
            text(line, "language"),
            retrieval.at(),
            origin,
            retrieval.notes()));
  }

  private static String named(byte[] bytes) {
    return WebPage.CAPTURE + "sha-" + StableId.of(bytes);
  }

  private static @Nullable String text(JsonNode line, String key) {
    String text = line.path(key).asText("");
    return text.isBlank() ? null : text.strip();
  }

  private static List<String> texts(JsonNode value) {
    List<String> texts = new ArrayList<>();
    if (value.isTextual() && !value.asText().isBlank()) {
      texts.add(value.asText().strip());
    }
    value.forEach(one -> texts.addAll(texts(one)));
    return texts;
  }

  private static @Nullable Instant time(JsonNode line, String key) {
    String text = text(line, key);
    if (text == null) {
      return null;
    }
    return text.length() == "2024-04-30".length()
        ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
        : OffsetDateTime.parse(text).toInstant();
  }

  private static Refused broken(String message) {
    return new Refused(Refusal.UNREADABLE, message);
  }
}
