package io.wirewatch.ingest.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Cuts a page into the blocks that a reader would see, in one walk. Scripts, form fields and hidden
 * elements are left out; nothing is judged yet.
 */
final class PageScan {

  /** No article has so many; what comes after is dropped. */
  private static final int MAX_BLOCKS = 20_000;

  private static final Set<String> UNSEEN =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "iframe",
          "object",
          "embed",
          "svg",
          "canvas",
          "audio",
          "video",
          "select",
          "button",
          "input",
          "textarea",
          "option",
          "datalist",
          "map",
          "head",
          "dialog",
          "nav",
          "menu");

  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

  private final boolean hiddenToo;
  private final List<PageBlock> blocks = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private int linkChars;
  private int linkDepth;
  private boolean broken;

  private PageScan(boolean hiddenToo) {
    this.hiddenToo = hiddenToo;
  }

  /**
   * Returns the blocks below an element, in reading order.
   *
   * @param hiddenToo whether what is hidden counts; some pages show it by a script
   */
  static List<PageBlock> of(Element root, boolean hiddenToo) {
    PageScan scan = new PageScan(hiddenToo);
    scan.walk(root, root, Shape.PARAGRAPH);
    return scan.blocks;
  }

  /** The parser bounds the depth, so that recursion is safe. */
  private void walk(Element parent, Element block, Shape shape) {
    for (Node node : parent.childNodes()) {
      if (node instanceof TextNode textNode) {
        append(textNode.getWholeText());
      } else if (node instanceof Element element) {
        visit(element, block, shape);
      }
    }
    if (parent.equals(block)) {
      flush(block, shape);
    }
  }

  private void visit(Element element, Element block, Shape shape) {
    String tag = element.normalName();
    if (tag.equals("br")) {
      lineBreak(block, shape);
    } else if (!UNSEEN.contains(tag) && (hiddenToo || !isHidden(element))) {
      Shape inner = shape(element, tag, shape);
      boolean link = tag.equals("a");
      linkDepth += link ? 1 : 0;
      if (element.isBlock() || isBlockByShape(inner, shape)) {
        flush(block, shape);
        walk(element, element, inner);
      } else {
        walk(element, block, inner);
      }
      linkDepth -= link ? 1 : 0;
    }
  }

  private static boolean isBlockByShape(Shape inner, Shape outer) {
    return inner != outer && (inner == Shape.CAPTION || inner == Shape.TWEET);
  }

  private static Shape shape(Element element, String tag, Shape outer) {
    if (outer == Shape.CAPTION || outer == Shape.TWEET) {
      return outer;
    }
    if (HEADINGS.contains(tag)) {
      return Shape.HEADING;
    }
    return switch (tag) {
      case "li", "dd", "dt" -> outer == Shape.CELL ? outer : Shape.ITEM;
      case "blockquote" -> isTweet(element) ? Shape.TWEET : Shape.QUOTE;
      case "q" -> outer;
      case "figcaption" -> Shape.CAPTION;
      case "figure" -> holdsText(element) ? outer : Shape.CAPTION;
      case "td", "th" -> isData(element) ? Shape.CELL : outer;
      case "p" -> outer == Shape.CELL || outer == Shape.HEADING ? Shape.PARAGRAPH : outer;
      default -> outer;
    };
  }

  private static boolean isTweet(Element element) {
    return element.className().contains("twitter") || element.className().contains("instagram");
  }

  private static boolean holdsText(Element figure) {
    return figure.selectFirst("blockquote, table, pre, p ~ p") != null;
  }

  /** Pages of old are laid out in tables; what holds blocks is no cell of data. */
  private static boolean isData(Element cell) {
    for (Element child : cell.children()) {
      if (child.isBlock() && !child.normalName().equals("br")) {
        return false;
      }
    }
    return true;
  }

  private static boolean isHidden(Element element) {
    if (element.hasAttr("hidden")) {
      return true;
    }
    String style = element.attr("style");
    return !style.isEmpty()
        && style.replace(" ", "").toLowerCase(Locale.ROOT).contains("display:none");
  }

  private void append(String run) {
    int before = text.length();
    for (int i = 0; i < run.length(); i++) {
      char c = run.charAt(i);
      if (c <= ' ' || c == '\u00a0' || Character.isWhitespace(c)) {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
          text.append(' ');
        }
      } else if (c != '\u00ad' && c != '\u200b' && c != '\ufeff') {
        text.append(c);
        broken = false;
      }
    }
    linkChars += linkDepth > 0 ? text.length() - before : 0;
  }

  /** One break is a line, two are a paragraph. */
  private void lineBreak(Element block, Shape shape) {
    if (broken) {
      flush(block, shape);
    } else {
      append(" ");
      broken = true;
    }
  }

  private void flush(Element block, Shape shape) {
    String run = text.toString().strip();
    if (!run.isEmpty() && blocks.size() < MAX_BLOCKS) {
      double links = Math.min(1.0, (double) linkChars / run.length());
      blocks.add(PageBlock.of(block, shape, run, links));
    }
    text.setLength(0);
    linkChars = 0;
    broken = false;
  }
}
