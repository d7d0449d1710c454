package io.wirewatch.ingest.schedule;

import io.wirewatch.ingest.feed.FeedItem;
import java.util.List;

/**
 * A window against what was seen before.
 *
 * @param discovered items that were never seen
 * @param offered those, and known ones that have changed, in the feed's order
 * @param known how many items of the window were seen before
 * @param restless whether most known items claim to be updated, as feeds do that are written anew
 *     at each request; such a claim offers nothing
 * @param relocation whether known articles came under new addresses
 */
record Sighting(
    List<FeedItem> discovered,
    List<FeedItem> offered,
    int known,
    boolean restless,
    Relocation relocation) {

  /** How a site moved between two polls. */
  enum Relocation {
    /** It did not. */
    NONE,
    /** Same paths under another scheme or host: the same articles, offered only once. */
    OTHER_HOST,
    /** Same titles under other paths. Titles recur, so in doubt they are offered again. */
    OTHER_PATHS
  }

  Sighting {
    discovered = List.copyOf(discovered);
    offered = List.copyOf(offered);
  }
}
