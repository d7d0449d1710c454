package io.wirewatch.monitor.source;

import java.time.Instant;
import java.util.Comparator;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** How a list of sources is ordered. Ties are broken by name and address. */
public enum SourceOrder {
  /** What needs somebody most first. */
  PROBLEMS,
  /** By name. */
  NAME,
  /** Most items found first. */
  DISCOVERED,
  /** Most items expected first. */
  RATE,
  /** Least complete first; those that never had an item last. */
  COMPLETENESS,
  /** Longest without an item first; those that never had one before all others. */
  LAST_ITEM,
  /** Next to be polled first. */
  NEXT_POLL;

  private static final double NEVER_HAD_AN_ITEM = 2;

  Comparator<Assessment> comparator() {
    Comparator<Assessment> byName =
        Comparator.comparing(
            (Assessment found) -> found.source().name(), String.CASE_INSENSITIVE_ORDER);
    Comparator<Assessment> order =
        switch (this) {
          case PROBLEMS -> Comparator.comparing(Assessment::condition);
          case NAME -> byName;
          case DISCOVERED -> most(found -> (double) found.source().state().getDiscovered());
          case RATE -> most(found -> found.source().rate().itemsADay());
          case COMPLETENESS ->
              Comparator.comparingDouble(
                  found -> found.source().completeness().orElse(NEVER_HAD_AN_ITEM));
          case LAST_ITEM -> earliest(found -> found.source().state().getLastItemAt());
          case NEXT_POLL -> earliest(found -> found.source().state().getNextPollAt());
        };
    return order.thenComparing(byName).thenComparing(found -> found.source().url());
  }

  private static Comparator<Assessment> most(ToDoubleFunction<Assessment> number) {
    return Comparator.comparingDouble(number).reversed();
  }

  private static Comparator<Assessment> earliest(Function<Assessment, @Nullable Instant> time) {
    return Comparator.comparing(time, Comparator.nullsFirst(Comparator.naturalOrder()));
  }
}
