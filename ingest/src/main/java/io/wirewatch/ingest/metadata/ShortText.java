package io.wirewatch.ingest.metadata;

import io.wirewatch.ingest.press.PlainText;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * The text of elements that hold a label. Reading stops where the text is longer than a label is,
 * so that an element that holds half the page costs no more than one that holds a name.
 */
final class ShortText {

  /** Markup that says so little in so many nodes is no label. */
  private static final int MAX_NODES = 200;

  /** Indentation included. Hundreds of elements may say of one long text that they are a label. */
  private static final int MAX_NODE_CHARS = 4_000;

  private ShortText() {}

  /** Returns the text on one line; empty when it is longer than that, or there is none. */
  static String of(Element element, int maxChars) {
    StringBuilder text = new StringBuilder();
    @Nullable Node node = element.firstChild();
    for (int i = 0; node != null; i++) {
      if (text.length() > 2 * maxChars || i > MAX_NODES) {
        return "";
      }
      if (node instanceof TextNode words) {
        if (words.getWholeText().length() > MAX_NODE_CHARS) {
          return "";
        }
        text.append(words.getWholeText());
      } else if (node instanceof Element child && separates(child)) {
        text.append(' ');
      }
      node = following(node, element, text);
    }
    String line = PlainText.of(text.toString());
    return line.length() > maxChars ? "" : line;
  }

  private static @Nullable Node following(Node node, Element root, StringBuilder text) {
    if (node.childNodeSize() > 0) {
      return node.childNode(0);
    }
    @Nullable Node at = node;
    while (at != null && !at.equals(root)) {
      @Nullable Node next = at.nextSibling();
      if (next != null) {
        return next;
      }
      at = at.parent();
      if (at instanceof Element parent && separates(parent)) {
        text.append(' ');
      }
    }
    return null;
  }

  private static boolean separates(Element element) {
    return element.isBlock() || element.normalName().equals("br");
  }
}
