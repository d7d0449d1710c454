package io.wirewatch.ingest.markup;

import static io.wirewatch.ingest.markup.Characters.isLetter;

/** The one pass over a page that makes it lean. */
final class MarkupPass {

  private static final long TYPE = NameHash.of("type");

  private final String html;
  private final LeanBuffer lean;
  private final RawText raw;
  private final Drawing drawing;
  private final AttributeCursor cursor;
  private final TagTrimmer trimmer;

  /** In XML a tag that closes itself has no contents; in HTML what follows would be its text. */
  private final boolean xml;

  private int tags;
  private boolean cutsNoscript;

  /** Drawings and formulas that could not be cut whole and are not closed yet. */
  private int foreign;

  /** Where tokens end depends on the tree from here on: nothing is cut but what is too much. */
  private boolean faithful;

  MarkupPass(String html, boolean withNoscript) {
    this.html = html;
    this.lean = new LeanBuffer(html, LeanMarkup.MAX_CHARS);
    this.raw = new RawText(html);
    this.drawing = new Drawing(html, raw);
    this.cursor = new AttributeCursor(html);
    this.trimmer = new TagTrimmer(html, cursor, lean);
    this.xml = html.startsWith("<?xml", Math.max(0, html.indexOf('<')));
    this.cutsNoscript = !withNoscript;
  }

  LeanMarkup run() {
    int at = 0;
    while (at < html.length()) {
      int open = html.indexOf('<', at);
      if (open < 0 || open + 1 == html.length()) {
        break;
      }
      if (tags == LeanMarkup.MAX_TAGS || lean.isFull()) {
        lean.keepTo(open);
        return new LeanMarkup(lean.toString(), tags, true);
      }
      at = token(open);
    }
    lean.keepTo(html.length());
    return new LeanMarkup(lean.toString(), tags, lean.isFull());
  }

  /** Reads what begins with an open bracket and returns where the page goes on. */
  private int token(int open) {
    char c = html.charAt(open + 1);
    if (isLetter(c)) {
      return startTag(open);
    }
    if (c == '/') {
      if (open + 2 == html.length()) {
        return open + 2;
      }
      if (isLetter(html.charAt(open + 2))) {
        return endTag(open);
      }
    }
    if (!faithful && (c == '!' || c == '?' || c == '/')) {
      return declaration(open);
    }
    return open + 1;
  }

  private int declaration(int open) {
    if (html.startsWith("<!--", open)) {
      return cut(open, raw.commentEnd(open));
    }
    if (foreign > 0 && html.startsWith("<![CDATA[", open)) {
      faithful = true;
      return open + 1;
    }
    int close = html.indexOf('>', open);
    int end = close < 0 ? html.length() : close + 1;
    return html.regionMatches(true, open, "<!doctype", 0, 9) ? end : cut(open, end);
  }

  private int endTag(int open) {
    tags++;
    int nameEnd = nameEnd(open + 2);
    if (foreign > 0) {
      ElementKind kind = ElementKind.of(html, open + 2, nameEnd);
      foreign -= kind == ElementKind.SVG || kind == ElementKind.MATH ? 1 : 0;
    }
    return trimmer.trim(open, nameEnd, faithful ? LeanMarkup.MAX_ATTRIBUTES : 0, faithful);
  }

  private int startTag(int open) {
    tags++;
    int nameEnd = nameEnd(open + 1);
    ElementKind kind = ElementKind.of(html, open + 1, nameEnd);
    if (kind == ElementKind.ORDINARY) {
      return trimmed(open, nameEnd);
    }
    faithful |= foreign > 0 && kind.isRaw();
    if (faithful) {
      return trimmed(open, nameEnd);
    }
    return switch (kind) {
      case SCRIPT -> script(open, nameEnd);
      case STYLE -> cutElement(kind, open, nameEnd);
      case NOSCRIPT -> noscript(open, nameEnd);
      case IFRAME, NOEMBED, NOFRAMES -> frame(kind, open, nameEnd);
      case TITLE, TEXTAREA, XMP -> text(kind, open, nameEnd);
      case PLAINTEXT -> {
        trimmed(open, nameEnd);
        yield html.length();
      }
      case SVG -> svg(open, nameEnd);
      case MATH -> foreign(open, nameEnd);
      case ORDINARY -> trimmed(open, nameEnd);
    };
  }

