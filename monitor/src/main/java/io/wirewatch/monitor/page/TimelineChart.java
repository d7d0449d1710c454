package io.wirewatch.monitor.page;

import static io.wirewatch.monitor.page.Html.attr;
import static io.wirewatch.monitor.page.Html.cls;
import static io.wirewatch.monitor.page.Html.each;
import static io.wirewatch.monitor.page.Html.number;
import static io.wirewatch.monitor.page.Html.tag;
import static io.wirewatch.monitor.page.Html.testId;
import static io.wirewatch.monitor.page.Html.text;

import io.wirewatch.monitor.page.Html.Node;
import io.wirewatch.monitor.query.Timeline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Articles over time as a bar chart, with the same numbers in a table. */
final class TimelineChart {

  private static final int WIDTH = 720;
  private static final int HEIGHT = 120;
  private static final int MAX_BAR = 48;

  private TimelineChart() {}

  static Node render(Timeline timeline, String actorName) {
    List<Timeline.Bucket> buckets = timeline.buckets();
    if (buckets.isEmpty()) {
      return tag("p", cls("empty-line"), text("No dated articles in this range."));
    }
    long most = buckets.stream().mapToLong(Timeline.Bucket::articles).max().orElse(1);
    String unit = timeline.interval().name().toLowerCase(Locale.ROOT);
    String first = label(timeline.interval(), buckets.get(0).start());
    String last = label(timeline.interval(), buckets.get(buckets.size() - 1).start());
    return tag(
        "figure",
        cls("timeline"),
        testId("timeline"),
        tag(
            "svg",
            attr("viewBox", "0 0 " + WIDTH + " " + HEIGHT),
            attr("preserveAspectRatio", "none"),
            attr("role", "img"),
            attr(
                "aria-label",
                "Articles a %s that name %s, from %s to %s; at most %d."
                    .formatted(unit, actorName, first, last, most)),
            Html.all(bars(timeline, most))),
        tag(
            "figcaption",
            tag("span", text(first)),
            tag("span", cls("unit"), text("articles a " + unit + ", at most " + most)),
            tag("span", text(buckets.size() == 1 ? "" : last))),
        table(timeline, unit));
  }

  private static List<Node> bars(Timeline timeline, long most) {
    List<Timeline.Bucket> buckets = timeline.buckets();
    double step = (double) WIDTH / buckets.size();
    double width = Math.min(MAX_BAR, Math.max(1, step * 0.8));
    List<Node> bars = new ArrayList<>();
    for (int i = 0; i < buckets.size(); i++) {
      Timeline.Bucket bucket = buckets.get(i);
      double height =
          bucket.articles() == 0 ? 0 : Math.max(3, (HEIGHT - 2.0) * bucket.articles() / most);
      bars.add(
          tag(
              "rect",
              cls("timeline-bar"),
              attr("x", coordinate(i * step + (step - width) / 2)),
              attr("y", coordinate(HEIGHT - height)),
              attr("width", coordinate(width)),
              attr("height", coordinate(height)),
              tag(
                  "title",
                  text(
                      label(timeline.interval(), bucket.start())
                          + ": "
                          + Numbers.counted(bucket.articles(), "article")))));
    }
    return bars;
  }

  private static Node table(Timeline timeline, String unit) {
    return tag(
        "details",
        tag("summary", text("As a table")),
        tag(
            "table",
            tag("thead", tag("tr", heading("start of " + unit + " (UTC)"), heading("articles"))),
            tag(
                "tbody",
                each(
                    timeline.buckets().stream().filter(b -> b.articles() > 0).toList(),
                    b ->
                        tag(
                            "tr",
                            tag("td", text(label(timeline.interval(), b.start()))),
                            tag("td", cls("number"), number(b.articles())))))));
  }

  private static Node heading(String words) {
    return tag("th", attr("scope", "col"), text(words));
  }

  private static String label(Timeline.Interval interval, Instant start) {
    return switch (interval) {
      case DAY, WEEK -> DateText.day(start);
      case MONTH -> DateText.month(start);
      case YEAR -> DateText.year(start);
    };
  }

  private static String coordinate(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
