package io.wirewatch.ingest.body;

import io.wirewatch.ingest.page.Box;
import io.wirewatch.ingest.page.NameSign;
import io.wirewatch.ingest.page.Page;
import io.wirewatch.ingest.page.Tag;
import io.wirewatch.ingest.page.TextBlock;
import java.util.Arrays;
import java.util.List;

/**
 * The blocks of a page that may be text. What is named a comment, a form, a byline or the like is
 * none: of each such kind on pages that people marked, but for requests for consent, which were not
 * counted by themselves, fewer than one word in 200 was. Lines of links and labels far from the
 * body are not worth a second look either.
 */
final class Candidates {

  private static final double LINK = 0.9;
  private static final int LABEL_WORDS = 3;

  /** A name is not believed of an element with more of the page's prose than this. */
  private static final double WIDE = 0.5;

  /** Readers can write more than the paper did. */
  private static final double MOST_COMMENTS = 0.9;

  private static final long NEVER_TEXT =
      NameSign.COMMENTS.bit()
          | NameSign.TOOLTIP.bit()
          | NameSign.NEWSLETTER.bit()
          | NameSign.BYLINE.bit()
          | NameSign.CONSENT.bit();

  private static final long NEVER_TEXT_TAGS = Tag.FORM.bit() | Tag.FOOTER.bit();

  private Candidates() {}

  /** Returns the indices of the blocks that may be text, in order. */
  static int[] of(Page page, Container container) {
    boolean[] never = neverText(page);
    List<TextBlock> blocks = page.blocks();
    int[] indices = new int[blocks.size()];
    int count = 0;
    for (int i = 0; i < indices.length; i++) {
      TextBlock block = blocks.get(i);
      boolean small = block.words() <= LABEL_WORDS || block.linkShare() > LINK;
      boolean inside = container.best().holds(block.box()) || container.marked().holds(block.box());
      if (!never[block.box().index()] && (inside || !small)) {
        indices[count++] = i;
      }
    }
    return Arrays.copyOf(indices, count);
  }

  /** Returns for each box of the page whether nothing in it is text. */
  static boolean[] neverText(Page page) {
    boolean[] never = new boolean[page.boxes().size()];
    int prose = page.root().proseWords();
    for (Box box : page.boxes()) {
      Box parent = box.parent();
      boolean comments = (box.signs() & NameSign.COMMENTS.bit()) != 0;
      boolean narrow = box.proseWords() <= (comments ? MOST_COMMENTS : WIDE) * prose;
      boolean named = (box.signs() & NEVER_TEXT) != 0 || (box.tag().bit() & NEVER_TEXT_TAGS) != 0;
      never[box.index()] = (parent != null && never[parent.index()]) || (narrow && named);
    }
    return never;
  }
}
