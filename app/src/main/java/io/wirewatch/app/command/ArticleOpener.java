package io.wirewatch.app.command;

import io.wirewatch.ingest.capture.CaptureReader;
import io.wirewatch.ingest.capture.Provenance;
import io.wirewatch.ingest.charset.CharsetDetector;
import io.wirewatch.ingest.charset.Markup;
import io.wirewatch.ingest.extract.ArticleExtractor;
import io.wirewatch.ingest.extract.Reading;
import io.wirewatch.ingest.extract.Reading.Read;
import io.wirewatch.ingest.extract.Reading.Refused;
import io.wirewatch.ingest.extract.Refusal;
import io.wirewatch.ingest.page.ExtractionHints;
import io.wirewatch.ingest.page.FeedFacts;
import io.wirewatch.ingest.page.WebPage;
import io.wirewatch.ingest.url.CanonicalUrl;
import io.wirewatch.schemas.record.Article;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads the articles that a person names: pages by the extractor, text as a capture of a page, and
 * text that is no such capture, or is said to be plain, paragraph by paragraph.
 */
final class ArticleOpener {

  private static final String STANDARD_INPUT = "-";
  private static final int MAX_BYTES = CaptureReader.MAX_BYTES;
  private static final int HEAD_BYTES = 200;

  /** A sentence or two, or nothing at all, is no page, but it can be annotated. */
  private static final Set<Refusal> NO_CAPTURE = EnumSet.of(Refusal.NO_TEXT, Refusal.EMPTY);

  private final boolean plain;
  private final InstantSource clock;
  private final ArticleExtractor extractor = new ArticleExtractor(CanonicalUrl::of);
  private final CaptureReader captures = new CaptureReader();

  /**
   * @param plain whether text is to be taken as it is, without looking for the parts of a page
   */
  ArticleOpener(boolean plain, InstantSource clock) {
    this.plain = plain;
    this.clock = clock;
  }

  /**
   * Reads an article.
   *
   * @param place a file, or {@code -} for standard input
   * @throws CommandFailedException if there is none to be had
   */
  Article open(String place) {
    byte[] bytes = bytes(place);
    if (bytes.length > MAX_BYTES) {
      throw failed(place, "it is larger than 10 MB: split it into one file an article");
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    if (isPage(place) || (place.equals(STANDARD_INPUT) && holdsPage(bytes))) {
      return article(place, extractor.extract(page(place, bytes, now)));
    }
    if (!plain) {
      Reading reading = captures.read(bytes, Provenance.unknown(place, now, List.of()));
      if (!(reading instanceof Refused refused && NO_CAPTURE.contains(refused.reason()))) {
        return article(place, reading);
      }
    }
    String text = CharsetDetector.decode(bytes, null, Markup.NONE).text();
    return PlainText.article(text, place, now);
  }

  private static Article article(String place, Reading reading) {
    if (reading instanceof Read read) {
      return read.article();
    }
    throw failed(place, ((Refused) reading).message());
  }

  private static boolean isPage(String place) {
    String name = place.toLowerCase(Locale.ROOT);
    return name.endsWith(".html") || name.endsWith(".htm") || name.endsWith(".xhtml");
  }

  private static boolean holdsPage(byte[] bytes) {
    String head =
        new String(bytes, 0, Math.min(bytes.length, HEAD_BYTES), StandardCharsets.ISO_8859_1)
            .strip()
            .toLowerCase(Locale.ROOT);
    return head.startsWith("<!doctype html") || head.startsWith("<html");
  }

  private static WebPage page(String place, byte[] bytes, Instant now) {
    return new WebPage(
        WebPage.CAPTURE + place,
        new PageText(null).decode(bytes, null),
        FeedFacts.NONE,
        ExtractionHints.NONE,
        now,
        place,
        List.of());
  }

  private static byte[] bytes(String place) {
    if (place.equals(STANDARD_INPUT)) {
      try {
        return System.in.readNBytes(MAX_BYTES + 1);
      } catch (IOException e) {
        throw new CommandFailedException("standard input cannot be read: " + e, e);
      }
    }
    Path file = Path.of(place);
    if (Files.isDirectory(file)) {
      throw failed(place, "it is a folder: name the files in it");
    }
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(MAX_BYTES + 1);
    } catch (IOException e) {
      throw new CommandFailedException(
          place + " cannot be read; check its path and rights: " + e, e);
    }
  }

  private static CommandFailedException failed(String place, String message) {
    return new CommandFailedException(place + ": " + message);
  }
}
