package io.wirewatch.monitor.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a longer list.
 *
 * @param items the items, in order
 * @param total how many there are in all
 * @param next where the next page starts, see {@link Cursor}; null at the end
 */
public record Slice<T>(List<T> items, long total, @Nullable String next) {

  /** Copies the items. */
  public Slice {
    items = List.copyOf(items);
  }
}
