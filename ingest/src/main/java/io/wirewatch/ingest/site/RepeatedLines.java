package io.wirewatch.ingest.site;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Tells the lines that a page's site repeats from those that its stories repeat. Where in doubt, a
 * line stays.
 */
public final class RepeatedLines {

  /** What fewer other pages have is never taken for the site's. */
  private static final int LEAST_SIGHTINGS = 3;

  /** One page in so many, beyond the least: more than any story is told on. */
  private static final int STORY_SHARE = 8;

  /** No need to rule out a story's background if the extractor mostly finds that it is no text. */
  private static final int DOUBTED_SHARE = 32;

  /** Subheads are alike from story to story; so are the answers of an interview. */
  private static final int MAX_LABEL_WORDS = 5;

  private static final int LABEL_SHARE = 2;

  private RepeatedLines() {}

  /**
   * Returns which of the lines that the extractor kept are the site's. The most widespread come
   * first, and no more than half of the words that were kept.
   */
  public static BitSet of(PageTrace page, SiteView site) {
    BitSet repeated = new BitSet();
    if (site.pages() < LEAST_SIGHTINGS) {
      return repeated;
    }
    long[] candidates = new long[page.lines()];
    int count = 0;
    long keptWords = 0;
    for (int line = 0; line < page.lines(); line++) {
      if (page.kept(line)) {
        keptWords += page.words(line);
        int sightings = sightings(page, line, site);
        if (sightings >= LEAST_SIGHTINGS && sightings >= needed(page, line, site, sightings)) {
          candidates[count++] = (long) sightings << Integer.SIZE | line;
        }
      }
    }
    // Of those that are as widespread the last goes first: a site adds to an article's end.
    Arrays.sort(candidates, 0, count);
    long room = keptWords / 2;
    for (int i = count - 1; i >= 0; i--) {
      int line = (int) candidates[i];
      if (page.words(line) <= room) {
        room -= page.words(line);
        repeated.set(line);
      }
    }
    return repeated;
  }

  private static int needed(PageTrace page, int line, SiteView site, int sightings) {
    if (2 * site.kept(page.fingerprint(line)) < sightings) {
      return LEAST_SIGHTINGS + site.pages() / DOUBTED_SHARE;
    }
    return page.words(line) <= MAX_LABEL_WORDS
        ? (site.pages() + LABEL_SHARE - 1) / LABEL_SHARE
        : LEAST_SIGHTINGS + site.pages() / STORY_SHARE;
  }

  private static int sightings(PageTrace page, int line, SiteView site) {
    long fingerprint = page.fingerprint(line);
    return fingerprint == Fingerprint.NONE ? 0 : site.sightings(fingerprint);
  }
}
