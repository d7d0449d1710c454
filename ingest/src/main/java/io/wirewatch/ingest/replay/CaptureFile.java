package io.wirewatch.ingest.replay;

import io.wirewatch.ingest.capture.CaptureReader;
import io.wirewatch.ingest.capture.Provenance;
import io.wirewatch.ingest.extract.Reading;
import io.wirewatch.ingest.extract.Reading.Refused;
import io.wirewatch.ingest.extract.Refusal;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A file that holds the text of one page. */
final class CaptureFile implements FileFormat {

  private static final Logger LOG = LoggerFactory.getLogger(CaptureFile.class);

  private final CaptureReader reader;
  private final FileTimes times;

  CaptureFile(CaptureReader reader, FileTimes times) {
    this.reader = reader;
    this.times = times;
  }

  @Override
  public void read(InputFile file, DocumentSink sink) throws IOException {
    FileHead head = FileHead.read(file.path(), CaptureReader.MAX_BYTES);
    Provenance provenance = provenance(file);
    sink.document(
        head.document(
            file.origin(),
            head.isCut() ? CaptureReader.tooLarge(head.size()) : read(head.bytes(), provenance)));
  }

  private Provenance provenance(InputFile file) throws IOException {
    FileTimes.Retrieval retrieval = times.of(file);
    Manifest.Entry entry = file.entry();
    return entry == null
        ? Provenance.unknown(file.origin(), retrieval.at(), retrieval.notes())
        : new Provenance(
            file.origin(),
            entry.id(),
            entry.publisher(),
            entry.url(),
            retrieval.at(),
            entry.language(),
            retrieval.notes());
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
}
