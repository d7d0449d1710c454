package io.wirewatch.ingest.world;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * All there is to know of an article.
 *
 * @param serial its number in the world, from 0, in the order of publication
 * @param domain registrable domain of its publisher
 * @param canonicalUrl the address that its page calls its own
 * @param offeredUrl the address that feeds and sitemaps give
 * @param serialInWords the number in words that stands in its text and in no other; of a copy, the
 *     number of its original
 * @param published publication time
 * @param fate what comes of it when it is fetched
 * @param appearances in which feeds it is, and when
 * @param correctedAt when its text changes; empty for never
 * @param retitledAt when its headline changes; empty for never
 * @param copyOf the article of another site that it reprints word for word; empty for none
 */
public record TrueArticle(
    int serial,
    String domain,
    String canonicalUrl,
    String offeredUrl,
    String serialInWords,
    Instant published,
    Fate fate,
    List<Appearance> appearances,
    Optional<Instant> correctedAt,
    Optional<Instant> retitledAt,
    OptionalInt copyOf) {

  /** What comes of an article when it is fetched. */
  public enum Fate {
    /** It can be read. */
    READABLE,
    /** The site's robots.txt forbids to fetch it. */
    FORBIDDEN,
    /** Its page answers 404 or 410. */
    TAKEN_DOWN
  }

  /**
   * The time in which a feed shows an article, whether or not the feed can be reached then.
   *
   * @param sourceUrl the feed
   * @param from when it enters the window, inclusive
   * @param until when others have pushed it out, exclusive; empty while it is in
   */
  public record Appearance(String sourceUrl, Instant from, Optional<Instant> until) {

    /** Returns whether the feed shows the article at a time. */
    public boolean covers(Instant time) {
      return !time.isBefore(from) && until.map(time::isBefore).orElse(true);
    }
  }

  public TrueArticle {
    appearances = List.copyOf(appearances);
  }
}
