package io.wirewatch.monitor.source;

import io.wirewatch.schemas.StableId;
import io.wirewatch.schemas.record.Source;
import io.wirewatch.schemas.record.SourceState;
import java.time.Instant;
import java.util.OptionalDouble;

/**
 * A source with what polling it has shown.
 *
 * @param id names the source in addresses of pages
 * @param settings the operator's settings
 * @param settingsAt when they were last written
 * @param state state of polling, without its items and hourly rates; that of a source which was
 *     never polled, before the first poll
 * @param rate what is expected of it
 */
public record WatchedSource(
    String id, Source settings, Instant settingsAt, SourceState state, ExpectedRate rate) {

  /** Returns the id of the source at an address. */
  public static String idOf(String url) {
    return StableId.of(url);
  }

  /** Returns the address of the feed. */
  public String url() {
    return settings.getUrl();
  }

  /** Returns the operator's name for it, else the feed's own, else its address. */
  public String name() {
    if (settings.getTitle() != null) {
      return settings.getTitle();
    }
    return state.getTitle() != null ? state.getTitle() : url();
  }

  /**
   * Returns the share of the items offered that were found, from 0 to 1; empty before the first.
   */
  public OptionalDouble completeness() {
    long offered = state.getDiscovered() + state.getMissed();
    return offered == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) state.getDiscovered() / offered);
  }
}
