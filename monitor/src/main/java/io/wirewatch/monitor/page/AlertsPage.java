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
import io.wirewatch.monitor.query.AlertFacets;
import io.wirewatch.monitor.query.Slice;
import io.wirewatch.monitor.query.Tally;
import io.wirewatch.monitor.watch.AlertItem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Alerts, with ways to narrow the list. All its state is in the URL. */
final class AlertsPage {

  /** What was asked, as it stands in the URL; empty where nothing was. */
  record State(String rule, String actor, String severity, String from, String to) {

    Href with(String name, String value) {
      Map<String, String> parameters = new LinkedHashMap<>();
      parameters.put("rule", rule);
      parameters.put("actor", actor);
      parameters.put("severity", severity);
      parameters.put("from", from);
      parameters.put("to", to);
      parameters.put(name, value);
      return Href.ALERTS.with(parameters);
    }
  }

  private AlertsPage() {}

  static Node render(
      State state, Slice<AlertItem> found, AlertFacets facets, UnaryOperator<String> actorName) {
    return tag(
        "div",
        cls("with-side"),
        tag(
            "section",
            cls("results"),
            attr("aria-labelledby", "alerts-title"),
            tag("h1", attr("id", "alerts-title"), text("Alerts")),
            tag(
                "p",
                cls("result-line"),
                tag("span", testId("total"), text(Numbers.counted(found.total(), "alert")))),
            found.items().isEmpty()
                ? Layout.empty(
                    "No alerts",
                    "None fits the filters. Take one off, or see who is watched.",
                    tag("p", tag("a", href(Href.WATCHLIST), text("Watch list"))))
                : tag("div", cls("feed"), each(found.items(), AlertCard::render)),
            Pager.next(found, next -> state.with("cursor", next))),
        tag(
            "aside",
            cls("side"),
            attr("aria-label", "Narrow the list"),
            facet(state, "severity", "Severity", facets.severities(), state.severity(), v -> v),
            facet(state, "rule", "Rule", facets.rules(), state.rule(), v -> v),
            facet(state, "actor", "Actor", facets.actors(), state.actor(), actorName)));
  }

  /** A value that is chosen already is taken off by choosing it again. */
  private static Node facet(
      State state,
      String name,
      String title,
      List<Tally> values,
      String chosen,
      UnaryOperator<String> label) {
    return values.isEmpty()
        ? nothing()
        : Layout.panel(
            "facet-" + name,
            title,
            tag(
                "ul",
                cls("facet"),
                each(
                    values,
                    tally ->
                        tag(
                            "li",
                            tag(
                                "a",
                                href(
                                    state.with(
                                        name, tally.value().equals(chosen) ? "" : tally.value())),
                                when(tally.value().equals(chosen), attr("aria-current", "true")),
                                tag("bdi", text(label.apply(tally.value())))),
                            tag("span", cls("count"), number(tally.count()))))));
  }
}
