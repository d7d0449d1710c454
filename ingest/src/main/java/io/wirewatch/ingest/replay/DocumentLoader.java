package io.wirewatch.ingest.replay;

import io.wirewatch.ingest.capture.CaptureReader;
import io.wirewatch.ingest.extract.ArticleExtractor;
import io.wirewatch.ingest.extract.CanonicalUrls;
import io.wirewatch.ingest.extract.GivenArticleReader;
import io.wirewatch.ingest.extract.Reading.Refused;
import io.wirewatch.ingest.extract.Refusal;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Reads the documents of a file in the format that its name announces. */
final class DocumentLoader {

  /** What can be read, for people. */
  static final String FORMATS =
      "plain-text captures (.txt, .text, .md), pages (.html, .htm, .xhtml), JSON Lines (.jsonl,"
          + " .ndjson) and web archives (.warc, .warc.gz)";

  private final Map<String, FileFormat> formats = new HashMap<>();
  private final FileFormat unsupported = new UnsupportedFile();

  DocumentLoader(CanonicalUrls canonicalUrls, InstantSource clock, SeenPayloads seen) {
    FileTimes times = new FileTimes(clock);
    ArticleExtractor extractor = new ArticleExtractor(canonicalUrls);
    FileFormat capture = new CaptureFile(new CaptureReader(), times);
    FileFormat page = new PageFile(extractor, times);
    FileFormat lines = new JsonLinesFile(extractor, new GivenArticleReader(), canonicalUrls, times);
    FileFormat archive = new WarcFile(extractor, seen);
    // A name without extension is taken for text.
    for (String extension : new String[] {"", "txt", "text", "md"}) {
      formats.put(extension, capture);
    }
    for (String extension : new String[] {"html", "htm", "xhtml"}) {
      formats.put(extension, page);
    }
    for (String extension : new String[] {"jsonl", "ndjson"}) {
      formats.put(extension, lines);
    }
    for (String extension : new String[] {"warc", "warc.gz"}) {
      formats.put(extension, archive);
    }
  }

  /** Hands over every document of the file; what cannot be read is a refused document. */
  void load(InputFile file, DocumentSink sink) {
    Path path = file.path();
    if (Files.exists(path) && !Files.isRegularFile(path)) {
      // A pipe or a device would be waited for without end.
      unread(
          file,
          sink,
          "it is not a regular file, or its folder cannot be read: check its permissions");
      return;
    }
    try {
      formats.getOrDefault(extension(path), unsupported).read(file, sink);
    } catch (NoSuchFileException e) {
      unread(file, sink, "there is no such file: correct the manifest or add the file");
    } catch (AccessDeniedException e) {
      unread(
          file, sink, "permission to read it is missing: grant it to the user who runs Wirewatch");
    } catch (IOException e) {
      unread(
          file, sink, "reading it failed (" + e.getMessage() + "): check the disk and try again");
    }
  }

  private static void unread(InputFile file, DocumentSink sink, String message) {
    sink.document(
        new LoadedDocument(
            file.origin(),
            ByteBuffer.allocate(0),
            -1,
            new Refused(Refusal.UNREADABLE, message),
            0));
  }

  static String extension(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    if (name.endsWith(".warc.gz")) {
      return "warc.gz";
    }
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? "" : name.substring(dot + 1);
  }
}
