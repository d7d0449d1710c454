package io.wirewatch.ingest.markup;

/** How the contents of an element are to be read, by its name. */
enum ElementKind {
  /** Contents are markup. */
  ORDINARY(""),
  /** Raw text with escapes of its own; cut unless it is JSON-LD. */
  SCRIPT("script"),
  /** Raw text; cut. */
  STYLE("style"),
  /** Raw text to a browser that runs scripts; cut. */
  NOSCRIPT("noscript"),
  /** Raw text; the contents are cut, the tags tell of what was embedded. */
  IFRAME("iframe"),
  /** As a frame. */
  NOEMBED("noembed"),
  /** As a frame. */
  NOFRAMES("noframes"),
  /** Text with references; kept. */
  TITLE("title"),
  /** Text with references; kept. */
  TEXTAREA("textarea"),
  /** Raw text that is shown; kept. */
  XMP("xmp"),
  /** Raw text to the end of the page; kept. */
  PLAINTEXT("plaintext"),
  /** Foreign: in it, no element is raw text. */
  SVG("svg"),
  /** Foreign: in it, no element is raw text. */
  MATH("math");

  private final String tag;

  ElementKind(String tag) {
    this.tag = tag;
  }

  /** Returns the name of the element, in lower case; empty for the ordinary ones. */
  String tag() {
    return tag;
  }

  /** Returns whether the contents are read differently within foreign elements. */
  boolean isRaw() {
    return this != ORDINARY && this != SVG && this != MATH;
  }

  /** Returns the kind of the element whose name stands at a place in a page. */
  static ElementKind of(String html, int start, int end) {
    // The first letter and the length rule out nearly every name.
    return switch (html.charAt(start) | 0x20) {
      case 's' ->
          switch (end - start) {
            case 3 -> SVG.orOrdinary(html, start);
            case 5 -> STYLE.orOrdinary(html, start);
            case 6 -> SCRIPT.orOrdinary(html, start);
            default -> ORDINARY;
          };
      case 't' ->
          switch (end - start) {
            case 5 -> TITLE.orOrdinary(html, start);
            case 8 -> TEXTAREA.orOrdinary(html, start);
            default -> ORDINARY;
          };
      case 'n' ->
          switch (end - start) {
            case 7 -> NOEMBED.orOrdinary(html, start);
            case 8 ->
                NOSCRIPT.orOrdinary(html, start) == NOSCRIPT
                    ? NOSCRIPT
                    : NOFRAMES.orOrdinary(html, start);
            default -> ORDINARY;
          };
      case 'i' -> end - start == 6 ? IFRAME.orOrdinary(html, start) : ORDINARY;
      case 'x' -> end - start == 3 ? XMP.orOrdinary(html, start) : ORDINARY;
      case 'p' -> end - start == 9 ? PLAINTEXT.orOrdinary(html, start) : ORDINARY;
      case 'm' -> end - start == 4 ? MATH.orOrdinary(html, start) : ORDINARY;
      default -> ORDINARY;
    };
  }

  private ElementKind orOrdinary(String html, int start) {
    return html.regionMatches(true, start, tag, 0, tag.length()) ? this : ORDINARY;
  }
}
