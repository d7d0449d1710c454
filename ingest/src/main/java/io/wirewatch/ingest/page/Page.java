package io.wirewatch.ingest.page;

import java.util.Collections;
import java.util.List;
import org.jsoup.nodes.Document;

/** A page as one walk over it found it: the blocks that a reader would see, and the marks. */
public final class Page {

  private final List<TextBlock> blocks;
  private final PageMarks marks;
  private final List<Box> boxes;

  private Page(List<TextBlock> blocks, PageMarks marks, List<Box> boxes) {
    this.blocks = blocks;
    this.marks = marks;
    this.boxes = boxes;
  }

  /**
   * Walks over a page.
   *
   * @param hiddenToo whether what is hidden counts; some pages show it by a script
   */
  public static Page of(Document document, boolean hiddenToo) {
    PageWalk walk = new PageWalk(hiddenToo);
    walk.over(document);
    Page page = new Page(walk.blocks(), walk.marks(), walk.boxes());
    for (int i = 0; i < page.blocks.size(); i++) {
      page.count(i);
    }
    return page;
  }

  private void count(int index) {
    TextBlock block = blocks.get(index);
    int words = block.words();
    int linkWords = (int) (words * block.linkShare() + 0.5);
    for (Box box = block.box(); box != null; box = box.parent()) {
      box.words += words;
      box.linkWords += linkWords;
      box.blocks++;
      if (block.isProse()) {
        box.proseWords += words;
        box.proseBlocks++;
      }
      box.first = Math.min(box.first, index);
      box.last = index;
    }
  }

  /** Returns the blocks in reading order. */
  public List<TextBlock> blocks() {
    return Collections.unmodifiableList(blocks);
  }

  /** Returns the elements that tell of the article. */
  public PageMarks marks() {
    return marks;
  }

  /** Returns the boxes in reading order, {@link Box#index} being the place in the list. */
  public List<Box> boxes() {
    return Collections.unmodifiableList(boxes);
  }

  /** Returns the box around everything. */
  public Box root() {
    return boxes.get(0);
  }
}
