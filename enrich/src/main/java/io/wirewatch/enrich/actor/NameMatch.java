package io.wirewatch.enrich.actor;

import java.util.List;
import java.util.Optional;

/**
 * A name found in a text.
 *
 * @param first index of its first word
 * @param last index of its last word
 * @param readings what it may mean; empty for a name that is known to mean none of our actors
 */
public record NameMatch(int first, int last, List<Reading> readings) {

  /** Returns the one full reading: a watched actor's before others; empty if several compete. */
  Optional<Reading> full() {
    List<Reading> full = readings.stream().filter(Reading::isFull).toList();
    if (full.size() == 1) {
      return Optional.of(full.get(0));
    }
    List<Reading> watched = full.stream().filter(reading -> reading.actor().watched()).toList();
    return watched.size() == 1 ? Optional.of(watched.get(0)) : Optional.empty();
  }
}
