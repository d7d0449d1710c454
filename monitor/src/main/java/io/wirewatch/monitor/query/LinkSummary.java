package io.wirewatch.monitor.query;

import java.util.Map;

/**
 * Links in numbers.
 *
 * @param all every link, of whatever source
 * @param bySource those of the sources asked for; one without links may be absent
 */
public record LinkSummary(LinkCounts all, Map<String, LinkCounts> bySource) {

  /** Copies the numbers. */
  public LinkSummary {
    bySource = Map.copyOf(bySource);
  }

  /** Returns the links of a source. */
  public LinkCounts of(String source) {
    return bySource.getOrDefault(source, LinkCounts.NONE);
  }
}
