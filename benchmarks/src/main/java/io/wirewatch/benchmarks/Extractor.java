package io.wirewatch.benchmarks;

import io.wirewatch.ingest.measure.SavedPage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that finds the article on a page. */
interface Extractor {

  /**
   * What was found.
   *
   * @param headline null when the extractor does not look for it or finds none
   * @param body the text, empty when there is none
   */
  record Extraction(@Nullable String headline, String body) {

    /** Nothing was found. */
    static final Extraction NONE = new Extraction(null, "");
  }

  /** Returns all that are compared, ours first. */
  static List<Extractor> all() {
    return List.of(new Wirewatch(), new Readability(), new Crux(), new Boilerpipe());
  }

  /** Returns its name in tables and file names. */
  String name();

  /**
   * Finds the article, starting from the text of the page.
   *
   * @throws RuntimeException where the extractor cannot cope with the page
   */
  Extraction extract(SavedPage page);
}
