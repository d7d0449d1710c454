package io.wirewatch.ingest.body;

import io.wirewatch.ingest.page.Page;
import io.wirewatch.ingest.page.Shape;
import io.wirewatch.ingest.page.TextBlock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Features of where a block stands on the page, and of the blocks around it. */
final class PlaceFeatures {

  private static final int LONG_WORDS = 25;
  private static final int[] NEIGHBOURS = {-3, -2, -1, 1, 2, 3};
  private static final int FAR = 99;

  static final List<String> NAMES = names();

  private final List<TextBlock> blocks;
  private final double pageWords;
  private final double bodyProse;
  private final int firstProse;
  private final int lastProse;
  private final int lastLong;
  private final int title;
  private int wordsBefore;
  private int proseBefore;
  private int sinceProse = FAR;
  private int sinceHeading = FAR;
  private int headingsBefore;

  /**
   * @param title index of the block that is the headline; negative when none is
   */
  PlaceFeatures(Page page, Container container, int title) {
    this.blocks = page.blocks();
    this.pageWords = Math.max(1, page.root().words());
    this.bodyProse = Math.max(1, container.best().proseWords());
    this.title = title;
    int first = -1;
    int last = -1;
    int lastOfLong = -1;
    for (int i = Math.max(0, container.best().first()); i <= container.best().last(); i++) {
      if (blocks.get(i).isProse()) {
        first = first < 0 ? i : first;
        last = i;
        lastOfLong = blocks.get(i).words() >= LONG_WORDS ? i : lastOfLong;
      }
    }
    this.firstProse = first;
    this.lastProse = last;
    this.lastLong = lastOfLong;
  }

  private static List<String> names() {
    List<String> names =
        new ArrayList<>(
            List.of(
                "place.index",
                "place.share",
                "place.wordsBefore",
                "place.proseBefore",
                "place.fromFirstProse",
                "place.fromLastProse",
                "place.fromLastLong",
                "place.fromTitle",
                "place.hasTitle",
                "place.sinceProse",
                "place.untilProse",
                "place.sinceHeading",
                "place.headingsBefore",
                "place.sameBoxAsBefore",
                "place.sameBoxAsAfter"));
    for (int step : NEIGHBOURS) {
      for (String what : new String[] {"words", "linkShare", "heading", "sentence"}) {
        names.add("near." + what + step);
      }
    }
    return List.copyOf(names);
  }

  /** Adds the features of the block at the index; those before it were passed. */
  void add(Row row, int index) {
    row.add(index);
    row.add(index / (double) blocks.size());
    row.add(wordsBefore / pageWords);
    row.add(proseBefore / bodyProse);
    row.add(clip(index - firstProse));
    row.add(clip(index - lastProse));
    row.add(clip(index - lastLong));
    row.add(title < 0 ? 0 : clip(index - title));
    row.add(title >= 0);
    row.add(sinceProse);
    row.add(untilProse(index));
    row.add(sinceHeading);
    row.add(headingsBefore);
    row.add(index > 0 && parent(index - 1) == parent(index));
    row.add(index + 1 < blocks.size() && parent(index + 1) == parent(index));
    for (int step : NEIGHBOURS) {
      addNeighbour(row, index + step);
    }
  }

  /** Goes on to the next block; called for all blocks in order. */
  void pass(TextBlock block) {
    wordsBefore += block.words();
    if (block.isProse()) {
      proseBefore += block.words();
      sinceProse = 0;
    }
    sinceProse = Math.min(FAR, sinceProse + 1);
    boolean heading = block.shape() == Shape.HEADING;
    headingsBefore += heading ? 1 : 0;
    sinceHeading = heading ? 1 : Math.min(FAR, sinceHeading + 1);
  }

  private @Nullable Object parent(int index) {
    return blocks.get(index).box().parent();
  }

  private static int clip(int distance) {
    return Math.max(-FAR, Math.min(FAR, distance));
  }

  private int untilProse(int index) {
    int end = Math.min(blocks.size(), index + 12);
    for (int i = index + 1; i < end; i++) {
      if (blocks.get(i).isProse()) {
        return i - index;
      }
    }
    return FAR;
  }

  private void addNeighbour(Row row, int index) {
    boolean there = index >= 0 && index < blocks.size();
    TextBlock block = there ? blocks.get(index) : null;
    row.add(block == null ? -1 : block.words());
    row.add(block == null ? -1 : block.linkShare());
    row.add(block != null && block.shape() == Shape.HEADING);
    row.add(block != null && block.sentence());
  }
}
