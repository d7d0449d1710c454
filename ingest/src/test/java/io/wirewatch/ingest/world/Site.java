package io.wirewatch.ingest.world;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A publisher and its habits.
 *
 * @param index its number, from 0
 * @param domain its registrable domain
 * @param name what it calls itself
 * @param newsSitemap whether it has a news sitemap and names it in robots.txt
 * @param outages when it does not work
 * @param feeds its feeds, at least one
 */
record Site(
    int index,
    String domain,
    String name,
    Lexicon lexicon,
    Rhythm rhythm,
    Layout layout,
    Robots robots,
    boolean newsSitemap,
    List<Outage> outages,
    List<FeedProfile> feeds) {

  /** Sections of every site; an article is in one of them. */
  static final List<String> SECTIONS = List.of("region", "business", "culture");

  /**
   * What its addresses and pages look like.
   *
   * @param bareHost whether pages are at the domain itself rather than at www
   * @param template which of the page templates it uses
   * @param gzip whether answers are compressed for those who accept it
   * @param pageValidators whether pages have an entity tag
   */
  record Layout(
      boolean bareHost,
      Paths paths,
      Links links,
      int template,
      Encoding encoding,
      boolean gzip,
      boolean pageValidators) {}

  /** What the path of an article looks like. */
  enum Paths {
    DATED,
    SHORT,
    SECTIONED,
    QUERY
  }

  /** Which address of an article its feeds give. */
  enum Links {
    /** The canonical one. */
    PLAIN,
    /** With tracking parameters. */
    TRACKED,
    /** A redirector on another domain. */
    REDIRECTOR,
    /** The AMP page, which names the canonical one. */
    AMP,
    /** The mobile page, which names the canonical one. */
    MOBILE
  }

  /** What its robots.txt says. */
  enum Robots {
    /** There is none. */
    ABSENT,
    /** Everything is allowed. */
    OPEN,
    /** Some articles are forbidden. */
    PARTIAL,
    /** Five seconds between requests. */
    SLOW,
    /** The server fails at robots.txt for the first hours of the simulation; then all is open. */
    FAILING_AT_FIRST,
    /**
     * More than 500 KiB: rules as in {@link #PARTIAL} at the head, and a ban on everything beyond
     * the part that counts.
     */
    HUGE;

    boolean forbidsSome() {
      return this == PARTIAL || this == HUGE;
    }
  }

  Site {
    outages = List.copyOf(outages);
    feeds = List.copyOf(feeds);
  }

  /** Returns the host of its pages. */
  String host() {
    return layout.bareHost() ? domain : "www." + domain;
  }

  /** Returns what is wrong with the site at a time. */
  Optional<Outage.Fault> fault(Instant now) {
    return outages.stream().filter(outage -> outage.covers(now)).map(Outage::fault).findFirst();
  }
}