  private int script(int open, int nameEnd) {
    if (!isJsonLd(nameEnd)) {
      return cutElement(ElementKind.SCRIPT, open, nameEnd);
    }
    int tagEnd = trimmed(open, nameEnd);
    return isEmpty() ? close(ElementKind.SCRIPT, tagEnd) : orRest(raw.scriptEnd(tagEnd));
  }

  private boolean isJsonLd(int nameEnd) {
    cursor.begin(nameEnd);
    while (cursor.next()) {
      if (cursor.name() == TYPE) {
        // The plus sign is sometimes written as a character reference.
        return cursor.valueHas("ld+json") || cursor.valueHas("ld&");
      }
    }
    return false;
  }

  private int noscript(int open, int nameEnd) {
    // Once there is no end tag ahead there is none, and the page is not searched again.
    cutsNoscript = cutsNoscript && raw.endTag("noscript", nameEnd) >= 0;
    return cutsNoscript ? cutElement(ElementKind.NOSCRIPT, open, nameEnd) : trimmed(open, nameEnd);
  }

  private int svg(int open, int nameEnd) {
    int end = foreign > 0 ? -1 : drawing.end(nameEnd);
    return end < 0 ? foreign(open, nameEnd) : cut(open, end);
  }

  private int foreign(int open, int nameEnd) {
    int tagEnd = trimmed(open, nameEnd);
    foreign += cursor.selfClosing() ? 0 : 1;
    return tagEnd;
  }

  private int frame(ElementKind kind, int open, int nameEnd) {
    int tagEnd = trimmed(open, nameEnd);
    return isEmpty() ? close(kind, tagEnd) : cut(tagEnd, raw.endTag(kind.tag(), tagEnd));
  }

  private int text(ElementKind kind, int open, int nameEnd) {
    int tagEnd = trimmed(open, nameEnd);
    return isEmpty() ? close(kind, tagEnd) : orRest(raw.endTag(kind.tag(), tagEnd));
  }

  private int cutElement(ElementKind kind, int open, int nameEnd) {
    int tagEnd = cursor.tagEnd(nameEnd);
    if (tagEnd < 0 || isEmpty()) {
      return cut(open, tagEnd);
    }
    int end = kind == ElementKind.SCRIPT ? raw.scriptEnd(tagEnd) : raw.endTag(kind.tag(), tagEnd);
    return cut(open, end < 0 ? end : cursor.tagEnd(end + 2 + kind.tag().length()));
  }

  /** Leaves out a piece that ends the page when it has no end. */
  private int cut(int start, int end) {
    lean.cut(start, orRest(end));
    return orRest(end);
  }

  /** Closes, for a parser of HTML, an element that was closed in its own tag. */
  private int close(ElementKind kind, int tagEnd) {
    lean.keepTo(tagEnd);
    lean.add("</" + kind.tag() + ">");
    return tagEnd;
  }

  private int trimmed(int open, int nameEnd) {
    return trimmer.trim(open, nameEnd, LeanMarkup.MAX_ATTRIBUTES, faithful);
  }

  private boolean isEmpty() {
    return xml && cursor.selfClosing();
  }

  private int orRest(int end) {
    return end < 0 ? html.length() : end;
  }

  private int nameEnd(int nameStart) {
    int i = nameStart;
    while (i < html.length() && !Characters.endsTagName(html.charAt(i))) {
      i++;
    }
    return i;
  }
}
