package io.wirewatch.ingest.metadata;

import io.wirewatch.ingest.date.DateConvention;
import io.wirewatch.ingest.date.DateLabel;
import io.wirewatch.ingest.date.PrintedDate;
import io.wirewatch.ingest.date.PrintedDates;
import io.wirewatch.ingest.page.Mark;
import io.wirewatch.ingest.page.NameSign;
import io.wirewatch.ingest.page.NameSigns;
import io.wirewatch.ingest.page.PageMarks;
import io.wirewatch.schemas.record.DateSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Dates in elements that are marked as such, wherever on the page: one that is called the day of
 * publication, else the only one there is. Pages without a headline in a heading, and those that
 * print the date below the text, leave nothing better.
 */
final class MarkedDates {

  private static final float CALLED = 0.7f;
  private static final float LONE = 0.5f;
  private static final int MAX_CHARS = 80;
  private static final int MAX_LEVELS = 12;

  private static final long FOREIGN =
      NameSign.COMMENTS.bit()
          | NameSign.RELATED.bit()
          | NameSign.NAVIGATION.bit()
          | NameSign.CAPTION.bit();

  private MarkedDates() {}

  static @Nullable FoundDate anywhere(PageMarks marks, DateConvention convention) {
    FoundDate called = called(marks.properties(), convention);
    if (called == null) {
      called = called(marks.times(), convention);
    }
    if (called != null) {
      return called.believed(CALLED);
    }
    FoundDate lone = lone(marks, convention);
    return lone == null ? null : lone.believed(LONE);
  }

  private static @Nullable FoundDate called(List<Mark> marks, DateConvention convention) {
    for (Mark mark : marks) {
      Element element = mark.element();
      if (DateElements.isDate(element)
          && DateElements.label(element) == DateLabel.PUBLISHED
          && !isForeign(element)) {
        Optional<FoundDate> date = DateElements.read(element, convention);
        if (date.isPresent()) {
          return date.get();
        }
      }
    }
    return null;
  }

  private static @Nullable FoundDate lone(PageMarks marks, DateConvention convention) {
    FoundDate lone = null;
    List<Mark> dates = new ArrayList<>(marks.times());
    dates.addAll(marks.named());
    for (Mark mark : dates) {
      FoundDate date =
          DateElements.isDate(mark.element())
              ? DateElements.read(mark.element(), convention).orElse(null)
              : mark.is(NameSign.DATE) ? printed(mark.element(), convention) : null;
      if (date == null || date.is(DateLabel.OTHER) || isForeign(mark.element())) {
        continue;
      }
      if (lone != null && !lone.time().day().equals(date.time().day())) {
        return null;
      }
      lone = date;
    }
    return lone;
  }

  private static @Nullable FoundDate printed(Element element, DateConvention convention) {
    String text = ShortText.of(element, MAX_CHARS);
    for (PrintedDate date : PrintedDates.inDateField(text, convention)) {
      StatedTime time = StatedTime.of(date);
      DateLabel label = DateLabel.last(text.substring(0, date.start()));
      return new FoundDate(time, DateSource.TEXT, LONE, text, label);
    }
    return null;
  }

  private static boolean isForeign(Element element) {
    Element at = element;
    for (int i = 0; at != null && i < MAX_LEVELS; i++) {
      String name = at.normalName();
      long signs = NameSigns.of(at.className()) | NameSigns.of(at.id());
      boolean page = name.equals("body") || name.equals("html");
      if (!page && ((signs & FOREIGN) != 0 || name.equals("nav") || name.equals("aside"))) {
        return true;
      }
      at = at.parent();
    }
    return false;
  }
}
