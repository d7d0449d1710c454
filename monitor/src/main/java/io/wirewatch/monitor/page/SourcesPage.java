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
import io.wirewatch.monitor.query.LinkCounts;
import io.wirewatch.monitor.query.LinkState;
import io.wirewatch.monitor.query.LinkSummary;
import io.wirewatch.monitor.source.Assessment;
import io.wirewatch.monitor.source.Census;
import io.wirewatch.monitor.source.Condition;
import io.wirewatch.monitor.source.SourceList;
import io.wirewatch.monitor.source.SourceOrder;
import io.wirewatch.monitor.source.WatchedSource;
import io.wirewatch.schemas.record.SourceState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The sources, how they stand and what they brought. All its state is in the URL. */
final class SourcesPage {

  /** What was asked, as it stands in the URL; empty where nothing was. */
  record State(String q, String tag, String state, String sort) {

    Map<String, String> parameters() {
      Map<String, String> parameters = new LinkedHashMap<>();
      parameters.put("q", q);
      parameters.put("tag", tag);
      parameters.put("state", state);
      parameters.put("sort", sort);
      return parameters;
    }

    /** Returns the address of the first page with one parameter changed. */
    Href with(String name, String value) {
      Map<String, String> parameters = parameters();
      parameters.put(name, value);
      return Href.SOURCES.with(parameters);
    }
  }

  private record Column(String title, String meaning, @Nullable SourceOrder order) {}

  private static final List<Column> COLUMNS =
      List.of(
          new Column("Source", "By name", SourceOrder.NAME),
          new Column("Discovered", "Items that the feed offered", SourceOrder.DISCOVERED),
          new Column("Fetched", "Pages fetched and read", null),
          new Column("Indexed", "Links that became an article", null),
          new Column("Refused", "Forbidden by a rule, the site's or ours", null),
          new Column("Failed", "Tried as often as makes sense", null),
          new Column("Pending", "Still to be fetched", null),
          new Column("Last item", "Longest ago first", SourceOrder.LAST_ITEM),
          new Column("A day", "Items that are usual in a day", SourceOrder.RATE),
          new Column(
              "Complete", "Share of the items offered that were found", SourceOrder.COMPLETENESS),
          new Column("Gaps", "Times that a whole window turned over between polls", null),
          new Column("Next poll", "Soonest first", SourceOrder.NEXT_POLL));

  private SourcesPage() {}

  /** Before there is a source. */
  static Node none() {
    return tag(
        "section",
        tag("h1", text("Sources")),
        Layout.empty(
            "No sources yet",
            "Add a feed, or the home page of a site; or import a list of feeds (OPML, YAML, CSV).",
            tag("pre", text("./wirewatch sources add URL\n./wirewatch sources import FILE"))));
  }

  static Node render(State state, SourceList found, List<String> tags, LinkSummary links) {
    return tag(
        "section",
        cls("sources"),
        attr("aria-labelledby", "sources-title"),
        tag("h1", attr("id", "sources-title"), text("Sources")),
        LinkTiles.render(links.all()),
        tag("div", cls("narrowing"), standing(state, found.census()), form(state, tags)),
        found.items().isEmpty()
            ? Layout.empty(
                "No source fits",
                "Take a filter off, or try other words.",
                tag("p", tag("a", href(Href.SOURCES), text("All sources"))))
            : table(state, found, links),
        Pager.numbered(
            found.page(), found.pages(), page -> state.with("page", Integer.toString(page))));
  }

  private static Node standing(State state, Census census) {
    return tag(
        "nav",
        cls("standing"),
        attr("aria-label", "How they stand"),
        choice(state, "", "all", census.all()),
        each(
            List.of(Condition.values()),
            condition ->
                census.count(condition) == 0 && !state.state().equals(parameter(condition))
                    ? nothing()
                    : choice(
                        state,
                        parameter(condition),
                        SourceWords.conditionWord(condition),
                        census.count(condition))));
  }

  private static Node choice(State state, String value, String label, int count) {
    return tag(
        "a",
        href(state.with("state", value)),
        testId(value.isEmpty() ? "state-all" : "state-" + value),
        when(state.state().equals(value), attr("aria-current", "true")),
        text(label + " "),
        tag("span", cls("count"), number(count)));
  }

