package io.wirewatch.ingest.extract;

import io.wirewatch.schemas.record.Zone;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gives every block of the body's element its zone, by its region, its words and its place. */
final class BlockZones {

  private static final double SAME_TITLE = 0.85;
  private static final int TITLE_SLACK_CHARS = 20;
  private static final double MAX_TEXT_LINKS = 0.2;
  private static final int MAX_BYLINE_WORDS = 20;
  private static final int MAX_LINE_WORDS = 20;

  private final BlockRules rules = new BlockRules();

  /**
   * @param title the headline; null when there is none
   */
  List<Zone> read(List<PageBlock> blocks, RegionReader regions, @Nullable String title) {
    List<Zone> zones = new ArrayList<>(blocks.size());
    Set<String> seen = new HashSet<>();
    boolean titled = false;
    boolean listing = false;
    boolean comments = false;
    boolean text = false;
    for (PageBlock block : blocks) {
      comments |= text && rules.isCommentsHeading(block);
      boolean outside = regions.of(block.element()).isOutside();
      listing =
          (!outside && rules.isRelatedHeading(block)) || (listing && !endsListing(block, outside));
      Zone zone;
      if (comments) {
        zone = Zone.BOILERPLATE;
      } else if (title != null && isTitle(block, title)) {
        zone = titled ? Zone.BOILERPLATE : Zone.TITLE;
        titled = true;
      } else if (listing) {
        zone = Zone.RELATED;
      } else {
        zone = zone(block, regions.of(block.element()));
      }
      // Players and wide screens repeat what stands elsewhere.
      if (block.words() > 6 && !seen.add(block.text())) {
        zone = Zone.BOILERPLATE;
      }
      text |= zone == Zone.BODY && block.isProse();
      zones.add(zone);
    }
    trimStart(blocks, zones);
    trimEnd(blocks, zones);
    return zones;
  }

  /** A list of other stories lasts to the next paragraph, or heading, of this one. */
  private static boolean endsListing(PageBlock block, boolean outside) {
    boolean text = block.isProse() && block.linkShare() < MAX_TEXT_LINKS;
    boolean heading = block.shape() == Shape.HEADING && block.linkShare() == 0;
    return !outside && (text || heading);
  }

  private static boolean isTitle(PageBlock block, String title) {
    return block.text().length() <= 2 * title.length() + TITLE_SLACK_CHARS
        && block.words() <= Prose.words(title) + 2
        && (block.text().equals(title) || PageTitle.alike(block.text(), title) >= SAME_TITLE);
  }

  private Zone zone(PageBlock block, Region region) {
    Zone byRegion =
        switch (region) {
          case RELATED -> Zone.RELATED;
          case FURNITURE -> Zone.BOILERPLATE;
          case CAPTION -> Zone.CAPTION;
          case BYLINE -> isByline(block) ? Zone.BYLINE : Zone.BOILERPLATE;
          case DECK, PLAIN -> null;
        };
    if (byRegion != null) {
      return byRegion;
    }
    if (block.shape() == Shape.CAPTION) {
      return Zone.CAPTION;
    }
    if (block.shape() == Shape.TWEET) {
      return Zone.TWEET;
    }
    Zone byWords = rules.zone(block);
    if (byWords != null) {
      return byWords;
    }
    if (block.isLinks() && block.words() <= MAX_LINE_WORDS) {
      return Zone.RELATED;
    }
    if (Caption.of(block.text()).isPresent()) {
      return Zone.CAPTION;
    }
    return switch (block.shape()) {
      case HEADING -> Zone.SUBHEAD;
      case ITEM -> Zone.LIST;
      case QUOTE -> Zone.QUOTE;
      case CELL -> Zone.TABLE;
      default -> Zone.BODY;
    };
  }

  /** A line with a time in it ("3 hours ago") changes while the article stays as it was. */
  static boolean isByline(PageBlock block) {
    return block.words() <= MAX_BYLINE_WORDS && block.text().chars().noneMatch(Character::isDigit);
  }

  /** Labels in front of the first paragraph are no text. */
  private static void trimStart(List<PageBlock> blocks, List<Zone> zones) {
    for (int i = 0; i < zones.size(); i++) {
      PageBlock block = blocks.get(i);
      if (zones.get(i) == Zone.BODY && (block.isProse() || block.sentence())) {
        return;
      }
      if (zones.get(i) == Zone.BODY && block.words() <= 4) {
        zones.set(i, Zone.BOILERPLATE);
      }
    }
  }

  /** Neither headings nor labels end a story. */
  private static void trimEnd(List<PageBlock> blocks, List<Zone> zones) {
    for (int i = zones.size() - 1; i >= 0; i--) {
      PageBlock block = blocks.get(i);
      Zone zone = zones.get(i);
      boolean label = zone == Zone.BODY && !block.sentence() && block.words() < MAX_LINE_WORDS;
      if (zone == Zone.SUBHEAD || label) {
        zones.set(i, Zone.BOILERPLATE);
      } else if (isText(zone)) {
        return;
      }
    }
  }

  static boolean isText(Zone zone) {
    return switch (zone) {
      case BODY, LIST, QUOTE, TABLE, TWEET, SUBHEAD -> true;
      default -> false;
    };
  }
}
