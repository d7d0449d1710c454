package io.wirewatch.ingest.capture;

import io.wirewatch.ingest.extract.ContentHash;
import io.wirewatch.ingest.extract.Reading;
import io.wirewatch.ingest.extract.Reading.Read;
import io.wirewatch.ingest.extract.Reading.Refused;
import io.wirewatch.ingest.extract.Refusal;
import io.wirewatch.ingest.press.Dateline;
import io.wirewatch.ingest.press.Prose;
import io.wirewatch.schemas.StableId;
import io.wirewatch.schemas.record.Article;
import io.wirewatch.schemas.record.Block;
import io.wirewatch.schemas.record.Zone;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads plain-text captures of news pages. A function of its arguments: the same bytes and
 * provenance give the same article everywhere. Safe for use by many threads.
 */
public final class CaptureReader {

  /** Name and version that go into the article. */
  public static final String NAME = "plain-text/1";

  /** Larger documents are refused; the longest news features have a tenth of this. */
  public static final int MAX_BYTES = 10 * 1024 * 1024;

  private static final int MAX_LINES = 100_000;
  private static final int MIN_WORDS = 10;

  /** Words of the text that stand for a headline where there is none. */
  private static final int STAND_IN_CHARS = 100;

  private static final Set<Zone> DATED_ZONES =
      EnumSet.of(Zone.TITLE, Zone.DECK, Zone.BODY, Zone.LIST, Zone.SUBHEAD);

  private final Outline.Finder outlines = new Outline.Finder();
  private final ZoneReader zoneReader = new ZoneReader();
  private final PublicationTimeReader timeReader = new PublicationTimeReader();

  /** Returns the article that the bytes hold, or why they hold none. */
  public Reading read(byte[] bytes, Provenance provenance) {
    if (bytes.length > MAX_BYTES) {
      return tooLarge(bytes.length);
    }
    Optional<CaptureText> decoded = CaptureText.decode(bytes);
    if (decoded.isEmpty()) {
      return new Refused(
          Refusal.BINARY, "the file is not text: give the text of the page, in UTF-8 if you can");
    }
    String text = decoded.get().text();
    if (Lines.isBlank(text)) {
      return new Refused(Refusal.EMPTY, "the file is empty: capture the page again");
    }
    String format = markup(text);
    if (format != null) {
      return new Refused(
          Refusal.UNSUPPORTED,
          "the file holds "
              + format
              + ": name it for what it is (.html, .jsonl, .warc), or give its text");
    }
    List<Line> lines = Lines.of(text);
    if (lines.size() > MAX_LINES) {
      return new Refused(
          Refusal.TOO_LARGE,
          "the file has %d lines; an article has at most %d: split the file"
              .formatted(lines.size(), MAX_LINES));
    }
    return outlines
        .find(lines)
        .map(outline -> article(outline, bytes, decoded.get(), provenance))
        .filter(CaptureReader::saysSomething)
        .<Reading>map(Read::new)
        .orElseGet(
            () ->
                new Refused(
                    Refusal.NO_TEXT,
                    "nothing in the file reads as an article of at least %d words: check the capture"
                        .formatted(MIN_WORDS)));
  }

  /** Returns the refusal of a document of so many bytes. */
  public static Refused tooLarge(long bytes) {
    return new Refused(
        Refusal.TOO_LARGE,
        "the file has %d bytes; at most %d are read: split it into one file an article"
            .formatted(bytes, MAX_BYTES));
  }

  private Article article(
      Outline outline, byte[] bytes, CaptureText decoded, Provenance provenance) {
    BlockWriter writer = BlockWriter.write(outline, zoneReader.read(outline));
    List<Block> blocks = writer.blocks();
    Dateline dateline = writer.dateline();
    PublicationTimes times =
        timeReader.read(
            outline, dateline == null ? null : dateline.day(), datedText(blocks), provenance);

    List<String> notes = new ArrayList<>(times.notes());
    notes.addAll(provenance.notes());
    if (decoded.guessed() != null) {
      notes.add("The file is not in UTF-8; it was read as " + decoded.guessed() + ".");
    }
    String title = writer.title();
    if (title == null) {
      title = standIn(blocks);
      notes.add("The page has no headline; the first words of its text stand for it.");
    }
    String url = canonicalUrl(bytes, provenance);
    return Article.newBuilder()
        .setId(StableId.of(url))
        .setCanonicalUrl(url)
        .setOrigin(provenance.origin())
        .setPublisher(publisher(outline, writer, provenance))
        .setSection(outlines.section(outline))
        .setTitle(title)
        .setAuthors(writer.authors())
        .setDateline(dateline == null ? null : dateline.place())
        .setPublished(times.published())
        .setModified(times.modified())
        .setEventTime(
            times.published() == null ? provenance.retrievedAt() : times.published().getAt())
        .setRetrievedAt(provenance.retrievedAt())
        .setLanguage(provenance.language())
        .setBlocks(blocks)
        .setContentHash(ContentHash.of(title, blocks))
        .setReader(NAME)
        .setNotes(notes)
        .build();
  }

  private static String canonicalUrl(byte[] bytes, Provenance provenance) {
    if (provenance.url() != null) {
      return provenance.url();
    }
    return "capture:" + (provenance.id() != null ? provenance.id() : "sha-" + StableId.of(bytes));
  }

  private @Nullable String publisher(Outline outline, BlockWriter writer, Provenance provenance) {
    if (provenance.publisher() != null) {
      return provenance.publisher();
    }
    String nameplate = outlines.nameplate(outline);
    return nameplate != null ? nameplate : writer.siteName();
  }

  private static String datedText(List<Block> blocks) {
    return blocks.stream()
        .filter(block -> DATED_ZONES.contains(block.getZone()))
        .map(Block::getText)
        .collect(Collectors.joining("\n\n"));
  }

  private static String standIn(List<Block> blocks) {
    String first =
        blocks.stream()
            .filter(block -> block.getZone() == Zone.BODY)
            .map(Block::getText)
            .findFirst()
            .orElse("");
    if (first.length() <= STAND_IN_CHARS) {
      return first;
    }
    int space = first.lastIndexOf(' ', STAND_IN_CHARS);
    return first.substring(0, space > 0 ? space : STAND_IN_CHARS) + "…";
  }

  private static boolean saysSomething(Article article) {
    int words = 0;
    for (Block block : article.getBlocks()) {
      if (DATED_ZONES.contains(block.getZone())) {
        words += Prose.words(block.getText());
      }
    }
    return words >= MIN_WORDS;
  }

  /** Returns the format of a document that is text but not a plain one. */
  private static @Nullable String markup(String text) {
    String head = text.substring(0, Math.min(text.length(), 200)).strip().toLowerCase(Locale.ROOT);
    if (head.startsWith("<!doctype html") || head.startsWith("<html")) {
      return "HTML";
    }
    if (head.startsWith("<?xml") || head.startsWith("<rss")) {
      return "XML";
    }
    if (head.startsWith("%pdf-")) {
      return "PDF";
    }
    if (head.startsWith("warc/")) {
      return "a web archive";
    }
    return head.startsWith("{\"") ? "JSON" : null;
  }
}
