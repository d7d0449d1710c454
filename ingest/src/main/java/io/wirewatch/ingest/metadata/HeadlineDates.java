package io.wirewatch.ingest.metadata;

import io.wirewatch.ingest.date.DateConvention;
import io.wirewatch.ingest.date.DateLabel;
import io.wirewatch.ingest.page.Mark;
import io.wirewatch.ingest.page.PageMarks;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The dates that a page prints around its headline, those below it first. */
final class HeadlineDates {

  private static final int MIN_HEADLINE_CHARS = 8;
  private static final int MAX_HEADLINE_CHARS = 400;
  private static final int MAX_HEADINGS = 30;

  private final List<FoundDate> dates = new ArrayList<>();

  static HeadlineDates of(PageMarks marks, DateConvention convention) {
    HeadlineDates found = new HeadlineDates();
    Element headline = headline(marks);
    if (headline != null) {
      found.dates.addAll(DateWalk.below(headline, convention));
      if (found.published() == null) {
        found.dates.addAll(DateWalk.above(headline, convention));
      }
    }
    return found;
  }

  /** Returns the heading that the title repeats, else the first of the highest level. */
  private static @Nullable Element headline(PageMarks marks) {
    String title = marks.title().toLowerCase(Locale.ROOT);
    Element first = null;
    Element titled = null;
    int length = MIN_HEADLINE_CHARS - 1;
    List<Mark> headings = marks.headings();
    for (Mark mark : headings.subList(0, Math.min(MAX_HEADINGS, headings.size()))) {
      Element heading = mark.element();
      boolean top = heading.normalName().equals("h1");
      first = top && first == null ? heading : first;
      // The headline is seldom a lower heading where there is one of the highest level.
      if (!top && titled != null && titled.normalName().equals("h1")) {
        continue;
      }
      String text = ShortText.of(heading, MAX_HEADLINE_CHARS).toLowerCase(Locale.ROOT);
      if (text.length() > length && title.contains(text)) {
        titled = heading;
        length = text.length();
      }
    }
    return titled != null ? titled : first;
  }

  /** Returns the date that is called that of publication, else one that is called nothing. */
  @Nullable FoundDate published() {
    FoundDate labelled = first(DateLabel.PUBLISHED);
    return labelled != null ? labelled : first(null);
  }

  @Nullable FoundDate updated() {
    return first(DateLabel.UPDATED);
  }

  private @Nullable FoundDate first(@Nullable DateLabel label) {
    for (FoundDate date : dates) {
      if (date.label() == label) {
        return date;
      }
    }
    return null;
  }
}
