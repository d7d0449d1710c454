package io.wirewatch.ingest.markup;

import java.util.List;

/**
 * Finds where a drawing ends. An {@code svg} element that holds anything but a drawing, such as
 * paragraphs in a foreign object, or that a tag of HTML closes, has no end that could be told
 * without building the tree.
 */
final class Drawing {

  /**
   * Elements of SVG that hold neither HTML nor text that is read as HTML; links are not among them.
   */
  private static final NameTable NAMES =
      new NameTable(
          List.of(
              "animate",
              "animatemotion",
              "animatetransform",
              "circle",
              "clippath",
              "defs",
              "desc",
              "ellipse",
              "feblend",
              "fecolormatrix",
              "fecomponenttransfer",
              "fecomposite",
              "feconvolvematrix",
              "fedropshadow",
              "feflood",
              "fefunca",
              "fefuncb",
              "fefuncg",
              "fefuncr",
              "fegaussianblur",
              "feimage",
              "femerge",
              "femergenode",
              "femorphology",
              "feoffset",
              "filter",
              "g",
              "image",
              "line",
              "lineargradient",
              "marker",
              "mask",
              "metadata",
              "mpath",
              "path",
              "pattern",
              "polygon",
              "polyline",
              "radialgradient",
              "rect",
              "script",
              "set",
              "stop",
              "style",
              "svg",
              "switch",
              "symbol",
              "text",
              "textpath",
              "title",
              "tspan",
              "use",
              "view"));

  private static final long SVG = NameHash.of("svg");
  private static final long TITLE = NameHash.of("title");
  private static final long DESC = NameHash.of("desc");

  private final String html;
  private final RawText raw;
  private final AttributeCursor cursor;
  private int depth;
  private int failedAt;

  Drawing(String html, RawText raw) {
    this.html = html;
    this.raw = raw;
    this.cursor = new AttributeCursor(html);
  }

  /**
   * Returns where a drawing ends, after its end tag; -1 when that cannot be told.
   *
   * @param nameEnd after the name in its start tag
   */
  int end(int nameEnd) {
    // Where one search failed another would: no character is searched twice.
    if (nameEnd < failedAt) {
      return -1;
    }
    int at = cursor.tagEnd(nameEnd);
    depth = cursor.selfClosing() ? 0 : 1;
    while (at >= 0 && depth > 0) {
      int open = html.indexOf('<', at);
      at = open < 0 || open + 2 >= html.length() ? -1 : token(open);
      failedAt = open < 0 ? html.length() : open;
    }
    return at;
  }

  private int token(int open) {
    char c = html.charAt(open + 1);
    if (Characters.isLetter(c)) {
      return tag(open + 1, 1);
    }
    if (c == '/' && Characters.isLetter(html.charAt(open + 2))) {
      return tag(open + 2, -1);
    }
    if (html.startsWith("<!--", open)) {
      return raw.commentEnd(open);
    }
    if (html.startsWith("<![CDATA[", open)) {
      int close = html.indexOf("]]>", open);
      return close < 0 ? -1 : close + 3;
    }
    // Metadata of drawing programs is in namespaces and instructions of its own.
    return -1;
  }

  private int tag(int name, int level) {
    long hash = 0;
    int nameEnd = name;
    while (nameEnd < html.length() && !Characters.endsTagName(html.charAt(nameEnd))) {
      hash = NameHash.with(hash, html.charAt(nameEnd++));
    }
    if (!NAMES.contains(hash)) {
      return -1;
    }
    int end = cursor.tagEnd(nameEnd);
    boolean closed = cursor.selfClosing() && level > 0;
    if (hash == SVG) {
      depth += closed ? 0 : level;
    } else if ((hash == TITLE || hash == DESC) && level > 0 && !closed && !holdsText(end)) {
      return -1;
    }
    return end;
  }

  /** What stands in a title or description is read as HTML; only text is the same to both. */
  private boolean holdsText(int from) {
    int open = from < 0 ? -1 : html.indexOf('<', from);
    return open >= 0 && html.startsWith("</", open);
  }
}
