package io.wirewatch.ingest.replay;

import java.io.IOException;

/** Reads the documents of files of one format. */
interface FileFormat {

  /**
   * Hands over every document of a file, in order, never holding more than one.
   *
   * @throws IOException if the file cannot be opened, or not be read to its end
   */
  void read(InputFile file, DocumentSink sink) throws IOException;
}