  private static Node form(State state, List<String> tags) {
    return tag(
        "form",
        cls("source-form"),
        attr("method", "get"),
        Html.action(Href.SOURCES),
        hidden("state", state.state()),
        hidden("sort", state.sort()),
        tag(
            "input",
            attr("type", "search"),
            attr("name", "q"),
            attr("value", state.q()),
            attr("placeholder", "Name, publisher or address"),
            attr("aria-label", "Name, publisher or address"),
            attr("maxlength", "300")),
        tags.isEmpty() ? nothing() : tagChoice(state, tags),
        tag("button", cls("button"), attr("type", "submit"), text("Filter")));
  }

  private static Node tagChoice(State state, List<String> tags) {
    return tag(
        "select",
        attr("name", "tag"),
        attr("aria-label", "Tag"),
        tag("option", attr("value", ""), text("Any tag")),
        each(
            tags,
            value ->
                tag(
                    "option",
                    attr("value", value),
                    when(value.equals(state.tag()), attr("selected", "")),
                    text(value))));
  }

  private static Node hidden(String name, String value) {
    return value.isEmpty()
        ? nothing()
        : tag("input", attr("type", "hidden"), attr("name", name), attr("value", value));
  }

  private static Node table(State state, SourceList found, LinkSummary links) {
    return tag(
        "div",
        cls("scroll"),
        attr("tabindex", "0"),
        attr("role", "region"),
        attr("aria-labelledby", "sources-title"),
        tag(
            "table",
            cls("source-table"),
            testId("sources"),
            tag("thead", tag("tr", each(COLUMNS, column -> heading(state, column)))),
            tag("tbody", each(found.items(), item -> row(item, links.of(item.source().url()))))));
  }

  private static Node heading(State state, Column column) {
    SourceOrder order = column.order();
    if (order == null) {
      return tag("th", attr("scope", "col"), attr("title", column.meaning()), text(column.title()));
    }
    boolean chosen = state.sort().equals(parameter(order));
    // A second click leads back to the usual order, which has no column.
    return tag(
        "th",
        attr("scope", "col"),
        tag(
            "a",
            href(state.with("sort", chosen ? "" : parameter(order))),
            attr("title", column.meaning()),
            when(chosen, attr("aria-current", "true")),
            text(column.title())));
  }

  private static Node row(Assessment item, LinkCounts links) {
    WatchedSource source = item.source();
    SourceState polled = source.state();
    return tag(
        "tr",
        cls("card source-row"),
        testId("source-row"),
        tag(
            "td",
            cls("source-cell"),
            tag(
                "a",
                cls("source-name"),
                href(Href.source(source.id())),
                attr("data-open", ""),
                tag("bdi", text(source.name()))),
            text(" "),
            SourceWords.condition(item.condition()),
            tag("p", cls("source-url"), text(source.url())),
            item.condition().isProblem() ? SourceWords.advice(item.advice().get(0)) : nothing()),
        count("Discovered", polled.getDiscovered()),
        count("Fetched", links.fetched()),
        count("Indexed", links.count(LinkState.ARTICLE)),
        count("Refused", links.count(LinkState.REFUSED)),
        count("Failed", links.count(LinkState.FAILED)),
        count("Pending", links.count(LinkState.PENDING)),
        cell("Last item", "moment", SourceWords.time(polled.getLastItemAt())),
        cell("A day", "number", text(SourceWords.rate(source.rate().itemsADay()))),
        cell("Complete", "number", text(SourceWords.completeness(source.completeness()))),
        count("Gaps", polled.getGaps()),
        cell("Next poll", "moment", SourceWords.time(polled.getNextPollAt())));
  }

  private static Node count(String label, long value) {
    return cell(label, value == 0 ? "number is-zero" : "number", number(value));
  }

  /** The label takes the heading's place where the window is too narrow for columns. */
  private static Node cell(String label, String classes, Node content) {
    return tag("td", cls(classes), attr("data-label", label), content);
  }

  private static String parameter(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
