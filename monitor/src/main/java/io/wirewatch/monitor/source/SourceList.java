package io.wirewatch.monitor.source;

import java.util.List;

/**
 * A page of the sources that a filter lets through.
 *
 * @param items the sources of the page, in order
 * @param total number of sources on all pages
 * @param page number of this page, from 1
 * @param pages number of pages, at least 1
 * @param census how the sources stand that fit the filter but for its condition
 */
public record SourceList(List<Assessment> items, int total, int page, int pages, Census census) {

  /** Copies the items. */
  public SourceList {
    items = List.copyOf(items);
  }
}
