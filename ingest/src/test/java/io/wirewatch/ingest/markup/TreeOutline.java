package io.wirewatch.ingest.markup;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * What a parser makes of a page, written down without what {@link LeanMarkup} cuts: two pages with
 * the same outline are the same to a reader. White space is one space, and none between elements.
 */
final class TreeOutline {

  private final StringBuilder outline = new StringBuilder();
  private final StringBuilder text = new StringBuilder();

  private TreeOutline() {}

  static String of(String html) {
    Document page = Jsoup.parse(html);
    page.select("svg, style, noscript, script:not([type*=ld+json])").remove();
    page.select("iframe, noembed, noframes").empty();
    TreeOutline tree = new TreeOutline();
    tree.children(page);
    tree.endText();
    return tree.outline.toString();
  }

  private void children(Node parent) {
    for (Node child : parent.childNodes()) {
      if (child instanceof TextNode run) {
        text.append(run.getWholeText());
      } else if (child instanceof DataNode data) {
        outline.append(data.getWholeData());
      } else if (child instanceof Element element) {
        endText();
        element(element);
        endText();
      }
    }
  }

  private void element(Element element) {
    outline.append('<').append(element.normalName());
    for (Attribute attribute : element.attributes()) {
      if (isKept(attribute)) {
        outline.append(' ').append(attribute.getKey()).append('=').append(attribute.getValue());
      }
    }
    outline.append('>');
    children(element);
    endText();
    outline.append("</").append(element.normalName()).append(">\n");
  }

  private static boolean isKept(Attribute attribute) {
    String tag = attribute.getKey() + "='" + attribute.getValue().replace('\'', ' ') + "'>";
    AttributeCursor cursor = new AttributeCursor(tag);
    cursor.begin(0);
    return cursor.next() && KeptAttributes.keeps(tag, cursor);
  }

  private void endText() {
    outline.append(text.toString().replace('\0', ' ').replaceAll("\\s+", " ").strip());
    text.setLength(0);
  }
}
