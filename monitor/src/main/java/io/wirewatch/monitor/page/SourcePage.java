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
import io.wirewatch.monitor.query.LinkState;
import io.wirewatch.monitor.query.SourceLinks;
import io.wirewatch.monitor.source.Advice;
import io.wirewatch.monitor.source.Assessment;
import io.wirewatch.monitor.source.WatchedSource;
import io.wirewatch.schemas.document.LinkDocument;
import io.wirewatch.schemas.record.Source;
import io.wirewatch.schemas.record.SourceState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything about one source. */
final class SourcePage {

  private SourcePage() {}

  /**
   * @param chosen which links are listed; null: any
   */
  static Node render(Assessment assessed, SourceLinks links, @Nullable LinkState chosen) {
    WatchedSource source = assessed.source();
    return tag(
        "div",
        cls("with-side"),
        tag(
            "div",
            cls("profile"),
            testId("source"),
            head(assessed),
            each(assessed.advice(), SourcePage::advice),
            LinkTiles.render(links.counts()),
            LinksChart.render(links.days()),
            tag("h2", attr("id", "links-title"), text("Latest links")),
            choices(source, chosen),
            links.latest().isEmpty()
                ? tag("p", cls("empty-line"), text("No such links."))
                : table(links.latest())),
        tag(
            "aside",
            cls("side"),
            attr("aria-label", "About this source"),
            polling(source),
            settings(source.settings())));
  }

  private static Node head(Assessment assessed) {
    WatchedSource source = assessed.source();
    Source settings = source.settings();
    List<String> about =
        Stream.of(settings.getPublisher(), settings.getCountry(), settings.getLanguage())
            .flatMap(Stream::ofNullable)
            .toList();
    return tag(
        "header",
        cls("profile-head"),
        tag("h1", tag("bdi", text(source.name())), SourceWords.condition(assessed.condition())),
        tag(
            "p",
            cls("meta"),
            tag("span", external(source.url())),
            each(about, words -> tag("span", text(words))),
            each(
                settings.getTags(),
                label ->
                    tag(
                        "a",
                        cls("tag"),
                        href(Href.SOURCES.with(Map.of("tag", label))),
                        text(label)))));
  }

  private static Node external(String url) {
    Optional<Href> address = Href.external(url);
    return address.isEmpty()
        ? text(url)
        : tag("a", href(address.get()), attr("rel", "noreferrer"), text(url));
  }

  private static Node advice(Advice advice) {
    return tag(
        "div",
        cls("advice-card " + SourceWords.conditionClass(advice.condition())),
        SourceWords.advice(advice));
  }

  private static Node choices(WatchedSource source, @Nullable LinkState chosen) {
    return tag(
        "nav",
        cls("standing"),
        attr("aria-label", "Which links"),
        choice(source, "all", "", chosen == null),
        each(
            List.of(LinkState.values()),
            state -> choice(source, SourceWords.link(state), state.word(), state == chosen)));
  }

  private static Node choice(WatchedSource source, String label, String value, boolean chosen) {
    return tag(
        "a",
        href(Href.source(source.id()).with(Map.of("status", value))),
        when(chosen, attr("aria-current", "true")),
        text(label));
  }

  private static Node table(List<LinkDocument> links) {
    return tag(
        "div",
        cls("scroll"),
        attr("tabindex", "0"),
        attr("role", "region"),
        attr("aria-labelledby", "links-title"),
        tag(
            "table",
            testId("links"),
            tag(
                "thead",
                tag(
                    "tr",
                    each(
                        List.of("Link", "Status", "Found", "Ended"),
                        title -> tag("th", attr("scope", "col"), text(title))))),
            tag("tbody", each(links, SourcePage::row))));
  }

  private static Node row(LinkDocument link) {
    Optional<LinkState> state = LinkState.of(link.status());
    return tag(
        "tr",
        tag(
            "td",
            cls("source-cell"),
            title(link),
            tag("p", cls("source-url"), external(link.url())),
            link.message() == null ? nothing() : tag("p", cls("advice"), text(link.message()))),
        tag(
            "td",
            tag(
                "span",
                cls("link-status " + state.map(SourceWords::linkClass).orElse("")),
                testId("link-status"),
                text(state.map(SourceWords::link).orElse(link.status()))),
            link.reason() == null ? nothing() : tag("code", cls("why"), text(link.reason())),
            when(
                link.attempts() > 1,
                tag("span", cls("why"), text(Numbers.counted(link.attempts(), "attempt"))))),
        tag("td", cls("moment"), SourceWords.time(link.discoveredAt())),
        tag("td", cls("moment"), SourceWords.time(link.endedAt())));
  }

  private static Node title(LinkDocument link) {
    Node words = text(link.title() == null ? "Without a title" : link.title());
    return link.articleId() == null
        ? tag("bdi", words)
        : tag("a", cls("source-name"), href(Href.article(link.articleId())), tag("bdi", words));
  }

  private static Node polling(WatchedSource source) {
    SourceState state = source.state();
    return Layout.panel(
        "polling",
        "Polling",
        tag(
            "dl",
            cls("facts"),
            testId("polling-facts"),
            fact("Next poll", SourceWords.time(state.getNextPollAt())),
            fact("Last poll", SourceWords.time(state.getPolledAt())),
            fact("Last good poll", SourceWords.time(state.getLastSuccessAt())),
            fact("Interval", text(SourceWords.span(state.getIntervalSeconds()))),
            fact(
                "Polls",
                text(
                    "%s, %s not modified, %s failed in a row"
                        .formatted(
                            Numbers.grouped(state.getPolls()),
                            Numbers.grouped(state.getNotModified()),
                            Numbers.grouped(state.getConsecutiveFailures())))),
            optional("Last failure", state.getLastFailure()),
            fact("Last item", SourceWords.time(state.getLastItemAt())),
            fact("Items a day", text(SourceWords.rate(source.rate().itemsADay()))),
            fact("Items found", text(Numbers.grouped(state.getDiscovered()))),
            fact("Complete", text(SourceWords.completeness(source.completeness()))),
            fact(
                "Gaps",
                text(
                    "%s, %s believed lost"
                        .formatted(
                            Numbers.grouped(state.getGaps()),
                            Numbers.counted(state.getMissed(), "item")))),
            optional("Moved to", state.getMovedTo()),
            optional("News sitemap", state.getNewsSitemap()),
            optional("WebSub hub", state.getHub()),
            state.getLeaseUntil() == null
                ? nothing()
                : fact("Subscribed until", SourceWords.time(state.getLeaseUntil()))));
  }

  private static Node settings(Source settings) {
    return Layout.panel(
        "settings",
        "Settings",
        tag(
            "dl",
            cls("facts"),
            testId("settings-facts"),
            fact("Kind", text(Words.sourceKind(settings.getKind()))),
            fact(
                "Interval",
                text(
                    SourceWords.span(settings.getMinIntervalSeconds())
                        + " to "
                        + SourceWords.span(settings.getMaxIntervalSeconds()))),
            settings.getHomepage() == null
                ? nothing()
                : fact("Home page", external(settings.getHomepage())),
            optional("Article body", settings.getBodySelector()),
            optional("Left out of it", String.join(", ", settings.getRemoveSelectors()))));
  }

  private static Node optional(String name, @Nullable String value) {
    return value == null || value.isEmpty() ? nothing() : fact(name, text(value));
  }

  private static Node fact(String name, Node value) {
    return tag("div", tag("dt", text(name)), tag("dd", value));
  }
}
