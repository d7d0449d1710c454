package io.wirewatch.monitor.page;

import static io.wirewatch.monitor.page.Html.attr;
import static io.wirewatch.monitor.page.Html.cls;
import static io.wirewatch.monitor.page.Html.each;
import static io.wirewatch.monitor.page.Html.href;
import static io.wirewatch.monitor.page.Html.nothing;
import static io.wirewatch.monitor.page.Html.tag;
import static io.wirewatch.monitor.page.Html.testId;
import static io.wirewatch.monitor.page.Html.text;
import static io.wirewatch.monitor.page.Html.when;

import io.wirewatch.monitor.page.Html.Node;
import io.wirewatch.schemas.document.ArticleDocument;
import java.util.Comparator;
import java.util.List;

/** Actors as small links. */
final class Chips {

  private static final int SHOWN = 6;

  private Chips() {}

  static Node actor(String id, String name, String type, boolean watched) {
    return tag(
        "a",
        cls("chip " + Words.typeClass(type) + (watched ? " is-watched" : "")),
        testId("actor-chip"),
        attr("title", Words.type(type) + (watched ? ", watched" : "")),
        href(Href.actor(id)),
        when(watched, Icons.watched()),
        tag("bdi", text(name)));
  }

  /** The actors of an article: those watched first, then the most salient. */
  static Node of(List<ArticleDocument.Actor> actors) {
    if (actors.isEmpty()) {
      return nothing();
    }
    List<ArticleDocument.Actor> ordered =
        actors.stream()
            .sorted(Comparator.comparing(ArticleDocument.Actor::watched).reversed())
            .toList();
    int hidden = ordered.size() - SHOWN;
    return tag(
        "ul",
        cls("chips"),
        attr("aria-label", "Actors"),
        each(
            ordered.stream().limit(SHOWN).toList(),
            a -> tag("li", actor(a.id(), a.name(), a.type(), a.watched()))),
        when(hidden > 0, tag("li", cls("more"), text("+" + hidden))));
  }
}
