package io.wirewatch.ingest.metadata;

import io.wirewatch.ingest.page.Mark;
import io.wirewatch.ingest.page.NameSign;
import io.wirewatch.ingest.page.PageMarks;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The headings that readers may take for the headline: those of the first level, and what else is
 * named or marked as one. A first-level heading in a menu or a breadcrumb trail is there for search
 * engines; the page's headline is another then.
 */
final class Headings {

  private static final int MAX_HEADINGS = 40;
  private static final int MAX_CHARS = 500;

  /**
   * A heading.
   *
   * @param mark the element
   * @param text what it says; never blank
   * @param wording its words
   */
  record Heading(Mark mark, String text, Wording wording) {}

  private final List<Heading> first = new ArrayList<>();
  private final List<Heading> second = new ArrayList<>();

  static Headings of(PageMarks marks) {
    Headings headings = new Headings();
    for (Mark mark : marks.headings()) {
      if (headings.first.size() + headings.second.size() >= MAX_HEADINGS) {
        break;
      }
      if (mark.element().normalName().equals("h1")) {
        add(mark, headings.first);
      } else if (headings.second.isEmpty() || isTitle(mark)) {
        add(mark, headings.second);
      }
    }
    return headings;
  }

  private static boolean isTitle(Mark mark) {
    @Nullable Element parent = mark.element().parent();
    return mark.is(NameSign.TITLE)
        || mark.element().attr("itemprop").equals("headline")
        || (parent != null
            && (parent.normalName().equals("hgroup") || parent.normalName().equals("header")));
  }

  private static void add(Mark mark, List<Heading> headings) {
    String text = ShortText.of(mark.element(), MAX_CHARS);
    if (!text.isEmpty() && !Surroundings.areNavigation(mark.element())) {
      headings.add(new Heading(mark, text, Wording.of(text)));
    }
  }

  /** Returns the headings of the first level, in reading order. */
  List<Heading> first() {
    return first;
  }

  /** Returns other headings that may be the headline, in reading order. */
  List<Heading> second() {
    return second;
  }

  /** Returns what else is named a title: elements that are no headings. */
  static List<Heading> named(PageMarks marks) {
    List<Heading> named = new ArrayList<>();
    for (Mark mark : marks.named()) {
      if (mark.is(NameSign.TITLE) && named.size() < MAX_HEADINGS) {
        add(mark, named);
      }
    }
    return named;
  }
}
