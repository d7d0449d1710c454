package io.wirewatch.ingest.extract;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article that somebody else has taken from its page already.
 *
 * @param url address that names it; {@code capture:NAME} when it has none
 * @param title headline; null when it has none
 * @param text its paragraphs, one or more lines each
 * @param published time of publication; null when not known
 * @param authors names from the byline; empty when not known
 * @param publisher outlet; null when not known
 * @param language BCP 47 tag; null when not known
 * @param retrievedAt when the page was fetched
 * @param origin name of the document
 * @param notes what a person should know about the above, one sentence each
 */
public record GivenArticle(
    String url,
    @Nullable String title,
    String text,
    @Nullable Instant published,
    List<String> authors,
    @Nullable String publisher,
    @Nullable String language,
    Instant retrievedAt,
    String origin,
    List<String> notes) {

  public GivenArticle {
    authors = List.copyOf(authors);
    notes = List.copyOf(notes);
  }
}
