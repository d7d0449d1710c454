package io.wirewatch.ingest.schedule;

import io.wirewatch.schemas.record.SourceState;
import org.jspecify.annotations.Nullable;

/**
 * Where a feed has permanently moved to. One sighting proves little (a captive portal or a mistake
 * redirects permanently, too), so that the old address is given up only after several in a row.
 *
 * @param to the new address; null when it has not moved
 * @param sightings polls in a row that were redirected there
 */
record Move(@Nullable String to, int sightings) {

  static final Move NONE = new Move(null, 0);

  private static final int CONVINCING = 3;

  static Move of(SourceState state) {
    return new Move(state.getMovedTo(), state.getMovedSightings());
  }

  /** Returns the address to ask. */
  String address(String sourceUrl) {
    return to != null && sightings >= CONVINCING ? to : sourceUrl;
  }

  /**
   * Returns what is known after a good answer.
   *
   * @param asked the address that was asked
   * @param redirectedTo where the answer permanently redirects to; null when it does not
   */
  Move after(String sourceUrl, String asked, @Nullable String redirectedTo) {
    if (redirectedTo == null || redirectedTo.equals(asked)) {
      return asked.equals(sourceUrl) ? NONE : this;
    }
    if (redirectedTo.equals(sourceUrl)) {
      return NONE;
    }
    return redirectedTo.equals(to) ? new Move(to, sightings + 1) : new Move(redirectedTo, 1);
  }
}
