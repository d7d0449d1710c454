package io.wirewatch.ingest.body;

import io.wirewatch.ingest.page.Box;
import io.wirewatch.ingest.page.Page;
import io.wirewatch.ingest.page.TextBlock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Features of the boxes around a block: how much prose they hold, how they stand to the candidates
 * for the body, and what the blocks that the site styles alike add up to.
 */
final class ContainerFeatures {

  private static final int LEVELS = 4;

  static final List<String> NAMES = names();

  /** What the blocks of one style add up to. */
  private static final class Style {
    int blocks;
    int words;
    int proseWords;
    double linkWords;
    int sentences;
  }

  private final Map<Integer, Style> styles = new HashMap<>();
  private final Container container;
  private final double pageProse;
  private int modal;

  ContainerFeatures(Page page, Container container) {
    this.container = container;
    this.pageProse = Math.max(1, page.root().proseWords());
    for (TextBlock block : page.blocks()) {
      Style style = styles.computeIfAbsent(key(block), k -> new Style());
      style.blocks++;
      style.words += block.words();
      style.proseWords += block.isProse() ? block.words() : 0;
      style.linkWords += block.words() * block.linkShare();
      style.sentences += block.sentence() ? 1 : 0;
    }
    int most = -1;
    for (TextBlock block : page.blocks()) {
      Style style = style(block);
      if (style.proseWords > most) {
        most = style.proseWords;
        modal = key(block);
      }
    }
  }

  private static int key(TextBlock block) {
    Box parent = block.box().parent();
    return 31 * block.box().signature() + (parent == null ? 0 : parent.signature());
  }

  private Style style(TextBlock block) {
    Style style = styles.get(key(block));
    return style == null ? new Style() : style;
  }

  private static List<String> names() {
    List<String> names = new ArrayList<>();
    for (String box : new String[] {"best", "marked", "paragraphs"}) {
      names.add(box + ".inside");
      names.add(box + ".below");
      names.add(box + ".outside");
    }
    for (int level = 0; level < LEVELS; level++) {
      for (String what :
          new String[] {"prose", "linkShare", "words", "proseShare", "blocks", "signed"}) {
        names.add("level" + level + "." + what);
      }
    }
    names.addAll(
        List.of(
            "style.blocks",
            "style.words",
            "style.prose",
            "style.linkShare",
            "style.sentences",
            "style.modal",
            "page.prose",
            "page.linkShare",
            "page.blocks"));
    return List.copyOf(names);
  }

  void add(Row row, TextBlock block, Page page) {
    addRelation(row, block, container.best());
    addRelation(row, block, container.marked());
    addRelation(row, block, container.paragraphs());
    Box box = block.box();
    for (int level = 0; level < LEVELS; level++) {
      double words = Math.max(1, box.words());
      row.add(box.proseWords() / pageProse);
      row.add(box.linkWords() / words);
      row.add(box.words());
      row.add(box.proseWords() / words);
      row.add(box.blocks());
      row.add(Long.bitCount(box.signs()));
      Box parent = box.parent();
      box = parent == null ? box : parent;
    }
    Style style = style(block);
    row.add(style.blocks);
    row.add(style.words / (double) Math.max(1, style.blocks));
    row.add(style.proseWords / pageProse);
    row.add(style.linkWords / Math.max(1, style.words));
    row.add(style.sentences / (double) Math.max(1, style.blocks));
    row.add(key(block) == modal);
    row.add(pageProse);
    row.add(page.root().linkWords() / (double) Math.max(1, page.root().words()));
    row.add(page.blocks().size());
  }

  /** How far below the box the block stands; how far up the two meet when it stands outside. */
  private static void addRelation(Row row, TextBlock block, Box candidate) {
    boolean inside = candidate.holds(block.box());
    int up = 0;
    Box meeting = candidate;
    while (!inside && meeting.parent() != null && !meeting.holds(block.box())) {
      meeting = meeting.parent();
      up++;
    }
    row.add(inside);
    row.add(inside ? block.box().depth() - candidate.depth() : -1);
    row.add(up);
  }
}
