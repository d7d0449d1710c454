package io.wirewatch.monitor.query;

import io.wirewatch.schemas.document.LinkDocument;
import java.util.List;

/**
 * The links of one source.
 *
 * @param counts all of them
 * @param days the last days, oldest first, those without a link included
 * @param latest the newest of the state that was asked for, newest first
 */
public record SourceLinks(LinkCounts counts, List<LinkDay> days, List<LinkDocument> latest) {

  /** Copies the lists. */
  public SourceLinks {
    days = List.copyOf(days);
    latest = List.copyOf(latest);
  }
}
