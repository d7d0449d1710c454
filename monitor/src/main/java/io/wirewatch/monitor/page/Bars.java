package io.wirewatch.monitor.page;

import static io.wirewatch.monitor.page.Html.attr;
import static io.wirewatch.monitor.page.Html.cls;
import static io.wirewatch.monitor.page.Html.each;
import static io.wirewatch.monitor.page.Html.nothing;
import static io.wirewatch.monitor.page.Html.number;
import static io.wirewatch.monitor.page.Html.tag;
import static io.wirewatch.monitor.page.Html.testId;

import io.wirewatch.monitor.page.Html.Node;
import io.wirewatch.monitor.query.ActorTally;
import java.util.List;

/** Actors with a bar for the number of articles that name each. */
final class Bars {

  private Bars() {}

  static Node of(List<ActorTally> actors) {
    if (actors.isEmpty()) {
      return nothing();
    }
    long most = actors.stream().mapToLong(ActorTally::articles).max().orElse(1);
    return tag(
        "ol",
        cls("bars"),
        each(
            actors,
            actor ->
                tag(
                    "li",
                    cls(Words.typeClass(actor.type())),
                    testId("actor-bar"),
                    Chips.actor(actor.id(), actor.name(), actor.type(), actor.watched()),
                    bar(actor.articles(), most),
                    tag(
                        "span",
                        cls("count"),
                        attr("title", Numbers.counted(actor.articles(), "article")),
                        number(actor.articles())))));
  }

  /** The width is an attribute of SVG: a style would be refused by our own security policy. */
  private static Node bar(long value, long most) {
    return tag(
        "svg",
        cls("bar"),
        attr("viewBox", "0 0 100 4"),
        attr("preserveAspectRatio", "none"),
        attr("aria-hidden", "true"),
        tag("rect", cls("bar-track"), attr("width", "100"), attr("height", "4")),
        tag(
            "rect",
            cls("bar-fill"),
            attr("width", Long.toString(Math.max(2, Math.round(100.0 * value / most)))),
            attr("height", "4")));
  }
}
