package io.wirewatch.monitor.source;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which sources are asked for; all conditions hold together.
 *
 * @param text words that occur in its name, publisher or address, whatever the case; null: any
 * @param tag one of the operator's labels; null: any
 * @param condition how it stands; null: any
 */
public record SourceFilter(
    @Nullable String text, @Nullable String tag, @Nullable Condition condition) {

  /** Every source. */
  public static final SourceFilter ALL = new SourceFilter(null, null, null);

  /** Whether text and tag fit. How a source stands is looked at apart, for it is counted too. */
  boolean concerns(WatchedSource source) {
    return (tag == null || source.settings().getTags().contains(tag))
        && (text == null
            || holds(source.name(), text)
            || holds(source.url(), text)
            || (source.settings().getPublisher() != null
                && holds(source.settings().getPublisher(), text)));
  }

  private static boolean holds(String value, String text) {
    return value.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
  }
}
