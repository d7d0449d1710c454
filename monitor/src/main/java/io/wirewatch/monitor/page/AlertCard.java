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
import io.wirewatch.monitor.watch.AlertItem;
import io.wirewatch.schemas.document.AlertDocument;
import java.util.List;
import java.util.Map;

/** An alert in a list, with the sentence that caused it. */
final class AlertCard {

  private AlertCard() {}

  static Node render(AlertItem item) {
    AlertDocument alert = item.alert();
    String severity = alert.labels().get("severity");
    return tag(
        "article",
        cls(
            "card alert "
                + Words.severityClass(severity)
                + (item.mutedBy() == null ? "" : " is-muted")),
        testId("alert-card"),
        attr("data-id", alert.id()),
        tag(
            "header",
            cls("alert-head"),
            tag("span", cls("severity"), text(Words.severity(severity))),
            tag(
                "a",
                cls("alert-actor"),
                testId("alert-actor"),
                href(Href.actor(alert.actorId())),
                tag("bdi", text(alert.actorName()))),
            each(
                alert.withActors(),
                name -> tag("span", cls("alert-with"), text("with "), tag("bdi", text(name)))),
            rule(alert)),
        evidence(alert),
        tag(
            "p",
            cls("alert-source"),
            tag(
                "a",
                href(Href.block(alert.articleId(), alert.evidence().block())),
                attr("data-open", ""),
                attr("dir", "auto"),
                text(alert.title()))),
        tag(
            "p",
            cls("meta"),
            when(
                alert.publisher() != null,
                tag("span", cls("publisher"), text(String.valueOf(alert.publisher())))),
            tag("span", cls("zone"), text(Words.zone(alert.evidence().zone()))),
            tag(
                "span",
                cls("date"),
                DateText.node(alert.eventTime(), DateText.day(alert.eventTime())))),
        muted(item));
  }

  private static Node rule(AlertDocument alert) {
    return tag(
        "a",
        cls("rule"),
        attr("title", "Rule " + alert.rule() + ", version " + alert.ruleVersion()),
        href(Href.ALERTS.with(Map.of("rule", alert.rule()))),
        text(alert.rule()));
  }

  static Node evidence(AlertDocument alert) {
    AlertDocument.Evidence evidence = alert.evidence();
    return tag(
        "blockquote",
        cls("evidence"),
        attr("dir", "auto"),
        MarkedText.render(
            evidence.sentence(),
            List.of(evidence),
            e -> e.start() - e.sentenceStart(),
            e -> e.end() - e.sentenceStart(),
            (e, words) -> tag("mark", testId("evidence-mention"), text(words))));
  }

  private static Node muted(AlertItem item) {
    AlertItem.Mute mute = item.mutedBy();
    return mute == null
        ? nothing()
        : tag(
            "p",
            cls("mute"),
            text(
                "Silenced by "
                    + mute.silence()
                    + " until "
                    + DateText.day(mute.until())
                    + (mute.comment() == null ? "." : ": " + mute.comment())));
  }
}
