package io.wirewatch.ingest.body;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the metadata of a page claim of its article, to compare the blocks with.
 *
 * @param title headline; null when there is none
 * @param description summary; null when there is none
 * @param text the text, as search engines are told; null when it is not told
 * @param authors names of the authors
 */
public record Claims(
    @Nullable String title,
    @Nullable String description,
    @Nullable String text,
    List<String> authors) {

  /** Nothing is claimed. */
  public static final Claims NONE = new Claims(null, null, null, List.of());

  public Claims {
    authors = List.copyOf(authors);
  }
}
