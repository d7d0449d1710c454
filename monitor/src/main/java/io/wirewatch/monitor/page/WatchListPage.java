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
import io.wirewatch.schemas.record.Actor;
import io.wirewatch.schemas.record.Rule;
import io.wirewatch.schemas.record.RuleType;
import io.wirewatch.schemas.record.Selector;
import io.wirewatch.schemas.record.Silence;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Who is watched, by which rules, and what is silenced. */
final class WatchListPage {

  private WatchListPage() {}

  static Node render(List<Actor> actors, List<Rule> rules, List<Silence> silences) {
    return tag(
        "div",
        cls("with-side"),
        tag(
            "section",
            cls("results"),
            attr("aria-labelledby", "watchlist-title"),
            tag("h1", attr("id", "watchlist-title"), text("Watch list")),
            tag("p", cls("result-line"), text(Numbers.counted(actors.size(), "actor"))),
            actors.isEmpty()
                ? Layout.empty(
                    "Nobody is watched yet",
                    "Name the people and organisations to watch in watchlist.yaml and start anew.")
                : table(actors)),
        tag("aside", cls("side"), attr("aria-label", "Rules"), rules(rules), silences(silences)));
  }

  private static Node table(List<Actor> actors) {
    return tag(
        "div",
        cls("scroll"),
        attr("tabindex", "0"),
        attr("role", "region"),
        attr("aria-labelledby", "watchlist-title"),
        tag(
            "table",
            testId("watchlist"),
            tag(
                "thead",
                tag(
                    "tr",
                    each(List.of("Actor", "Also as", "Offices", "Lists"), WatchListPage::column))),
            tag("tbody", each(actors, WatchListPage::row))));
  }

  private static Node column(String title) {
    return tag("th", attr("scope", "col"), text(title));
  }

  private static Node row(Actor actor) {
    return tag(
        "tr",
        tag("td", Chips.actor(actor.getId(), actor.getName(), actor.getType().name(), true)),
        tag("td", text(String.join(", ", actor.getAliases()))),
        tag("td", each(actor.getRoles(), role -> tag("div", text(ActorPage.office(role))))),
        tag("td", text(String.join(", ", actor.getWatchlists()))));
  }

  private static Node rules(List<Rule> rules) {
    return rules.isEmpty()
        ? nothing()
        : Layout.panel(
            "rules",
            "Rules",
            tag("ul", cls("rule-list"), testId("rules"), each(rules, WatchListPage::rule)));
  }

  private static Node rule(Rule rule) {
    String severity = rule.getLabels().get("severity");
    return tag(
        "li",
        cls(Words.severityClass(severity)),
        tag("span", cls("severity"), text(Words.severity(severity))),
        tag("a", href(Href.ALERTS.with(Map.of("rule", rule.getName()))), text(rule.getName())),
        tag("p", cls("why"), text(meaning(rule))),
        when(!rule.getEnabled(), tag("p", cls("why"), text("Switched off."))));
  }

  static String meaning(Rule rule) {
    String who =
        rule.getMatch().stream()
            .map(WatchListPage::selected)
            .collect(Collectors.joining(rule.getType() == RuleType.CO_MENTION ? " with " : " or "));
    return switch (rule.getType()) {
      case ANY -> "Fires when an article names " + who + ".";
      case CO_MENTION ->
          "Fires when %s are named in one %s."
              .formatted(who, rule.getWithin().name().toLowerCase(Locale.ROOT));
      default -> "A kind of rule that this version does not know.";
    };
  }

  private static String selected(Selector selector) {
    String actor = selector.getActor();
    return actor != null ? actor : "any of " + selector.getWatchlist();
  }

  private static Node silences(List<Silence> silences) {
    return silences.isEmpty()
        ? nothing()
        : Layout.panel(
            "silences",
            "Silences",
            tag(
                "ul",
                cls("rule-list"),
                each(
                    silences,
                    silence ->
                        tag(
                            "li",
                            text(silence.getName()),
                            tag(
                                "p",
                                cls("why"),
                                text(
                                    silence.getMatch()
                                        + " until "
                                        + DateText.time(silence.getUntil())))))));
  }
}
