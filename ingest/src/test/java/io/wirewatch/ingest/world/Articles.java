package io.wirewatch.ingest.world;

import io.wirewatch.ingest.world.Dice.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * All articles of a world, numbered by the order of their publication: a few bytes each, of which
 * everything else is derived. Immutable.
 */
final class Articles {

  /** What becomes of an article, besides being published. */
  enum Trait {
    /** Under a path that the site's robots.txt forbids. */
    FORBIDDEN,
    /** Taken down before anybody could read it. */
    TAKEN_DOWN,
    CORRECTED_SOON,
    CORRECTED_LATE,
    RETITLED
  }

  static final Duration SOON = Duration.ofHours(2);
  static final Duration LATE = Duration.ofHours(30);
  static final Duration RETITLED_AFTER = Duration.ofHours(1);

  private static final int NO_ORIGINAL = -1;
  private static final int SITE_BITS = 20;
  private static final long COPIED_WITHIN_SECONDS = 12 * 3600;

  private final long[] published;
  private final int[] sites;
  private final int[] originals;
  private final byte[] sections;
  private final Map<Trait, BitSet> traits = new EnumMap<>(Trait.class);
  private final int[][] byFeed;
  private final int[][] bySite;

  private Articles(WorldConfig config, List<Site> sites, long[] keys) {
    int count = keys.length;
    published = new long[count];
    this.sites = new int[count];
    originals = new int[count];
    sections = new byte[count];
    for (Trait trait : Trait.values()) {
      traits.put(trait, new BitSet(count));
    }
    for (int serial = 0; serial < count; serial++) {
      published[serial] = keys[serial] >>> SITE_BITS;
      this.sites[serial] = (int) (keys[serial] & ((1 << SITE_BITS) - 1));
      RandomGenerator random = Dice.of(config.seed(), Subject.ARTICLE, serial);
      sections[serial] = (byte) random.nextInt(Site.SECTIONS.size());
      drawTraits(random, serial, sites.get(this.sites[serial]));
      originals[serial] = random.nextInt(25) == 0 ? original(random, serial, sites) : NO_ORIGINAL;
    }
    bySite = new int[sites.size()][];
    byFeed = new int[feedCount(sites)][];
    index(sites);
  }

  /** Has the sites of a world publish. */
  static Articles publish(WorldConfig config, List<Site> sites) {
    double[] weights = sites.stream().mapToDouble(site -> site.rhythm().weight()).toArray();
    int[] shares = Quota.share(config.articles(), weights, config.maxArticlesPerSite());
    int hours = (int) config.span().plus(WorldConfig.LEAD).toHours();
    long[] keys = new long[config.articles()];
    int filled = 0;
    for (Site site : sites) {
      RandomGenerator random = Dice.of(config.seed(), Subject.TIMES, site.index());
      long[] times = site.rhythm().times(random, config.dawn(), hours, shares[site.index()]);
      for (long time : times) {
        keys[filled++] = time << SITE_BITS | site.index();
      }
    }
    Arrays.sort(keys);
    return new Articles(config, sites, keys);
  }

  int count() {
    return published.length;
  }

  /** Returns the index of the site that published an article. */
  int site(int serial) {
    return sites[serial];
  }

  int section(int serial) {
    return sections[serial];
  }

  boolean has(int serial, Trait trait) {
    return traits.get(trait).get(serial);
  }

  /** Returns the article whose text it is: its own number, but for a copy. */
  int textOf(int serial) {
    return originals[serial] == NO_ORIGINAL ? serial : originals[serial];
  }

  boolean isCopy(int serial) {
    return originals[serial] != NO_ORIGINAL;
  }

  Instant published(int serial) {
    return Instant.ofEpochSecond(published[serial]);
  }

  boolean isCorrected(int serial, Instant now) {
    Duration after = has(serial, Trait.CORRECTED_SOON) ? SOON : LATE;
    return (has(serial, Trait.CORRECTED_SOON) || has(serial, Trait.CORRECTED_LATE))
        && !now.isBefore(published(serial).plus(after));
  }

  boolean isRetitled(int serial, Instant now) {
    return has(serial, Trait.RETITLED) && !now.isBefore(published(serial).plus(RETITLED_AFTER));
  }

  /** Returns when an article last changed, its publication included. */
  Instant changed(int serial, Instant now) {
    Instant published = published(serial);
    if (isCorrected(serial, now)) {
      return published.plus(has(serial, Trait.CORRECTED_SOON) ? SOON : LATE);
    }
    return isRetitled(serial, now) ? published.plus(RETITLED_AFTER) : published;
  }

  /** Returns the articles that a feed carries over time, oldest first; not to be changed. */
  int[] ofFeed(int feed) {
    return byFeed[feed];
  }

  /** Returns the articles that a site publishes over time, oldest first; not to be changed. */
  int[] ofSite(int site) {
    return bySite[site];
  }

  /** Returns how many of a list, oldest first, have been published by a time. */
  int publishedBy(Instant now, int[] serials) {
    int low = 0;
    int high = serials.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (published[serials[middle]] <= now.getEpochSecond()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private void drawTraits(RandomGenerator random, int serial, Site site) {
    if (random.nextInt(8) == 0 && site.robots().forbidsSome()) {
      traits.get(Trait.FORBIDDEN).set(serial);
    }
    switch (random.nextInt(100)) {
      case 0, 1, 2 -> traits.get(Trait.CORRECTED_SOON).set(serial);
      case 3, 4 -> traits.get(Trait.CORRECTED_LATE).set(serial);
      case 5, 6 -> traits.get(Trait.RETITLED).set(serial);
      case 7 -> traits.get(Trait.TAKEN_DOWN).set(serial);
      default -> {}
    }
  }

  private int original(RandomGenerator random, int serial, List<Site> sites) {
    if (serial == 0) {
      return NO_ORIGINAL;
    }
    int candidate = serial - 1 - random.nextInt(Math.min(serial, 500));
    boolean fits =
        originals[candidate] == NO_ORIGINAL
            && this.sites[candidate] != this.sites[serial]
            && sites.get(this.sites[candidate]).lexicon() == sites.get(this.sites[serial]).lexicon()
            && published[serial] - published[candidate] < COPIED_WITHIN_SECONDS;
    return fits ? candidate : NO_ORIGINAL;
  }

  private static int feedCount(List<Site> sites) {
    return sites.stream().mapToInt(site -> site.feeds().size()).sum();
  }

  private void index(List<Site> sites) {
    int[] counts = new int[bySite.length];
    for (int site : this.sites) {
      counts[site]++;
    }
    for (int site = 0; site < bySite.length; site++) {
      bySite[site] = new int[counts[site]];
    }
    Arrays.fill(counts, 0);
    for (int serial = 0; serial < count(); serial++) {
      int site = this.sites[serial];
      bySite[site][counts[site]++] = serial;
    }
    for (Site site : sites) {
      for (FeedProfile feed : site.feeds()) {
        byFeed[feed.number()] =
            Arrays.stream(bySite[site.index()])
                .filter(serial -> feed.carries(sections[serial]))
                .toArray();
      }
    }
  }
}
