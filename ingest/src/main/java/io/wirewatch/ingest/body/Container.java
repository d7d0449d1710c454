package io.wirewatch.ingest.body;

import io.wirewatch.ingest.page.Box;
import io.wirewatch.ingest.page.NameSign;
import io.wirewatch.ingest.page.Page;
import io.wirewatch.ingest.page.TextBlock;
import java.util.List;

/**
 * The boxes that may hold the body, chosen without a word of any language: the subtree with the
 * most prose against what is none, the box that the page marks as the body, and the box whose
 * children are most of the paragraphs.
 *
 * @param best the subtree with the most prose against what is none
 * @param marked the box that the page marks as the body; {@code best} when it marks none
 * @param paragraphs the box with the most prose in its own paragraphs
 */
record Container(Box best, Box marked, Box paragraphs) {

  /** What links weigh against prose, word for word. */
  private static final double LINK_COST = 0.6;

  private static final double LABEL_COST = 0.15;
  private static final double OUTSIDE_COST = 0.3;
  private static final int MAX_COST_WORDS = 40;

  /** A box that the page marks as the body must hold so much of the best one's prose. */
  private static final double MARKED_SHARE = 0.5;

  private static final double MUCH_PROSE = 0.5;

  private static final long OUTSIDE =
      NameSign.RELATED.bit()
          | NameSign.FOOTER.bit()
          | NameSign.ASIDE.bit()
          | NameSign.NAVIGATION.bit()
          | NameSign.LEGAL.bit()
          | NameSign.AD.bit();

  static Container of(Page page) {
    List<Box> boxes = page.boxes();
    double[] sums = new double[boxes.size()];
    double[] own = new double[boxes.size()];
    boolean[] never = Candidates.neverText(page);
    for (TextBlock block : page.blocks()) {
      double gain = gain(block, page.root().proseWords(), never[block.box().index()]);
      Box parent = block.box().parent();
      own[(parent == null ? block.box() : parent).index()] += Math.max(0, gain);
      for (Box box = block.box(); box != null; box = box.parent()) {
        sums[box.index()] += gain;
      }
    }
    Box best = page.root();
    Box paragraphs = page.root();
    for (Box box : boxes) {
      // Of boxes of equal worth the inner one is later in the list.
      best = sums[box.index()] > 0 && sums[box.index()] >= sums[best.index()] ? box : best;
      paragraphs = own[box.index()] > own[paragraphs.index()] ? box : paragraphs;
    }
    return new Container(best, marked(boxes, best), paragraphs);
  }

  private static double gain(TextBlock block, int pageProse, boolean never) {
    int costWords = Math.min(MAX_COST_WORDS, block.words());
    long names = 0;
    for (Box box = block.box();
        box != null && box.proseWords() <= MUCH_PROSE * pageProse;
        box = box.parent()) {
      names |= box.signs();
    }
    if (never || (names & OUTSIDE) != 0) {
      return -OUTSIDE_COST * costWords;
    }
    if (block.isProse()) {
      return block.words() * (1 - block.linkShare());
    }
    return (block.linkShare() > 0.6 ? -LINK_COST : -LABEL_COST) * costWords;
  }

  private static Box marked(List<Box> boxes, Box best) {
    Box marked = best;
    double words = MARKED_SHARE * best.proseWords();
    for (Box box : boxes) {
      if ((box.signs() & NameSign.BODY.bit()) != 0 && box.proseWords() > words && box.depth() > 2) {
        marked = box;
        words = box.proseWords();
      }
    }
    return marked;
  }
}
