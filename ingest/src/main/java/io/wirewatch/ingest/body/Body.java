package io.wirewatch.ingest.body;

import io.wirewatch.ingest.page.Page;
import io.wirewatch.ingest.page.TextBlock;
import io.wirewatch.schemas.record.Zone;
import java.util.ArrayList;
import java.util.List;

/**
 * The blocks of a page, told apart.
 *
 * @param lines the blocks in reading order
 * @param from index of the first line that belongs to the article's part of the page
 * @param to one past the last of them
 */
public record Body(List<Line> lines, int from, int to) {

  /** So many lines above the text, and below it, belong to the article's part of the page. */
  private static final int ABOVE_LINES = 12;

  private static final int BELOW_LINES = 8;

  private static final ZoneRules RULES = new ZoneRules();

  public Body {
    lines = List.copyOf(lines);
  }

  /**
   * A block and what it is.
   *
   * @param block the block
   * @param zone the part of the page that it belongs to
   * @param score probability that it is text of the article, between 0 and 1
   */
  public record Line(TextBlock block, Zone zone, double score) {

    /** Returns whether it is part of the article's text. */
    public boolean isText() {
      return isText(zone);
    }

    /** Returns whether what stands in the zone is part of the article's text. */
    public static boolean isText(Zone zone) {
      return switch (zone) {
        case BODY, LIST, QUOTE, TABLE, TWEET, SUBHEAD, DECK -> true;
        default -> false;
      };
    }
  }

  static Body of(Page page, double[] scores, boolean[] kept, int title) {
    int first = kept.length;
    int last = -1;
    for (int i = 0; i < kept.length; i++) {
      first = kept[i] ? Math.min(first, i) : first;
      last = kept[i] ? i : last;
    }
    int from = Math.max(0, first - ABOVE_LINES);
    from = title >= 0 && title < first ? Math.min(from, title) : from;
    int to = Math.min(kept.length, last + 1 + BELOW_LINES);
    List<Line> lines = new ArrayList<>(kept.length);
    boolean begun = false;
    for (int i = 0; i < kept.length; i++) {
      TextBlock block = page.blocks().get(i);
      Zone zone = Zone.BOILERPLATE;
      if (kept[i]) {
        zone = RULES.kept(block, begun);
      } else if (i >= from && i < to) {
        zone = RULES.dropped(block, i == title);
      }
      begun |= zone == Zone.BODY && block.isProse();
      lines.add(new Line(block, zone, scores[i]));
    }
    return new Body(lines, Math.min(from, to), to);
  }

  /** Returns the text, and of what is around it the next lines alone. */
  public List<Line> article() {
    return lines.subList(from, to);
  }

  /** Returns the number of words of the text. */
  public int words() {
    return lines.stream().filter(Line::isText).mapToInt(line -> line.block().words()).sum();
  }
}
