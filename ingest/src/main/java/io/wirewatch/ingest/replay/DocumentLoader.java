package io.wirewatch.ingest.replay;

import io.wirewatch.ingest.capture.CaptureReader;
import io.wirewatch.ingest.capture.Provenance;
import io.wirewatch.ingest.capture.Reading;
import io.wirewatch.ingest.capture.Reading.Refused;
import io.wirewatch.ingest.capture.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads a document from its file, never more of it than can be used. */
final class DocumentLoader {

  private static final Logger LOG = LoggerFactory.getLogger(DocumentLoader.class);

  /** A name without extension is taken for text. */
  private static final Set<String> EXTENSIONS = Set.of("", "txt", "text", "md");

  private static final String OWN_TIME =
      "The time of retrieval is not known; the time of the file stands for it.";

  private final CaptureReader reader = new CaptureReader();
  private final InstantSource clock;

  DocumentLoader(InstantSource clock) {
    this.clock = clock;
  }

  LoadedDocument load(Document document) {
    Path file = document.file();
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      // A pipe or a device would be waited for without end.
      return unopened(
          "it is not a regular file, or its folder cannot be read: check its permissions");
    }
    byte[] bytes;
    long size;
    Provenance provenance;
    try (InputStream in = Files.newInputStream(file)) {
      size = Files.size(file);
      bytes = in.readNBytes(CaptureReader.MAX_BYTES + 1);
      provenance = provenance(document);
    } catch (NoSuchFileException e) {
      return unopened("there is no such file: correct the manifest or add the file");
    } catch (AccessDeniedException e) {
      return unopened("permission to read it is missing: grant it to the user who runs Wirewatch");
    } catch (IOException e) {
      return unopened("reading it failed (" + e.getMessage() + "): check the disk and try again");
    }
    size = Math.max(size, bytes.length);
    if (!EXTENSIONS.contains(extension(file))) {
      return new LoadedDocument(ByteBuffer.wrap(bytes), size, unsupported(file));
    }
    if (bytes.length > CaptureReader.MAX_BYTES) {
      return new LoadedDocument(ByteBuffer.wrap(bytes), size, CaptureReader.tooLarge(size));
    }
    return new LoadedDocument(ByteBuffer.wrap(bytes), size, read(bytes, provenance));
  }

  /** A mistake of ours on one document must not cost the others. */
  private Reading read(byte[] bytes, Provenance provenance) {
    try {
      return reader.read(bytes, provenance);
    } catch (RuntimeException | StackOverflowError e) {
      LOG.error("reader failed on {}; please report it with the document", provenance.origin(), e);
      return new Refused(
          Refusal.UNREADABLE, "the reader failed on it (" + e + "): report it with the document");
    }
  }

  private Provenance provenance(Document document) throws IOException {
    Manifest.Entry entry = document.entry();
    if (entry != null && entry.retrieved() != null) {
      return new Provenance(
          document.origin(),
          entry.id(),
          entry.publisher(),
          entry.url(),
          entry.retrieved(),
          entry.language(),
          List.of());
    }
    Instant modified =
        Files.getLastModifiedTime(document.file()).toInstant().truncatedTo(ChronoUnit.MILLIS);
    Instant now = clock.instant();
    Instant retrieved = modified.isAfter(now) ? now : modified;
    return entry == null
        ? Provenance.unknown(document.origin(), retrieved, List.of(OWN_TIME))
        : new Provenance(
            document.origin(),
            entry.id(),
            entry.publisher(),
            entry.url(),
            retrieved,
            entry.language(),
            List.of(OWN_TIME));
  }

  private static Refused unsupported(Path file) {
    return new Refused(
        Refusal.UNSUPPORTED,
        "files ending in .%s cannot be read yet: this version replays plain-text captures (.txt, .text, .md)"
            .formatted(extension(file)));
  }

  private static LoadedDocument unopened(String message) {
    return new LoadedDocument(ByteBuffer.allocate(0), -1, new Refused(Refusal.UNREADABLE, message));
  }

  private static String extension(Path file) {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }
}
