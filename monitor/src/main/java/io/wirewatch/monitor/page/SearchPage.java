package io.wirewatch.monitor.page;

import static io.wirewatch.monitor.page.Html.attr;
import static io.wirewatch.monitor.page.Html.cls;
import static io.wirewatch.monitor.page.Html.each;
import static io.wirewatch.monitor.page.Html.href;
import static io.wirewatch.monitor.page.Html.nothing;
import static io.wirewatch.monitor.page.Html.number;
import static io.wirewatch.monitor.page.Html.tag;
import static io.wirewatch.monitor.page.Html.testId;
import static io.wirewatch.monitor.page.Html.text;
import static io.wirewatch.monitor.page.Html.when;

import io.wirewatch.monitor.page.Html.Node;
import io.wirewatch.monitor.query.ActorTally;
import io.wirewatch.monitor.query.ArticleHit;
import io.wirewatch.monitor.query.Facets;
import io.wirewatch.monitor.query.Slice;
import io.wirewatch.monitor.query.Tally;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Articles that were searched for, with ways to narrow the search. All its state is in the URL. */
final class SearchPage {

  /**
   * What was asked, as it stands in the URL; empty where nothing was.
   *
   * @param sort {@code newest} or {@code relevance}
   */
  record State(String q, String actor, String publisher, String from, String to, String sort) {

    Map<String, String> parameters() {
      Map<String, String> parameters = new LinkedHashMap<>();
      parameters.put("q", q);
      parameters.put("actor", actor);
      parameters.put("publisher", publisher);
      parameters.put("from", from);
      parameters.put("to", to);
      parameters.put("sort", sort);
      return parameters;
    }

    /** Returns the address with one parameter changed. */
    Href with(String name, String value) {
      Map<String, String> parameters = parameters();
      parameters.put(name, value);
      return Href.SEARCH.with(parameters);
    }

    boolean isNarrowed() {
      return !(actor + publisher + from + to).isEmpty();
    }
  }

  private SearchPage() {}

  static Node render(State state, Slice<ArticleHit> found, Facets facets) {
    return tag(
        "div",
        cls("with-side"),
        tag(
            "section",
            cls("results"),
            attr("aria-labelledby", "results-title"),
            tag(
                "h1",
                attr("id", "results-title"),
                text(state.q().isEmpty() ? "Articles" : "Results for “" + state.q() + "”")),
            tag(
                "p",
                cls("result-line"),
                tag("span", testId("total"), text(Numbers.counted(found.total(), "article"))),
                sorts(state)),
            narrowed(state, facets),
            found.items().isEmpty()
                ? nothingFound(state)
                : tag(
                    "div",
                    cls("feed"),
                    testId("results"),
                    each(found.items(), ArticleCard::render)),
            Pager.next(found, next -> state.with("cursor", next))),
        tag(
            "aside",
            cls("side"),
            attr("aria-label", "Narrow the search"),
            dates(state),
            facet(
                "facet-publisher",
                "Publisher",
                facets.publishers(),
                tally -> publisher(state, tally)),
            facet("facet-actor", "Actor", facets.actors(), actor -> actor(state, actor))));
  }

  private static Node sorts(State state) {
    return state.q().isEmpty()
        ? nothing()
        : tag(
            "span",
            cls("sorts"),
            sort(state, "relevance", "best match"),
            sort(state, "newest", "newest"));
  }

  private static Node sort(State state, String value, String label) {
    return tag(
        "a",
        href(state.with("sort", value)),
        when(state.sort().equals(value), attr("aria-current", "true")),
        text(label));
  }

  private static Node narrowed(State state, Facets facets) {
    if (!state.isNarrowed()) {
      return nothing();
    }
    String actorName =
        facets.actors().stream()
            .filter(a -> a.id().equals(state.actor()))
            .map(ActorTally::name)
            .findFirst()
            .orElse(state.actor());
    return tag(
        "ul",
        cls("filters"),
        attr("aria-label", "Filters in force"),
        filter(state, "actor", "Actor", actorName),
        filter(state, "publisher", "Publisher", state.publisher()),
        filter(state, "from", "From", state.from()),
        filter(state, "to", "To", state.to()));
  }

  private static Node filter(State state, String name, String label, String value) {
    return value.isEmpty()
        ? nothing()
        : tag(
            "li",
            tag(
                "a",
                cls("filter"),
                href(state.with(name, "")),
                attr("title", "Take this filter off"),
                text(label + ": " + value),
                tag("span", attr("aria-hidden", "true"), text(" ×"))));
  }

  private static Node nothingFound(State state) {
    return Layout.empty(
        "Nothing found",
        state.isNarrowed()
            ? "Take a filter off above, or widen the dates."
            : "All words must occur. Try fewer or other words, \"quotes\" for a phrase, a minus"
                + " before a word to leave it out, and | between words for either.");
  }

  private static Node dates(State state) {
    return Layout.panel(
        "facet-dates",
        "Published (UTC)",
        tag(
            "form",
            cls("dates"),
            attr("method", "get"),
            Html.action(Href.SEARCH),
            each(
                List.of("q", "actor", "publisher", "sort"),
                name -> hidden(name, state.parameters().getOrDefault(name, ""))),
            date("from", "From", state.from()),
            date("to", "To", state.to()),
            tag("button", cls("button"), attr("type", "submit"), text("Apply"))));
  }

  private static Node hidden(String name, String value) {
    return value.isEmpty()
        ? nothing()
        : tag("input", attr("type", "hidden"), attr("name", name), attr("value", value));
  }

  private static Node date(String name, String label, String value) {
    return tag(
        "label",
        text(label),
        tag("input", attr("type", "date"), attr("name", name), attr("value", value)));
  }

  private static <T> Node facet(String id, String title, List<T> values, Function<T, Node> render) {
    return values.isEmpty()
        ? nothing()
        : Layout.panel(id, title, tag("ul", cls("facet"), testId(id), each(values, render)));
  }

  private static Node publisher(State state, Tally publisher) {
    return choice(
        state.with("publisher", publisher.value()),
        publisher.value().equals(state.publisher()),
        publisher.value(),
        publisher.count());
  }

  private static Node actor(State state, ActorTally actor) {
    return choice(
        state.with("actor", actor.id()),
        actor.id().equals(state.actor()),
        actor.name(),
        actor.articles());
  }

  static Node choice(Href href, boolean chosen, String label, long count) {
    return tag(
        "li",
        tag("a", href(href), when(chosen, attr("aria-current", "true")), tag("bdi", text(label))),
        tag("span", cls("count"), number(count)));
  }
}
