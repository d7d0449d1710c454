package io.wirewatch.ingest.page;

import java.util.HashMap;
import java.util.Map;

/** Kinds of elements that matter to reading a page. */
public enum Tag {
  ARTICLE("article"),
  MAIN("main"),
  SECTION("section"),
  ASIDE("aside"),
  HEADER("header hgroup"),
  FOOTER("footer"),
  FORM("form fieldset"),
  FIGURE("figure"),
  CAPTION("figcaption caption"),
  TABLE("table"),
  CELL("td th"),
  LIST("ul ol dl"),
  ITEM("li dd dt"),
  QUOTE("blockquote"),
  HEADING("h1 h2 h3 h4 h5 h6"),
  PARAGRAPH("p"),
  DIVISION("div"),
  LINK("a"),
  BOLD("b strong"),
  ITALIC("i em cite"),
  PREFORMATTED("pre"),
  ADDRESS("address"),
  TIME("time"),
  DETAILS("details"),
  BREAK("br"),
  RULE("hr"),
  LABEL("label"),
  SMALL("small"),
  RAISED("sup sub"),
  /** Nothing of it is seen as text. */
  UNSEEN(
      "head title script style noscript template iframe object embed svg math "
          + "canvas audio video select button input textarea option datalist "
          + "map dialog nav menu frameset amp-ad amp-sidebar amp-carousel amp-consent"),
  OTHER("");

  private static final Map<String, Tag> BY_NAME = new HashMap<>();

  static {
    for (Tag tag : values()) {
      for (String name : tag.names.split(" ")) {
        BY_NAME.put(name, tag);
      }
    }
  }

  /** Names of the elements, separated by spaces. */
  private final String names;

  Tag(String names) {
    this.names = names;
  }

  /** Returns the tag of that lower-case name. */
  static Tag of(String name) {
    return BY_NAME.getOrDefault(name, OTHER);
  }

  /** Returns the bit that stands for this tag in a set of them. */
  @SuppressWarnings("EnumOrdinal") // The bits never leave the process.
  public long bit() {
    return 1L << ordinal();
  }
}
