package io.wirewatch.ingest.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/**
 * Tells the region of each element of one page. A name is only believed of an element that holds
 * little of the page's prose: sites call the article itself anything, from {@code tag-politics} to
 * {@code has-sidebar}.
 */
final class RegionReader {

  private static final RegionNames NAMES = RegionNames.load();

  /** An element with more of the prose than this is not judged by its name. */
  private static final double MOST_PROSE = 0.35;

  /** Readers can write more than the paper did. */
  private static final double MOST_COMMENTS = 0.9;

  private final Map<Element, Integer> prose = new HashMap<>();
  private final Map<Element, Region> regions = new HashMap<>();
  private final boolean byName;
  private final int total;

  /**
   * @param byName whether names count; without them, tags and roles alone tell
   */
  RegionReader(List<PageBlock> blocks, boolean byName) {
    this.byName = byName;
    int words = 0;
    for (PageBlock block : blocks) {
      if (block.isProse()) {
        words += block.words();
        for (Element e = block.element(); e != null; e = e.parent()) {
          prose.merge(e, block.words(), Integer::sum);
        }
      }
    }
    total = Math.max(1, words);
  }

  /** Returns the region of an element: its own, or the nearest above it that is not plain. */
  Region of(Element element) {
    Region known = regions.get(element);
    if (known != null) {
      return known;
    }
    Region region = own(element);
    Element parent = element.parent();
    if (region == Region.PLAIN && parent != null) {
      region = of(parent);
    } else if (parent != null && !region.isOutside()) {
      // A deck inside a teaser is the teaser's.
      Region outer = of(parent);
      region = outer.isOutside() ? outer : region;
    }
    regions.put(element, region);
    return region;
  }

  private Region own(Element element) {
    double share = prose.getOrDefault(element, 0) / (double) total;
    if (share > MOST_COMMENTS) {
      return Region.PLAIN;
    }
    String id = element.id();
    String names = element.className();
    if (share > MOST_PROSE && byName) {
      return isComments(id) || isComments(names) ? Region.FURNITURE : Region.PLAIN;
    }
    switch (element.normalName()) {
      case "body", "html", "main", "article" -> {
        return Region.PLAIN;
      }
      case "footer" -> {
        return Region.FURNITURE;
      }
      case "aside" -> {
        return Region.RELATED;
      }
      default -> {
        // Judged by its role and its names.
      }
    }
    Region byRole = ofRole(element.attr("role"));
    if (byRole != Region.PLAIN || !byName || share > MOST_PROSE) {
      return byRole;
    }
    Region byClass = NAMES.of(names);
    return byClass == Region.PLAIN ? NAMES.of(id) : byClass;
  }

  private static Region ofRole(String role) {
    return switch (role) {
      case "navigation", "banner", "contentinfo", "search", "dialog", "alertdialog", "menu" ->
          Region.FURNITURE;
      case "complementary" -> Region.RELATED;
      default -> Region.PLAIN;
    };
  }

  private static boolean isComments(String names) {
    return names.startsWith("comments")
        || names.contains("comment-list")
        || names.contains("commentlist")
        || names.contains("disqus");
  }
}
