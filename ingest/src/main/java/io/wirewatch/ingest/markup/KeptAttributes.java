package io.wirewatch.ingest.markup;

import java.util.List;

/** Tells the attributes that say something of an article, or of how it is shown. */
final class KeptAttributes {

  /** No attribute that is read is longer; pictures in place of an address are. */
  private static final int MAX_VALUE_CHARS = 64 << 10;

  private static final int MAX_NAME_CHARS = 64;

  private static final NameTable NAMES =
      new NameTable(
          List.of(
              "alt",
              "aria-hidden",
              "charset",
              "cite",
              "class",
              "colspan",
              "content",
              "data-block",
              "data-component",
              "data-component-name",
              "data-module",
              "data-name",
              "data-qa",
              "data-src",
              "data-test",
              "data-test-id",
              "data-testid",
              "data-type",
              "datetime",
              "dir",
              "height",
              "hidden",
              "href",
              "http-equiv",
              "id",
              "itemid",
              "itemprop",
              "itemref",
              "itemscope",
              "itemtype",
              "lang",
              "name",
              "property",
              "pubdate",
              "rel",
              "role",
              "rowspan",
              "src",
              "style",
              "title",
              "type",
              "typeof",
              "width",
              "xml:lang"));

  private static final long SRC = NameHash.of("src");
  private static final long STYLE = NameHash.of("style");

  /** Sites name attributes themselves; how the words begin that tell of what, packed. */
  private static final int DATE = packed("date");

  private static final int TIME = packed("time");
  private static final int AUTHOR = packed("auth");
  private static final int PUBLISH = packed("publ");

  private KeptAttributes() {}

  /** Returns whether to keep the attribute at which a cursor stands. */
  static boolean keeps(String html, AttributeCursor at) {
    if (at.valueEnd() - at.valueStart() > MAX_VALUE_CHARS) {
      return false;
    }
    long name = at.name();
    if (!NAMES.contains(name)) {
      return tells(html, at.nameStart(), at.nameEnd());
    }
    if (name == SRC) {
      return !isInline(html, at.valueStart());
    }
    return name != STYLE || at.valueHas("display") || at.valueHas("visibility");
  }

  private static boolean tells(String html, int start, int end) {
    if (end - start > MAX_NAME_CHARS || !Characters.isLetter(html.charAt(start))) {
      return false;
    }
    int last = 0;
    for (int i = start; i < end; i++) {
      last = (last << 8) | (html.charAt(i) & 0xff) | 0x20;
      if (last == DATE || last == TIME || last == AUTHOR || last == PUBLISH) {
        return true;
      }
    }
    return false;
  }

  private static int packed(String word) {
    int packed = 0;
    for (int i = 0; i < 4; i++) {
      packed = (packed << 8) | word.charAt(i);
    }
    return packed;
  }

  /** Inline pictures are long and have no address. */
  private static boolean isInline(String html, int value) {
    return html.regionMatches(true, value, "data:", 0, 5);
  }
}
