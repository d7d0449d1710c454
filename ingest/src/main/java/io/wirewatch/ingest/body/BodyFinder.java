package io.wirewatch.ingest.body;

import io.wirewatch.ingest.page.Box;
import io.wirewatch.ingest.page.Page;
import io.wirewatch.ingest.page.Shape;
import io.wirewatch.ingest.page.TextBlock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds the text of the article among the blocks of a page. Safe for use by many threads. */
public final class BodyFinder {

  /** What is more likely text than not. */
  private static final double TEXT = 0.5;

  /** In the element that the operator named, and on pages with nothing better. */
  private static final double PERHAPS_TEXT = 0.15;

  private static final double PERHAPS_SUBHEAD = 0.25;
  private static final int NEAR = 8;
  private static final int FEW_WORDS = 25;

  /** Labels and cells of tables may be repeated. */
  private static final int LABEL_WORDS = 6;

  private final BodyModel model;

  /**
   * Returns a finder with the model that is shipped.
   *
   * @throws IllegalStateException if the model is missing or of another version
   */
  public BodyFinder() {
    this(BodyModel.load());
  }

  BodyFinder(BodyModel model) {
    this.model = model;
  }

  /**
   * Returns the blocks of the page with what each is.
   *
   * @param selected the element that holds the body, where the operator says so; null to find it
   */
  public Body find(Page page, Claims claims, @Nullable Element selected) {
    BlockFeatures features = BlockFeatures.of(page, claims);
    return find(page, features, model.alone(features), selected);
  }

  /**
   * Returns why each block of the page was kept or dropped.
   *
   * @param selected the element that holds the body, where the operator says so; null to find it
   */
  public List<Verdict> explain(Page page, Claims claims, @Nullable Element selected) {
    BlockFeatures features = BlockFeatures.of(page, claims);
    double[] alone = model.alone(features);
    return new Explanation(page, features, alone).of(find(page, features, alone, selected));
  }

  private Body find(Page page, BlockFeatures features, double[] alone, @Nullable Element selected) {
    double[] scores = model.score(page, features, alone);
    boolean[] kept = new boolean[scores.length];
    for (int i = 0; i < kept.length; i++) {
      kept[i] =
          selected == null
              ? scores[i] > TEXT
              : scores[i] > PERHAPS_TEXT && isIn(page.blocks().get(i).box(), selected);
    }
    if (words(page, kept) < FEW_WORDS) {
      relax(page, scores, kept);
    }
    keepSubheads(page, scores, kept);
    dropRepeats(page, kept);
    return Body.of(page, scores, kept, features.title());
  }

  /** Where nothing is likely, what is less unlikely is taken, but only what reads as text. */
  private static void relax(Page page, double[] scores, boolean[] kept) {
    boolean likely = false;
    for (int i = 0; i < kept.length; i++) {
      likely |= scores[i] > PERHAPS_TEXT && page.blocks().get(i).isProse();
    }
    for (int i = 0; i < kept.length; i++) {
      kept[i] |= page.blocks().get(i).isProse() && (!likely || scores[i] > PERHAPS_TEXT);
    }
  }

  /** A heading is text on less evidence where the blocks beside it in its box are. */
  private static void keepSubheads(Page page, double[] scores, boolean[] kept) {
    for (int i = 0; i < kept.length; i++) {
      TextBlock block = page.blocks().get(i);
      if (!kept[i] && block.shape() == Shape.HEADING && scores[i] > PERHAPS_SUBHEAD) {
        kept[i] = keptBeside(page, kept, i, -1) && keptBeside(page, kept, i, 1);
      }
    }
  }

  private static boolean keptBeside(Page page, boolean[] kept, int index, int step) {
    Box parent = page.blocks().get(index).box().parent();
    for (int i = index + step; i >= 0 && i < kept.length && Math.abs(i - index) < NEAR; i += step) {
      if (page.blocks().get(i).box().parent() == parent) {
        return kept[i];
      }
    }
    return false;
  }

  /**
   * Players and wide screens repeat what stands elsewhere: the first of two is text, and what
   * stands there a third time is none. A page that would lose half of its text so repeats itself.
   */
  private static void dropRepeats(Page page, boolean[] kept) {
    Map<String, Integer> times = new HashMap<>();
    for (int i = 0; i < kept.length; i++) {
      if (kept[i] && page.blocks().get(i).words() > LABEL_WORDS) {
        times.merge(page.blocks().get(i).text(), 1, Integer::sum);
      }
    }
    Set<String> seen = new HashSet<>();
    boolean[] once = kept.clone();
    for (int i = 0; i < kept.length; i++) {
      String text = page.blocks().get(i).text();
      int count = kept[i] ? times.getOrDefault(text, 1) : 1;
      once[i] &= count == 1 || (count == 2 && seen.add(text));
    }
    if (2 * words(page, once) >= words(page, kept)) {
      System.arraycopy(once, 0, kept, 0, kept.length);
    }
  }

  private static int words(Page page, boolean[] kept) {
    int words = 0;
    for (int i = 0; i < kept.length; i++) {
      words += kept[i] ? page.blocks().get(i).words() : 0;
    }
    return words;
  }

  private static boolean isIn(Box box, Element element) {
    for (Box at = box; at != null; at = at.parent()) {
      if (at.element().equals(element)) {
        return true;
      }
    }
    return false;
  }
}
