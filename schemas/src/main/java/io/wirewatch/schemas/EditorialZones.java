package io.wirewatch.schemas;

import io.wirewatch.schemas.record.Zone;
import java.util.EnumSet;
import java.util.Set;

/**
 * The zones of a page that are the article's own words. A revision is known by them and its changes
 * are shown in them, so that the stages must agree on which they are: links to other stories and
 * furniture change from one visit to the next while the article stays as it was.
 */
public final class EditorialZones {

  private static final Set<Zone> OTHERS = EnumSet.of(Zone.RELATED, Zone.BOILERPLATE);

  private EditorialZones() {}

  /** Returns whether a zone is one of them; text that could not be placed is. */
  public static boolean contains(Zone zone) {
    return !OTHERS.contains(zone);
  }
}
