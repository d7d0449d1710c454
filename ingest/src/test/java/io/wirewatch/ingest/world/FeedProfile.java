package io.wirewatch.ingest.world;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A feed and its habits.
 *
 * @param number its number among all feeds of the world, from 0
 * @param section the section that it carries; {@link #ALL_SECTIONS} for everything
 * @param host host that it is asked for at
 * @param path path that it is asked for at
 * @param window how many articles it shows, the most recent
 * @param fullText whether items carry the whole text rather than the first paragraph
 * @param malformed whether it is not well-formed
 * @param movedAt from when on its address redirects to {@link #laterPath}; empty for never
 * @param maxAge what it says of its freshness; empty for nothing
 */
record FeedProfile(
    int number,
    int section,
    String host,
    String path,
    FeedFormat format,
    int window,
    boolean fullText,
    Guids guids,
    Updates updates,
    Validators validators,
    boolean malformed,
    Optional<Instant> movedAt,
    Optional<Duration> maxAge) {

  static final int ALL_SECTIONS = -1;

  /** What items are identified by. */
  enum Guids {
    /** Their address. */
    PERMALINK,
    /** An opaque id that never changes. */
    OPAQUE,
    /** An id that is another one at each poll. */
    CHANGING,
    /** Nothing. */
    NONE
  }

  /** What items say of their last change. */
  enum Updates {
    /** The truth. */
    TRUE,
    /** The time of the poll. */
    CHANGING,
    /** Nothing. */
    NONE
  }

  /** How the feed answers conditional requests. */
  enum Validators {
    NONE,
    ETAG,
    LAST_MODIFIED,
    BOTH,
    /** One entity tag for ever: 304 although the feed has changed. */
    FROZEN_ETAG,
    /** True validators, but 304 to whoever sends any. */
    DEAF,
    /** A Last-Modified in 2041, and 304 to whoever sends it back. */
    FUTURE;

    /** Returns whether a 304 means that nothing has changed. */
    boolean areHonest() {
      return this != FROZEN_ETAG && this != DEAF && this != FUTURE;
    }
  }

  /** Returns whether an article of a section appears in the feed. */
  boolean carries(int articleSection) {
    return section == ALL_SECTIONS || section == articleSection;
  }

  /** Returns where the feed is to be found once it has moved. */
  String laterPath() {
    return "/moved" + path;
  }

  boolean hasMoved(Instant now) {
    return movedAt.isPresent() && !now.isBefore(movedAt.get());
  }
}
