package io.wirewatch.ingest.extract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Finds the element that holds the body: the subtree with the most prose against what is none,
 * unless the page marks one of about as much itself. Knows no language, only shapes.
 */
final class BodyFinder {

  /** What links weigh against prose, word for word. */
  private static final double LINK_COST = 0.6;

  private static final double LABEL_COST = 0.15;
  private static final double OUTSIDE_COST = 0.3;
  private static final int MAX_COST_WORDS = 40;

  /** An element that the page marks as the body must hold so much of the best one's prose. */
  private static final double MARKED_SHARE = 0.6;

  private static final Set<String> MARKED =
      Set.of(
          "article-body",
          "articlebody",
          "article__body",
          "article-content",
          "article__content",
          "entry-content",
          "post-content",
          "post-body",
          "story-body",
          "article-text",
          "td-post-content");

  private final Map<Element, Double> points = new LinkedHashMap<>();
  private final Map<Element, Integer> prose = new LinkedHashMap<>();

  private BodyFinder() {}

  /** Returns the element that holds the body; empty if there is no running text. */
  static Optional<Element> find(List<PageBlock> blocks, RegionReader regions) {
    BodyFinder finder = new BodyFinder();
    for (PageBlock block : blocks) {
      finder.add(block, regions.of(block.element()).isOutside());
    }
    return finder.best().map(finder::marked);
  }

  private void add(PageBlock block, boolean outside) {
    int costWords = Math.min(MAX_COST_WORDS, block.words());
    double gain;
    if (outside) {
      gain = -OUTSIDE_COST * costWords;
    } else if (block.isProse()) {
      gain = block.words() * (1 - block.linkShare());
    } else {
      gain = block.isLinks() ? -LINK_COST * costWords : -LABEL_COST * costWords;
    }
    boolean good = gain > 0;
    for (Element e = block.element(); e != null; e = e.parent()) {
      points.merge(e, gain, Double::sum);
      if (good) {
        prose.merge(e, block.words(), Integer::sum);
      }
    }
  }

  private Optional<Element> best() {
    Element best = null;
    double most = 0;
    for (Map.Entry<Element, Double> entry : points.entrySet()) {
      if (entry.getValue() > most) {
        best = entry.getKey();
        most = entry.getValue();
      }
    }
    return Optional.ofNullable(best);
  }

  private Element marked(Element best) {
    Element most = best;
    int words = (int) (MARKED_SHARE * prose.getOrDefault(best, 0));
    Set<Element> above = Set.copyOf(best.parents());
    for (Map.Entry<Element, Integer> entry : prose.entrySet()) {
      Element candidate = entry.getKey();
      if (entry.getValue() > words && isMarked(candidate) && !above.contains(candidate)) {
        most = candidate;
        words = entry.getValue();
      }
    }
    return most;
  }

  private static boolean isMarked(Element element) {
    if ((element.attr("itemprop") + element.attr("property")).contains("articleBody")) {
      return true;
    }
    for (String name : element.classNames()) {
      if (MARKED.contains(name.toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }
}
