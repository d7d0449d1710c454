package io.wirewatch.monitor.query;

import java.util.Map;

/**
 * How many links stand where.
 *
 * @param byState number of links; a state that none is in may be absent
 * @param fetched links whose page was fetched and read: articles, and those duplicates and
 *     unchanged pages that were not known without a fetch
 */
public record LinkCounts(Map<LinkState, Long> byState, long fetched) {

  /** No links. */
  public static final LinkCounts NONE = new LinkCounts(Map.of(), 0);

  /** Copies the numbers. */
  public LinkCounts {
    byState = Map.copyOf(byState);
  }

  /** Returns the number of links in a state. */
  public long count(LinkState state) {
    return byState.getOrDefault(state, 0L);
  }

  /** Returns the number of all links. */
  public long total() {
    return byState.values().stream().mapToLong(Long::longValue).sum();
  }
}
