package io.wirewatch.enrich.entity;

import io.wirewatch.enrich.actor.NameMatch;
import io.wirewatch.enrich.actor.Reading;
import io.wirewatch.schemas.record.EntityType;
import java.util.List;
import java.util.Optional;

/**
 * A name found in a block, before it is known whom it means.
 *
 * @param block index of the block
 * @param line the block's words
 * @param match the name
 * @param full its reading by full name, alias or demonym; empty when it has none or several
 * @param fullFit how the context takes that reading; NONE when there is none
 * @param shortFits readings that need the full name elsewhere, and that the context allows
 */
record Candidate(
    int block,
    Line line,
    NameMatch match,
    Optional<Reading> full,
    Fit fullFit,
    List<Reading> shortFits) {

  /** Returns the name in folded form, as a key. */
  String key() {
    StringBuilder key = new StringBuilder();
    for (int i = match.first(); i <= match.last(); i++) {
      key.append(line.folded(i)).append(' ');
    }
    return key.toString();
  }

  /** Returns whether the context leaves no reading at all. */
  boolean isHopeless() {
    return fullFit != Fit.CLEAR && fullFit != Fit.DOUBTFUL && shortFits.isEmpty();
  }

  /** Returns the full reading if the context leaves no doubt of it. */
  Optional<Reading> clear() {
    return fullFit == Fit.CLEAR ? full : Optional.empty();
  }

  /** Returns the one full reading: a watched actor's before others; empty if several compete. */
  static Optional<Reading> fullReading(NameMatch match) {
    List<Reading> full = match.readings().stream().filter(Reading::isFull).toList();
    if (full.size() == 1) {
      return Optional.of(full.get(0));
    }
    List<Reading> watched = full.stream().filter(reading -> reading.actor().watched()).toList();
    return watched.size() == 1 ? Optional.of(watched.get(0)) : Optional.empty();
  }

  static boolean isPerson(Reading reading) {
    return reading.actor().type() == EntityType.PERSON;
  }
}
