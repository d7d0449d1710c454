package io.wirewatch.monitor.page;

import static io.wirewatch.monitor.page.Html.attr;
import static io.wirewatch.monitor.page.Html.cls;
import static io.wirewatch.monitor.page.Html.each;
import static io.wirewatch.monitor.page.Html.number;
import static io.wirewatch.monitor.page.Html.tag;
import static io.wirewatch.monitor.page.Html.testId;
import static io.wirewatch.monitor.page.Html.text;

import io.wirewatch.monitor.page.Html.Node;
import io.wirewatch.monitor.query.LinkDay;
import io.wirewatch.monitor.query.LinkState;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The links discovered a day, stacked by how they ended, with the same numbers in a table. */
final class LinksChart {

  private static final int WIDTH = 720;
  private static final int HEIGHT = 120;
  private static final double FILL = 0.8;

  /** From the ground up: what went well first. */
  private static final List<LinkState> STACK =
      List.of(
          LinkState.ARTICLE,
          LinkState.DUPLICATE,
          LinkState.NOT_MODIFIED,
          LinkState.PENDING,
          LinkState.REFUSED,
          LinkState.FAILED);

  private LinksChart() {}

  static Node render(List<LinkDay> days) {
    long most = days.stream().mapToLong(day -> day.links().total()).max().orElse(0);
    if (most == 0) {
      return tag(
          "p",
          cls("empty-line"),
          text("No links in the last " + Numbers.counted(days.size(), "day") + "."));
    }
    String first = label(days.get(0));
    String last = label(days.get(days.size() - 1));
    return tag(
        "figure",
        cls("timeline"),
        testId("links-chart"),
        tag(
            "svg",
            attr("viewBox", "0 0 " + WIDTH + " " + HEIGHT),
            attr("preserveAspectRatio", "none"),
            attr("role", "img"),
            attr(
                "aria-label",
                "Links found a day by how they ended, from %s to %s; at most %d."
                    .formatted(first, last, most)),
            Html.all(bars(days, most))),
        tag(
            "figcaption",
            tag("span", text(first)),
            tag("span", cls("unit"), text("links found a day, at most " + most)),
            tag("span", text(last))),
        legend(),
        table(days));
  }

  private static List<Node> bars(List<LinkDay> days, long most) {
    double step = (double) WIDTH / days.size();
    List<Node> bars = new ArrayList<>();
    for (int i = 0; i < days.size(); i++) {
      double top = HEIGHT;
      for (LinkState state : STACK) {
        long links = days.get(i).links().count(state);
        if (links > 0) {
          double height = (HEIGHT - 2.0) * links / most;
          top -= height;
          bars.add(
              tag(
                  "rect",
                  cls("link-bar " + SourceWords.linkClass(state)),
                  attr("x", coordinate(i * step + step * (1 - FILL) / 2)),
                  attr("y", coordinate(top)),
                  attr("width", coordinate(step * FILL)),
                  attr("height", coordinate(height)),
                  tag(
                      "title",
                      text(
                          "%s: %s %s"
                              .formatted(
                                  label(days.get(i)),
                                  Numbers.grouped(links),
                                  SourceWords.link(state))))));
        }
      }
    }
    return bars;
  }

  private static Node legend() {
    return tag(
        "ul",
        cls("legend"),
        each(
            STACK,
            state -> tag("li", cls(SourceWords.linkClass(state)), text(SourceWords.link(state)))));
  }

  private static Node table(List<LinkDay> days) {
    return tag(
        "details",
        tag("summary", text("As a table")),
        tag(
            "div",
            cls("scroll"),
            tag(
                "table",
                tag(
                    "thead",
                    tag(
                        "tr",
                        heading("day (UTC)"),
                        each(STACK, state -> heading(SourceWords.link(state))))),
                tag(
                    "tbody",
                    each(
                        days.stream().filter(day -> day.links().total() > 0).toList(),
                        LinksChart::row)))));
  }

  private static Node row(LinkDay day) {
    return tag(
        "tr",
        tag("td", text(label(day))),
        each(STACK, state -> tag("td", cls("number"), number(day.links().count(state)))));
  }

  private static Node heading(String words) {
    return tag("th", attr("scope", "col"), text(words));
  }

  private static String label(LinkDay day) {
    return DateText.day(day.day().atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  private static String coordinate(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
