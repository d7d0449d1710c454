package io.wirewatch.ingest.feed;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import org.jspecify.annotations.Nullable;

/**
 * Makes HTML of strangers safe to show: only elements that carry text, pictures and media, only
 * absolute addresses of http, https and mailto, no scripts, styles, frames or forms.
 */
final class SafeHtml {

  private static final int MAX_DEPTH = 100;

  /** Elements that go with all that is in them; of any others the contents stay. */
  private static final String UNWANTED =
      "script, style, iframe, frame, frameset, object, applet, embed, template, textarea, select,"
          + " title, noembed, noframes, xmp, svg, math";

  private SafeHtml() {}

  /**
   * Returns the safe part of a fragment of HTML.
   *
   * @param base against which addresses are resolved; where it is null, relative ones are dropped
   * @param unwrap whether a {@code div} around all of it is to be dropped
   */
  static String of(String html, @Nullable String base, boolean unwrap) {
    String address = base == null ? "" : base;
    Parser parser = Parser.htmlParser().setMaxDepth(MAX_DEPTH);
    Document dirty = Document.createShell(address);
    dirty.body().appendChildren(parser.parseFragmentInput(html, dirty.body(), address));
    dirty.select(UNWANTED).remove();
    Document clean = new Cleaner(allowed()).clean(dirty);
    clean.outputSettings().prettyPrint(false).escapeMode(Entities.EscapeMode.xhtml);
    Element body = clean.body();
    if (unwrap && wraps(body)) {
      body = body.child(0);
    }
    return body.html().strip();
  }

  private static boolean wraps(Element body) {
    return body.childrenSize() == 1
        && body.child(0).normalName().equals("div")
        && body.ownText().isBlank();
  }

  private static Safelist allowed() {
    return Safelist.relaxed()
        .addTags(
            "abbr",
            "acronym",
            "address",
            "article",
            "aside",
            "audio",
            "big",
            "center",
            "del",
            "dfn",
            "figcaption",
            "figure",
            "footer",
            "header",
            "hr",
            "ins",
            "kbd",
            "main",
            "mark",
            "s",
            "samp",
            "section",
            "source",
            "time",
            "tt",
            "var",
            "video")
        .addAttributes("abbr", "title")
        .addAttributes("audio", "src")
        .addAttributes("source", "src", "type")
        .addAttributes("time", "datetime")
        .addAttributes("video", "src", "poster", "width", "height")
        .removeProtocols("a", "href", "ftp")
        .addProtocols("audio", "src", "http", "https")
        .addProtocols("source", "src", "http", "https")
        .addProtocols("video", "src", "http", "https")
        .addProtocols("video", "poster", "http", "https");
  }
}
