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
import io.wirewatch.monitor.query.Overview;
import io.wirewatch.monitor.source.Census;
import io.wirewatch.monitor.watch.AlertItem;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The first page: what just came in. */
final class DashboardPage {

  private DashboardPage() {}

  /**
   * @param sources how the sources stand; nothing is told of them while there are none
   * @param since events from this time on are not in the lists for sure, and are to be sent
   */
  static Node render(
      Overview overview,
      List<AlertItem> alerts,
      List<ArticleHit> articles,
      List<ActorTally> actors,
      Census sources,
      Instant since) {
    return tag(
        "div",
        cls("dashboard"),
        attr("data-live-since", since.toString()),
        tag("h1", cls("unseen"), text("Live dashboard")),
        tiles(overview),
        sources.all() == 0 ? nothing() : sourceLine(sources),
        tag(
            "div",
            cls("columns"),
            column(
                "alerts",
                "Alerts",
                alerts.stream().map(AlertCard::render).toList(),
                noAlerts(),
                tag("a", cls("see-all"), href(Href.ALERTS), text("All alerts"))),
            column(
                "articles",
                "Latest articles",
                articles.stream().map(hit -> ArticleCard.render(hit.article())).toList(),
                noArticles(),
                tag("a", cls("see-all"), href(Href.SEARCH), text("All articles"))),
            aside(overview, actors)));
  }

  private static Node tiles(Overview overview) {
    return tag(
        "ul",
        cls("tiles"),
        attr("data-refresh", "tiles"),
        attr("aria-label", "In numbers"),
        tile("tile-articles", overview.articles(), "articles", Href.SEARCH),
        tile("tile-alerts", overview.alerts(), "alerts", Href.ALERTS),
        tile("tile-actors", overview.actors(), "actors", Href.anchor("top-actors")),
        tile(
            "tile-publishers", overview.publishers(), "publishers", Href.anchor("top-publishers")));
  }

  private static Node sourceLine(Census sources) {
    int problems = sources.problems();
    return tag(
        "p",
        cls("source-line"),
        attr("data-refresh", "sources"),
        testId("source-line"),
        tag(
            "a",
            href(Href.SOURCES),
            text(
                Numbers.counted(sources.all(), "source")
                    + ", "
                    + (problems == 0 ? "none with problems" : problems + " with problems"))));
  }

  private static Node tile(String testId, long value, String label, Href href) {
    return tag(
        "li",
        cls("tile"),
        testId(testId),
        tag(
            "a",
            href(href),
            tag("span", cls("tile-value"), number(value)),
            tag("span", cls("tile-label"), text(label))));
  }

  private static Node column(String name, String title, List<Node> cards, Node empty, Node all) {
    return tag(
        "section",
        cls("column column-" + name),
        attr("aria-labelledby", name + "-title"),
        tag(
            "header",
            cls("column-head"),
            tag("h2", attr("id", name + "-title"), text(title)),
            tag(
                "button",
                cls("fresh"),
                attr("type", "button"),
                attr("hidden", ""),
                attr("data-fresh", name),
                testId("fresh-" + name),
                text("")),
            all),
        tag(
            "div",
            cls("feed"),
            attr("data-feed", name),
            testId("feed-" + name),
            when(name.equals("alerts"), attr("aria-live", "polite")),
            Html.all(cards)),
        tag("div", cls("feed-empty"), empty));
  }

  private static Node noAlerts() {
    return Layout.empty(
        "No alerts yet",
        "An alert appears here when an article names someone on the watch list.",
        tag("p", tag("a", href(Href.WATCHLIST), text("See who is watched"))));
  }

  private static Node noArticles() {
    return Layout.empty(
        "Nothing has come in yet",
        "Articles appear here by themselves as feeds are polled. To see the pages filled, replay the"
            + " seed corpus:",
        tag("pre", text("./wirewatch up --replay seeds")));
  }

  private static Node aside(Overview overview, List<ActorTally> actors) {
    return tag(
        "aside",
        cls("side"),
        attr("data-refresh", "side"),
        attr("aria-label", "Most named"),
        Layout.panel(
            "top-actors",
            "Top actors",
            actors.isEmpty()
                ? tag("p", cls("empty-line"), text("No actors yet."))
                : Bars.of(actors)),
        overview.byPublisher().isEmpty() ? nothing() : publishers(overview));
  }

  private static Node publishers(Overview overview) {
    return Layout.panel(
        "top-publishers",
        "Publishers",
        tag(
            "ul",
            cls("facet"),
            each(
                overview.byPublisher().stream().limit(10).toList(),
                publisher ->
                    tag(
                        "li",
                        tag(
                            "a",
                            href(Href.SEARCH.with(Map.of("publisher", publisher.value()))),
                            text(publisher.value())),
                        tag("span", cls("count"), number(publisher.count()))))));
  }
}
