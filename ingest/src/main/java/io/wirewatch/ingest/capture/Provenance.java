package io.wirewatch.ingest.capture;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a document before it is read.
 *
 * @param origin name of the document, for people; inside its corpus where it has one
 * @param id short stable name of the document; null when it has none
 * @param publisher outlet that published it; null when not known
 * @param url address of the page; null when not known
 * @param retrievedAt when the page was fetched
 * @param language BCP 47 tag; null when not known
 * @param notes what a person should know about the above, one sentence each
 */
public record Provenance(
    String origin,
    @Nullable String id,
    @Nullable String publisher,
    @Nullable String url,
    Instant retrievedAt,
    @Nullable String language,
    List<String> notes) {

  public Provenance {
    notes = List.copyOf(notes);
  }

  /** Returns the provenance of a document of which only the file is known. */
  public static Provenance unknown(String origin, Instant retrievedAt, List<String> notes) {
    return new Provenance(origin, null, null, null, retrievedAt, null, notes);
  }
}
