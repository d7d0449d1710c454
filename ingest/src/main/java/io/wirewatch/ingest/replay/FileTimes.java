package io.wirewatch.ingest.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** When the document of a file was fetched: as the manifest says, else the time of the file. */
final class FileTimes {

  private static final String OWN_TIME =
      "The time of retrieval is not known; the time of the file stands for it.";

  private final InstantSource clock;

  FileTimes(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * The time of a document.
   *
   * @param at the time, never one to come
   * @param notes what a person should know about it
   */
  record Retrieval(Instant at, List<String> notes) {}

  /**
   * Returns the time of a file's document.
   *
   * @throws IOException if the file is not there
   */
  Retrieval of(InputFile file) throws IOException {
    Manifest.Entry entry = file.entry();
    if (entry != null && entry.retrieved() != null) {
      return new Retrieval(entry.retrieved(), List.of());
    }
    Instant modified =
        Files.getLastModifiedTime(file.path()).toInstant().truncatedTo(ChronoUnit.MILLIS);
    Instant now = clock.instant();
    return new Retrieval(modified.isAfter(now) ? now : modified, List.of(OWN_TIME));
  }
}
