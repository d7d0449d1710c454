package io.wirewatch.ingest.metadata;

import io.wirewatch.ingest.date.DateConvention;
import io.wirewatch.ingest.date.DateLabel;
import io.wirewatch.ingest.date.PrintedDate;
import io.wirewatch.ingest.date.PrintedDates;
import io.wirewatch.schemas.record.DateSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads elements that are dates: {@code time}, microdata, microformats, RDFa. */
final class DateElements {

  private static final String[] VALUES = {"datetime", "content", "data-datetime", "title"};
  private static final int MAX_TEXT_CHARS = 120;
  private static final float MARKED = 0.85f;
  private static final float PLAIN = 0.75f;

  private DateElements() {}

  /** Returns whether an element says of itself that it holds a date. */
  static boolean isDate(Element element) {
    return element.normalName().equals("time")
        || property(element).contains("date")
        || (element.normalName().equals("abbr") && element.hasAttr("title"));
  }

  /** Returns the date in an element that is one, if it can be read. */
  static Optional<FoundDate> read(Element element, DateConvention convention) {
    String text = ShortText.of(element, MAX_TEXT_CHARS);
    List<PrintedDate> printed = PrintedDates.inDateField(text, convention);
    StatedTime time = value(element, convention);
    if (time == null && printed.isEmpty()) {
      return Optional.empty();
    }
    if (time == null) {
      time = StatedTime.of(printed.get(0));
    }
    DateLabel label = label(element);
    if (label == null) {
      label = DateLabel.last(printed.isEmpty() ? text : text.substring(0, printed.get(0).start()));
    }
    return Optional.of(
        new FoundDate(
            time,
            DateSource.TIME_ELEMENT,
            label == DateLabel.PUBLISHED ? MARKED : PLAIN,
            text.isEmpty() ? null : text,
            label));
  }

  private static @Nullable StatedTime value(Element element, DateConvention convention) {
    for (String attribute : VALUES) {
      String value = element.attr(attribute);
      if (!value.isEmpty()) {
        Optional<StatedTime> time = StatedTime.of(value, convention);
        if (time.isPresent()) {
          return time.get();
        }
      }
    }
    return null;
  }

  private static String property(Element element) {
    if (element.attributesSize() == 0) {
      return "";
    }
    String property = element.attr("itemprop");
    return (property.isEmpty() ? element.attr("property") : property).toLowerCase(Locale.ROOT);
  }

  /** Returns what the attributes of a date make of it; null when they do not say. */
  static @Nullable DateLabel label(Element element) {
    String property = property(element);
    if (property.contains("modified") || property.contains("updated")) {
      return DateLabel.UPDATED;
    }
    if (property.contains("published") || element.hasAttr("pubdate")) {
      return DateLabel.PUBLISHED;
    }
    String names = (element.className() + " " + element.id()).toLowerCase(Locale.ROOT);
    // WordPress calls a date "published updated" that is both.
    if (names.contains("publish") || names.contains("entry-date") || names.contains("pubdate")) {
      return DateLabel.PUBLISHED;
    }
    return names.contains("updat") || names.contains("modif") ? DateLabel.UPDATED : null;
  }
}
