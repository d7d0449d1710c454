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
import io.wirewatch.monitor.query.ActorProfile;
import io.wirewatch.monitor.query.ActorTally;
import io.wirewatch.monitor.query.ArticleHit;
import io.wirewatch.monitor.query.Slice;
import io.wirewatch.monitor.query.Timeline;
import io.wirewatch.monitor.watch.AlertItem;
import io.wirewatch.schemas.record.Actor;
import io.wirewatch.schemas.record.Role;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything about one actor. */
final class ActorPage {

  private ActorPage() {}

  static Node render(
      ActorProfile profile,
      Optional<Actor> watched,
      Timeline timeline,
      Slice<AlertItem> alerts,
      Slice<ArticleHit> articles) {
    ActorTally actor = profile.actor();
    return tag(
        "div",
        cls("with-side"),
        tag(
            "div",
            cls("profile"),
            testId("actor"),
            head(profile, watched),
            TimelineChart.render(timeline, actor.name()),
            quotes(actor, alerts),
            tag("h2", text("Latest articles")),
            tag(
                "div",
                cls("feed"),
                each(articles.items(), hit -> ArticleCard.render(hit.article()))),
            more(articles, Href.SEARCH.with(Map.of("actor", actor.id())), "All articles")),
        tag(
            "aside",
            cls("side"),
            attr("aria-label", "About this actor"),
            watched.map(ActorPage::entry).orElseGet(Html::nothing),
            companions(profile)));
  }

  /** One who is watched, but whom no article has named yet. */
  static Node unseen(Actor actor) {
    return tag(
        "div",
        cls("with-side"),
        tag(
            "div",
            cls("profile"),
            testId("actor"),
            tag("h1", tag("bdi", text(actor.getName()))),
            Layout.empty(
                "Not in the news yet",
                "No article names this actor. It is watched, so the first one will show here.")),
        tag("aside", cls("side"), attr("aria-label", "About this actor"), entry(actor)));
  }

  private static Node head(ActorProfile profile, Optional<Actor> watched) {
    ActorTally actor = profile.actor();
    return tag(
        "header",
        cls("profile-head"),
        tag(
            "h1",
            tag("bdi", text(watched.map(Actor::getName).orElse(actor.name()))),
            when(
                actor.watched() || watched.isPresent(),
                tag(
                    "span",
                    cls("tag is-watched"),
                    testId("watched"),
                    Icons.watched(),
                    text("watched")))),
        tag(
            "p",
            cls("meta"),
            tag(
                "span",
                cls("kind " + Words.typeClass(actor.type())),
                text(Words.type(actor.type()))),
            tag("span", text(Numbers.counted(actor.articles(), "article"))),
            tag("span", text(Numbers.counted(actor.mentions(), "mention"))),
            tag(
                "span",
                text(
                    DateText.day(profile.first()).equals(DateText.day(profile.last()))
                        ? DateText.day(profile.first())
                        : DateText.day(profile.first()) + " to " + DateText.day(profile.last())))));
  }

  private static Node quotes(ActorTally actor, Slice<AlertItem> alerts) {
    return alerts.items().isEmpty()
        ? nothing()
        : Html.all(
            tag("h2", text("Alerts")),
            tag(
                "div",
                cls("feed"),
                testId("actor-alerts"),
                each(alerts.items(), AlertCard::render)),
            more(alerts, Href.ALERTS.with(Map.of("actor", actor.id())), "All alerts"));
  }

  private static Node more(Slice<?> slice, Href href, String label) {
    return slice.items().size() >= slice.total()
        ? nothing()
        : tag(
            "p",
            tag("a", cls("button"), href(href), text(label)),
            text(" "),
            tag("span", cls("count"), number(slice.total())));
  }

  private static Node entry(Actor actor) {
    return Layout.panel(
        "actor-entry",
        "On the watch list",
        tag(
            "dl",
            cls("facts"),
            list("Lists", actor.getWatchlists()),
            list("Also as", actor.getAliases()),
            list("Offices", actor.getRoles().stream().map(ActorPage::office).toList())));
  }

  private static Node list(String name, List<String> values) {
    return values.isEmpty()
        ? nothing()
        : tag(
            "div",
            tag("dt", text(name)),
            each(values, value -> tag("dd", tag("bdi", text(value)))));
  }

  static String office(Role role) {
    String from = role.getFrom();
    String to = role.getTo();
    if (from == null && to == null) {
      return role.getTitle();
    }
    return role.getTitle() + " (" + (from == null ? "" : from) + "–" + (to == null ? "" : to) + ")";
  }

  private static Node companions(ActorProfile profile) {
    List<ActorTally> companions = profile.companions();
    return companions.isEmpty()
        ? nothing()
        : Layout.panel("companions", "Named in the same articles", Bars.of(companions));
  }
}
