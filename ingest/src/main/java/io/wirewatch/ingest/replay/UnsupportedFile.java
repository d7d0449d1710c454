package io.wirewatch.ingest.replay;

import io.wirewatch.ingest.capture.CaptureReader;
import io.wirewatch.ingest.extract.Reading.Refused;
import io.wirewatch.ingest.extract.Refusal;
import java.io.IOException;

/** A file of a format that has no reader. Its first bytes are kept for the dead letter. */
final class UnsupportedFile implements FileFormat {

  @Override
  public void read(InputFile file, DocumentSink sink) throws IOException {
    FileHead head = FileHead.read(file.path(), CaptureReader.MAX_BYTES);
    sink.document(
        head.document(
            file.origin(),
            new Refused(
                Refusal.UNSUPPORTED,
                "files ending in .%s cannot be read: this version replays %s"
                    .formatted(DocumentLoader.extension(file.path()), DocumentLoader.FORMATS))));
  }
}
