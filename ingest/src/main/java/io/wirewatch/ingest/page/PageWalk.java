package io.wirewatch.ingest.page;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * The one walk over a page. Cuts it into blocks as a browser would and collects what tells of the
 * article; judges nothing. The parser bounds the depth of the page, so that recursion is safe.
 */
final class PageWalk {

  /** No article has so many; what comes after is dropped. */
  private static final int MAX_BLOCKS = 20_000;

  private final boolean hiddenToo;
  private final PageMarks marks = new PageMarks();
  private final List<Box> boxes = new ArrayList<>(512);
  private final List<TextBlock> blocks = new ArrayList<>(256);
  private final Line line = new Line();
  private int order;
  private int linkDepth;
  private int boldDepth;
  private int italicDepth;
  private long inlineSigns;

  PageWalk(boolean hiddenToo) {
    this.hiddenToo = hiddenToo;
  }

  List<TextBlock> blocks() {
    return blocks;
  }

  List<Box> boxes() {
    return boxes;
  }

  PageMarks marks() {
    return marks;
  }

  /** Walks over the document. */
  void over(Document document) {
    Box root = new Box(document, null, Tag.OTHER, 0, 0, 0);
    boxes.add(root);
    children(document, root, Shape.PARAGRAPH);
    flush(root, Shape.PARAGRAPH);
  }

  private void children(Element parent, Box box, Shape shape) {
    for (Node node = parent.firstChild(); node != null; node = node.nextSibling()) {
      if (node instanceof TextNode text) {
        line.append(text.getWholeText(), linkDepth > 0, boldDepth > 0, italicDepth > 0);
      } else if (node instanceof Element element) {
        visit(element, box, shape);
      }
    }
  }

  private void visit(Element element, Box box, Shape shape) {
    Tag tag = Tag.of(element.normalName());
    int place = order++;
    if (tag == Tag.BREAK) {
      lineBreak(box, shape);
      return;
    }
    long signs = AttributeSigns.of(element);
    marks.see(element, place, signs);
    if (tag == Tag.UNSEEN || (!hiddenToo && AttributeSigns.isHidden(element))) {
      if (tag == Tag.UNSEEN && element.normalName().equals("script")) {
        return;
      }
      unseen(element);
      return;
    }
    Shape inner = ElementShape.of(element, tag, signs, shape);
    if (isBox(element, tag, inner, shape)) {
      flush(box, shape);
      long outer = inlineSigns;
      inlineSigns = 0;
      Box own =
          new Box(
              element, box, tag, signs | outer, AttributeSigns.signature(element), boxes.size());
      boxes.add(own);
      descend(element, own, inner, tag);
      flush(own, inner);
      inlineSigns = outer;
    } else {
      long outer = inlineSigns;
      inlineSigns |= signs;
      int start = line.open(tag);
      descend(element, box, inner, tag);
      line.close(start, signs);
      inlineSigns = outer;
    }
  }

  private void descend(Element element, Box box, Shape shape, Tag tag) {
    linkDepth += tag == Tag.LINK ? 1 : 0;
    boldDepth += tag == Tag.BOLD ? 1 : 0;
    italicDepth += tag == Tag.ITALIC ? 1 : 0;
    children(element, box, shape);
    linkDepth -= tag == Tag.LINK ? 1 : 0;
    boldDepth -= tag == Tag.BOLD ? 1 : 0;
    italicDepth -= tag == Tag.ITALIC ? 1 : 0;
  }

  /** What is not seen as text can still tell, such as a meta element in a hidden block. */
  private void unseen(Element parent) {
    for (Node node = parent.firstChild(); node != null; node = node.nextSibling()) {
      if (node instanceof Element element) {
        marks.see(element, order++, AttributeSigns.of(element));
        unseen(element);
      }
    }
  }

  private static boolean isBox(Element element, Tag tag, Shape inner, Shape outer) {
    return element.isBlock()
        || (inner != outer && (inner == Shape.CAPTION || inner == Shape.TWEET))
        || (tag == Tag.OTHER && element.normalName().indexOf('-') > 0);
  }

  /** One break is a line, two are a paragraph. */
  private void lineBreak(Box box, Shape shape) {
    if (line.isBroken()) {
      flush(box, shape);
    } else {
      line.lineBreak();
    }
  }

  private void flush(Box box, Shape shape) {
    if (!line.isEmpty() && blocks.size() < MAX_BLOCKS) {
      String text = line.text();
      if (!text.isEmpty()) {
        blocks.add(new TextBlock(box, shape, text, line.inline(), order));
      }
    }
    line.clear();
  }
}
