package io.wirewatch.ingest.body;

import io.wirewatch.ingest.page.Box;
import io.wirewatch.ingest.page.Page;
import io.wirewatch.ingest.page.Shape;
import io.wirewatch.ingest.page.TextBlock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Features of what the first forest said of the blocks around one: text stands with text. By them
 * the second forest smooths the sequence, cuts the tail and fills the gaps.
 */
final class ContextFeatures {

  private static final int REACH = 3;
  private static final int WINDOW = 6;
  private static final int LEVELS = 3;
  private static final int FAR = 99;
  private static final double KEPT = 0.5;

  static final List<String> NAMES = names();

  private final Page page;
  private final List<TextBlock> blocks;
  private final double[] kept;
  private final double[] boxKept;
  private final double[] boxWords;
  private final Map<Integer, double[]> styles = new HashMap<>();
  private final double[] before;
  private final int[] nextKept;
  private int lastKept = -FAR;
  private double sectionKept = -1;
  private double headingKept = -1;

  /**
   * @param kept the probability of each block that it is text, as the first forest has it
   */
  ContextFeatures(Page page, double[] kept) {
    this.page = page;
    this.blocks = page.blocks();
    this.kept = kept;
    this.boxKept = new double[page.boxes().size()];
    this.boxWords = new double[page.boxes().size()];
    this.before = new double[kept.length + 1];
    this.nextKept = new int[kept.length + 1];
    for (int i = 0; i < kept.length; i++) {
      TextBlock block = blocks.get(i);
      before[i + 1] = before[i] + kept[i] * block.words();
      for (Box box = block.box(); box != null; box = box.parent()) {
        boxKept[box.index()] += kept[i] * block.words();
        boxWords[box.index()] += block.words();
      }
      double[] style = styles.computeIfAbsent(style(block), key -> new double[2]);
      style[0] += kept[i] * block.words();
      style[1] += block.words();
    }
    int next = kept.length + FAR;
    for (int i = kept.length; i >= 0; i--) {
      nextKept[i] = next;
      next = i < kept.length && kept[i] > KEPT ? i : next;
    }
  }

  private static int style(TextBlock block) {
    Box parent = block.box().parent();
    return 31 * block.box().signature() + (parent == null ? 0 : parent.signature());
  }

  private static List<String> names() {
    List<String> names = new ArrayList<>();
    for (int step = -REACH; step <= REACH; step++) {
      names.add("context.kept" + step);
    }
    for (int level = 0; level <= LEVELS; level++) {
      names.add("context.box" + level);
    }
    names.addAll(
        List.of(
            "context.style",
            "context.window.before",
            "context.window.after",
            "context.best.before",
            "context.best.after",
            "context.share.before",
            "context.share.after",
            "context.words",
            "context.sinceKept",
            "context.untilKept",
            "context.section",
            "context.heading"));
    return List.copyOf(names);
  }

  /** Adds the features of the block at the index; called for the candidates in order. */
  void add(Row row, int index) {
    for (int step = -REACH; step <= REACH; step++) {
      int at = index + step;
      row.add(at >= 0 && at < kept.length ? kept[at] : -1);
    }
    Box box = blocks.get(index).box();
    for (int level = 0; level <= LEVELS; level++) {
      row.add(others(box, index));
      Box parent = box.parent();
      box = parent == null ? box : parent;
    }
    double[] style = styles.getOrDefault(style(blocks.get(index)), new double[2]);
    row.add(mean(style[0], style[1], index));
    row.add(window(Math.max(0, index - WINDOW), index));
    row.add(window(index + 1, Math.min(kept.length, index + 1 + WINDOW)));
    row.add(best(Math.max(0, index - WINDOW), index));
    row.add(best(index + 1, Math.min(kept.length, index + 1 + WINDOW)));
    double all = Math.max(1, before[kept.length]);
    row.add(before[index] / all);
    row.add((before[kept.length] - before[index + 1]) / all);
    row.add(before[kept.length]);
    row.add(Math.min(FAR, index - lastKept));
    row.add(Math.min(FAR, nextKept[index] - index));
    boolean heading = blocks.get(index).shape() == Shape.HEADING;
    if (heading) {
      sectionKept = section(index);
      headingKept = kept[index];
    }
    row.add(sectionKept);
    row.add(headingKept);
    lastKept = kept[index] > KEPT ? index : lastKept;
  }

  /** What the other blocks of a box are worth; -1 when there are none. */
  private double others(Box box, int index) {
    return mean(boxKept[box.index()], boxWords[box.index()], index);
  }

  private double mean(double keptWords, double words, int without) {
    double own = blocks.get(without).words();
    double rest = words - own;
    return rest <= 0 ? -1 : (keptWords - own * kept[without]) / rest;
  }

  private double window(int from, int to) {
    double words = 0;
    for (int i = from; i < to; i++) {
      words += blocks.get(i).words();
    }
    return words == 0 ? -1 : (before[to] - before[from]) / words;
  }

  private double best(int from, int to) {
    double best = -1;
    for (int i = from; i < to; i++) {
      best = Math.max(best, kept[i]);
    }
    return best;
  }

  /** What the blocks from a heading to the next are worth; -1 when there are none. */
  private double section(int heading) {
    int end = heading + 1;
    while (end < kept.length
        && end < heading + 2 * WINDOW
        && page.blocks().get(end).shape() != Shape.HEADING) {
      end++;
    }
    return window(heading + 1, end);
  }
}
