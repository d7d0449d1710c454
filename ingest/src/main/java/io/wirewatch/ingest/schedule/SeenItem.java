package io.wirewatch.ingest.schedule;

import io.wirewatch.ingest.feed.FeedItem;
import io.wirewatch.schemas.StableId;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An item as it is remembered, in 25 characters: {@code OOOOPPPPPPPPPPPP:TTTUUUUU}. The link is its
 * identity; a GUID is not, since there are feeds that make up new ones at each poll.
 *
 * @param link 16 hexadecimal digits of the link's hash: 4 of its scheme and host, 12 of the rest,
 *     so that an article is known again when its site moves to another host
 * @param title 3 digits of the title's hash; {@link #NONE} without one
 * @param updated minute of the last change modulo 728 days, from 1; 0 when the feed does not say
 */
record SeenItem(String link, String title, int updated) {

  static final String NONE = "000";

  private static final int LINK_DIGITS = 16;
  private static final int ORIGIN_DIGITS = 4;
  private static final int TITLE_DIGITS = 3;
  private static final int UPDATED_DIGITS = 5;
  private static final int LENGTH = LINK_DIGITS + 1 + TITLE_DIGITS + UPDATED_DIGITS;
  private static final int MINUTES = (1 << (4 * UPDATED_DIGITS)) - 1;

  /**
   * @param link the item's normalised link
   */
  static SeenItem of(String link, FeedItem item) {
    int path = pathStart(link);
    String origin = StableId.of(link.substring(0, path)).substring(0, ORIGIN_DIGITS);
    String rest = StableId.of(link.substring(path)).substring(0, LINK_DIGITS - ORIGIN_DIGITS);
    return new SeenItem(origin + rest, title(item.title()), minute(item.updated()));
  }

  /** Reads what {@link #toString} wrote; empty for anything else. */
  static Optional<SeenItem> parse(String entry) {
    if (entry.length() != LENGTH || entry.charAt(LINK_DIGITS) != ':') {
      return Optional.empty();
    }
    int updatedStart = LENGTH - UPDATED_DIGITS;
    for (int i = updatedStart; i < LENGTH; i++) {
      if (!HexFormat.isHexDigit(entry.charAt(i))) {
        return Optional.empty();
      }
    }
    return Optional.of(
        new SeenItem(
            entry.substring(0, LINK_DIGITS),
            entry.substring(LINK_DIGITS + 1, updatedStart),
            HexFormat.fromHexDigits(entry, updatedStart, LENGTH)));
  }

  /** Returns the part of the link that stays when a site moves to another scheme or host. */
  String path() {
    return link.substring(ORIGIN_DIGITS);
  }

  boolean titleDiffersFrom(SeenItem before) {
    return !title.equals(before.title) && !title.equals(NONE);
  }

  /**
   * Whether the item claims a later change than before. The claim is compared as a serial number
   * (RFC 1982), so that going back in time is no change.
   */
  boolean updatedAfter(SeenItem before) {
    int ahead = Math.floorMod(updated - before.updated, MINUTES);
    return updated > 0 && before.updated > 0 && ahead > 0 && ahead < MINUTES / 2;
  }

  @Override
  public String toString() {
    return link + ":" + title + HexFormat.of().toHexDigits(updated, UPDATED_DIGITS);
  }

  private static int pathStart(String link) {
    int authority = link.indexOf("://");
    int path = authority < 0 ? -1 : link.indexOf('/', authority + 3);
    return path < 0 ? link.length() : path;
  }

  private static String title(@Nullable String title) {
    if (title == null || title.isBlank()) {
      return NONE;
    }
    String hash = StableId.of(title.strip()).substring(0, TITLE_DIGITS);
    return hash.equals(NONE) ? "001" : hash;
  }

  private static int minute(@Nullable Instant updated) {
    return updated == null
        ? 0
        : (int) Math.floorMod(Math.floorDiv(updated.getEpochSecond(), 60L), (long) MINUTES) + 1;
  }
}
