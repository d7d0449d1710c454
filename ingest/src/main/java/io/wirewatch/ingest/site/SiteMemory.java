package io.wirewatch.ingest.site;

import io.wirewatch.schemas.record.SiteState;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * On how many pages of one site each line was seen, and on how many the extractor kept it.
 * Immutable, and at most six kilobytes: {@value #MAX_LINES} lines are remembered, and those that
 * are seen seldom and were not seen for long make room for new ones.
 *
 * <p>A page counts once: learn from its first reading alone.
 */
public final class SiteMemory {

  /** Of a site of which nothing is known. */
  public static final SiteMemory EMPTY = new SiteMemory(0, new Lines(0));

  /** What a site repeats is some hundred lines; the rest is room for lines to be seen again. */
  static final int MAX_LINES = 512;

  /** A live page of a thousand lines must not push out all that was learned of other pages. */
  static final int MAX_LINES_OF_PAGE = 192;

  /** Then all counts are halved. They fit in a byte each, and the shares stay as they are. */
  static final int MAX_PAGES = 256;

  private final int pages;
  private final Lines lines;

  private SiteMemory(int pages, Lines lines) {
    this.pages = pages;
    this.lines = lines;
  }

  /** Returns how many pages it was learned from, faded like all counts. */
  public int pages() {
    return pages;
  }

  /** Returns what is remembered, and the page besides. */
  public SiteMemory learn(PageTrace page) {
    Lines learned = lines.with(distinct(page)).atMost(MAX_LINES);
    return pages + 1 < MAX_PAGES
        ? new SiteMemory(pages + 1, learned)
        : new SiteMemory((pages + 1) / 2, learned.halved());
  }

  /** Kept lines come first: only they can be taken for an article's again. */
  private static SortedMap<Long, Boolean> distinct(PageTrace page) {
    SortedMap<Long, Boolean> lines = new TreeMap<>();
    if (page.container() != Fingerprint.NONE) {
      lines.put(page.container(), true);
    }
    for (boolean kept : new boolean[] {true, false}) {
      for (int line = 0; line < page.lines() && lines.size() < MAX_LINES_OF_PAGE; line++) {
        if (page.kept(line) == kept && page.fingerprint(line) != Fingerprint.NONE) {
          lines.putIfAbsent(page.fingerprint(line), kept);
        }
      }
    }
    return lines;
  }

  /** Returns the view of a page that has not been learned. */
  public SiteView view() {
    return new View(this, 0);
  }

  /** Returns the view of a page that has been learned itself, and does not vouch for its lines. */
  public SiteView viewOfLearned() {
    return new View(this, 1);
  }

  private record View(SiteMemory memory, int own) implements SiteView {

    @Override
    public int pages() {
      return Math.max(0, memory.pages - own);
    }

    @Override
    public int sightings(long fingerprint) {
      return Math.max(0, memory.lines.seen(fingerprint) - own);
    }

    @Override
    public int kept(long fingerprint) {
      return Math.max(0, memory.lines.kept(fingerprint) - own);
    }
  }

  /** Returns what was remembered; {@link #EMPTY} if the record makes no sense. */
  public static SiteMemory of(SiteState state) {
    Lines lines = Lines.read(state.getLines(), MAX_LINES);
    if (lines == null || state.getPages() < 0 || state.getPages() >= MAX_PAGES) {
      return EMPTY;
    }
    return new SiteMemory(state.getPages(), lines);
  }

  /** Returns the record of it. */
  public SiteState state(String domain) {
    return SiteState.newBuilder().setDomain(domain).setPages(pages).setLines(lines.write()).build();
  }
}
