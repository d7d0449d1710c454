package io.wirewatch.ingest.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The elements of a page that tell of its article, in reading order; of each kind, the first. */
public final class PageMarks {

  /** More of one kind tell nothing more. */
  private static final int MAX_OF_KIND = 400;

  private static final long TELLING =
      NameSign.BYLINE.bit()
          | NameSign.DATE.bit()
          | NameSign.TITLE.bit()
          | NameSign.DECK.bit()
          | NameSign.TAGS.bit();

  private final List<Mark> metas = new ArrayList<>();
  private final List<Mark> links = new ArrayList<>();
  private final List<Mark> times = new ArrayList<>();
  private final List<Mark> headings = new ArrayList<>();
  private final List<Mark> properties = new ArrayList<>();
  private final List<Mark> named = new ArrayList<>();
  private final List<Mark> images = new ArrayList<>();
  private final List<String> jsonLd = new ArrayList<>();
  private String title = "";
  private String language = "";

  PageMarks() {}

  /** Walks over a page for its marks alone. */
  public static PageMarks of(Document page) {
    PageMarks marks = new PageMarks();
    int[] order = {0};
    page.traverse(
        (node, depth) -> {
          if (node instanceof Element element) {
            marks.see(
                element,
                order[0]++,
                NameSigns.of(element.className()) | NameSigns.of(element.id()));
          }
        });
    return marks;
  }

  /** Takes note of an element if it tells something. */
  void see(Element element, int order, long signs) {
    switch (element.normalName()) {
      case "meta" -> add(metas, element, order, signs);
      case "link" -> add(links, element, order, signs);
      case "time" -> add(times, element, order, signs);
      case "h1", "h2", "h3" -> add(headings, element, order, signs);
      case "img", "amp-img" -> add(images, element, order, signs);
      case "script" -> script(element);
      case "title" -> title = title.isEmpty() ? element.text() : title;
      case "html" -> {
        language = element.attr("lang");
        language = language.isEmpty() ? element.attr("xml:lang") : language;
      }
      default -> {
        // Only its attributes can tell.
      }
    }
    if (element.attributesSize() > 0) {
      if (element.hasAttr("itemprop") || element.hasAttr("property") || element.hasAttr("rel")) {
        add(properties, element, order, signs);
      }
      if ((signs & TELLING) != 0) {
        add(named, element, order, signs);
      }
    }
  }

  private void script(Element element) {
    if (element.attr("type").contains("ld+json") && jsonLd.size() < MAX_OF_KIND) {
      jsonLd.add(element.data());
    }
  }

  private static void add(List<Mark> marks, Element element, int order, long signs) {
    if (marks.size() < MAX_OF_KIND) {
      marks.add(new Mark(element, order, signs));
    }
  }

  /** Returns the {@code meta} elements. */
  public List<Mark> metas() {
    return Collections.unmodifiableList(metas);
  }

  /** Returns the {@code link} elements. */
  public List<Mark> links() {
    return Collections.unmodifiableList(links);
  }

  /** Returns the {@code time} elements. */
  public List<Mark> times() {
    return Collections.unmodifiableList(times);
  }

  /** Returns the headings of the first three levels. */
  public List<Mark> headings() {
    return Collections.unmodifiableList(headings);
  }

  /** Returns the elements with a microdata or RDFa property, or a {@code rel} such as author. */
  public List<Mark> properties() {
    return Collections.unmodifiableList(properties);
  }

  /** Returns the elements whose class or id names a byline, date, title, deck or tag. */
  public List<Mark> named() {
    return Collections.unmodifiableList(named);
  }

  /** Returns the pictures. */
  public List<Mark> images() {
    return Collections.unmodifiableList(images);
  }

  /** Returns the JSON-LD scripts as they stand. */
  public List<String> jsonLd() {
    return Collections.unmodifiableList(jsonLd);
  }

  /** Returns the text of the {@code title} element; empty when there is none. */
  public String title() {
    return title;
  }

  /** Returns the language that the root element states; empty when it states none. */
  public String language() {
    return language;
  }
}
