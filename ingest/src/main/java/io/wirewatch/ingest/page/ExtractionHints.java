package io.wirewatch.ingest.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an operator tells of a site that defeats the extractor. A selector that is not one, or that
 * finds nothing, is passed over and noted in the article.
 *
 * @param bodySelector CSS selector of the element that holds the article; null to find it
 * @param removeSelectors CSS selectors of elements to drop first
 */
public record ExtractionHints(@Nullable String bodySelector, List<String> removeSelectors) {

  /** No hints. */
  public static final ExtractionHints NONE = new ExtractionHints(null, List.of());

  public ExtractionHints {
    removeSelectors = List.copyOf(removeSelectors);
  }
}
