package io.wirewatch.ingest.page;

import org.jsoup.nodes.Element;

/** Tells the shape of what stands in an element, given that of what is around it. */
final class ElementShape {

  private ElementShape() {}

  static Shape of(Element element, Tag tag, long signs, Shape outer) {
    if (outer == Shape.CAPTION || outer == Shape.TWEET) {
      return outer;
    }
    return switch (tag) {
      case HEADING -> Shape.HEADING;
      case ITEM -> outer == Shape.CELL ? outer : Shape.ITEM;
      case QUOTE -> (signs & NameSign.TWEET.bit()) != 0 ? Shape.TWEET : Shape.QUOTE;
      case CAPTION -> Shape.CAPTION;
      case FIGURE -> holdsText(element) ? outer : Shape.CAPTION;
      case CELL -> isData(element) ? Shape.CELL : outer;
      case PREFORMATTED -> Shape.PREFORMATTED;
      case PARAGRAPH -> outer == Shape.CELL || outer == Shape.HEADING ? Shape.PARAGRAPH : outer;
      default -> outer;
    };
  }

  private static boolean holdsText(Element figure) {
    return holds(figure, 3);
  }

  private static boolean holds(Element parent, int levels) {
    int paragraphs = 0;
    for (Element child = parent.firstElementChild();
        child != null;
        child = child.nextElementSibling()) {
      Tag tag = Tag.of(child.normalName());
      paragraphs += tag == Tag.PARAGRAPH ? 1 : 0;
      if (tag == Tag.QUOTE
          || tag == Tag.TABLE
          || tag == Tag.PREFORMATTED
          || paragraphs > 1
          || (levels > 0 && holds(child, levels - 1))) {
        return true;
      }
    }
    return false;
  }

  /** Pages of old are laid out in tables; what holds blocks is no cell of data. */
  private static boolean isData(Element cell) {
    for (Element child = cell.firstElementChild();
        child != null;
        child = child.nextElementSibling()) {
      if (child.isBlock() && Tag.of(child.normalName()) != Tag.BREAK) {
        return false;
      }
    }
    return true;
  }
}
