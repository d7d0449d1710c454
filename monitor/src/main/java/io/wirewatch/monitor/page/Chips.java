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

/** Actors as small links, those of which nothing is known but the name as plain words. */
final class Chips {

  private static final int SHOWN = 6;

  private Chips() {}

  static Node of(ArticleDocument.Actor actor) {
    return actor.local()
        ? local(actor)
        : actor(actor.id(), actor.name(), actor.type(), actor.watched());
  }

  /** There is no page on somebody of whom only a name in one article is known. */
  private static Node local(ArticleDocument.Actor actor) {
    return tag(
        "span",
        cls("chip is-local " + Words.typeClass(actor.type())),
        testId("local-chip"),
        attr("title", Words.type(actor.type()) + ", known by name alone"),
        tag("bdi", text(actor.name())));
  }

  /** Returns the actors in the order to show them in: watched, known, known by name alone. */
  static List<ArticleDocument.Actor> ordered(List<ArticleDocument.Actor> actors) {
    return actors.stream()
        .sorted(
            Comparator.comparing(ArticleDocument.Actor::local)
                .thenComparing(Comparator.comparing(ArticleDocument.Actor::watched).reversed()))
        .toList();
  }

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

  /** The actors of an article: those watched first, each kind by salience. */
  static Node of(List<ArticleDocument.Actor> actors) {
    if (actors.isEmpty()) {
      return nothing();
    }
    List<ArticleDocument.Actor> ordered = ordered(actors);
    int hidden = ordered.size() - SHOWN;
    return tag(
        "ul",
        cls("chips"),
        attr("aria-label", "Actors"),
        each(ordered.stream().limit(SHOWN).toList(), a -> tag("li", of(a))),
        when(hidden > 0, tag("li", cls("more"), text("+" + hidden))));
  }
}
