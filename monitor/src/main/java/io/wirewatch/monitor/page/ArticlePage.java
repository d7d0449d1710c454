package io.wirewatch.monitor.page;

import static io.wirewatch.monitor.page.Html.all;
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
import io.wirewatch.monitor.watch.AlertItem;
import io.wirewatch.schemas.document.ArticleDocument;
import io.wirewatch.schemas.document.ArticleDocument.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * An article as it was read, zone by zone, with every mention marked. What was on the page but is
 * no part of the story is kept out of the way, not out of sight.
 */
final class ArticlePage {

  private static final Set<String> ABOVE_THE_BODY = Set.of("TITLE", "DECK", "BYLINE");
  private static final Set<String> ASIDE = Set.of("RELATED", "BOILERPLATE", "UNKNOWN");

  private record Placed(int index, Block block) {
    boolean isIn(Set<String> zones) {
      return zones.contains(block.zone());
    }
  }

  private final ArticleDocument article;
  private final List<AlertItem> alerts;
  private final Node change;
  private final MentionText mentions;
  private final List<Placed> blocks = new ArrayList<>();

  /**
   * @param article what is shown
   * @param alerts those that it fired
   * @param actorName an actor's name by its id, for actors that the article names no more
   */
  ArticlePage(ArticleDocument article, List<AlertItem> alerts, UnaryOperator<String> actorName) {
    this.article = article;
    this.alerts = alerts;
    this.change = ChangeSection.render(article, actorName);
    this.mentions = new MentionText(article.actors());
    for (Block block : article.blocks()) {
      blocks.add(new Placed(blocks.size(), block));
    }
  }

  Node render() {
    return tag(
        "div",
        cls("with-side"),
        tag(
            "article",
            cls("story"),
            testId("article"),
            header(),
            change,
            tag(
                "div",
                cls("story-body"),
                testId("article-body"),
                each(
                    blocks.stream().filter(b -> !b.isIn(ABOVE_THE_BODY) && !b.isIn(ASIDE)).toList(),
                    this::block)),
            furniture("RELATED", "Related lines on the page"),
            furniture("BOILERPLATE", "Page furniture"),
            furniture("UNKNOWN", "Parts that could not be placed")),
        tag(
            "aside",
            cls("side"),
            attr("aria-label", "About this article"),
            actors(),
            AnnotationPanels.about(article),
            alerts(),
            AnnotationPanels.quotes(article),
            ArticleFacts.render(article),
            notes()));
  }

  private Node header() {
    return tag(
        "header",
        cls("story-head"),
        tag(
            "p",
            cls("meta"),
            tag(
                "span",
                cls("publisher"),
                text(article.publisher() == null ? "publisher not known" : article.publisher())),
            when(
                article.section() != null,
                tag("span", cls("section"), text(String.valueOf(article.section()))))),
        tag("h1", attr("dir", "auto"), testId("article-title"), titleBlock()),
        each(
            blocks.stream().filter(b -> b.isIn(Set.of("DECK"))).toList(),
            b ->
                tag(
                    "p",
                    blockId(b),
                    cls("story-deck"),
                    attr("dir", "auto"),
                    mentions.in(b.block()))),
        tag(
            "p",
            cls("meta byline"),
            when(
                !article.authors().isEmpty(),
                tag("span", text("By " + String.join(", ", article.authors())))),
            ArticleFacts.published(article)),
        AnnotationPanels.credits(article));
  }

  /** The title with its mentions, where the page's own title line is the title. */
  private Node titleBlock() {
    return blocks.stream()
        .filter(b -> b.isIn(Set.of("TITLE")))
        .filter(b -> b.block().text().equals(article.title()))
        .findFirst()
        .map(b -> tag("span", blockId(b), mentions.in(b.block())))
        .orElseGet(() -> text(article.title()));
  }

  private Node block(Placed placed) {
    Block block = placed.block();
    Node words = mentions.in(block);
    return switch (block.zone()) {
      case "CAPTION" -> caption(placed, words);
      case "CREDIT" -> tag("p", blockId(placed), cls("credit"), words);
      case "SUBHEAD" -> tag("h2", blockId(placed), attr("dir", "auto"), words);
      case "QUOTE", "TWEET" ->
          tag("blockquote", blockId(placed), cls("quoted"), attr("dir", "auto"), words);
      case "TABLE" -> tag("pre", blockId(placed), words);
      case "LIST" -> tag("p", blockId(placed), cls("listed"), attr("dir", "auto"), words);
      case "DATELINE" -> tag("p", blockId(placed), cls("dateline"), words);
      default -> tag("p", blockId(placed), attr("dir", "auto"), words);
    };
  }

  private static Node caption(Placed placed, Node words) {
    String credit = placed.block().credit();
    return tag(
        "figure",
        blockId(placed),
        cls("caption"),
        testId("caption"),
        tag(
            "figcaption",
            attr("dir", "auto"),
            tag("span", cls("caption-label"), text("Photo caption")),
            words,
            when(
                credit != null && !placed.block().text().contains(credit),
                tag("span", cls("credit"), text("Picture: " + credit)))));
  }

  private static Html.Attribute blockId(Placed placed) {
    return attr("id", Href.blockId(placed.index()));
  }

  private Node furniture(String zone, String title) {
    List<Placed> found = blocks.stream().filter(b -> b.isIn(Set.of(zone))).toList();
    return found.isEmpty()
        ? nothing()
        : tag(
            "details",
            cls("furniture"),
            testId("zone-" + zone.toLowerCase(Locale.ROOT)),
            tag("summary", text(title + " "), tag("span", cls("count"), number(found.size()))),
            tag(
                "ul",
                each(
                    found,
                    b -> tag("li", blockId(b), attr("dir", "auto"), mentions.in(b.block())))));
  }

  private Node actors() {
    if (article.actors().isEmpty()) {
      return nothing();
    }
    return Layout.panel(
        "article-actors",
        "Actors",
        tag(
            "ul",
            cls("actor-list"),
            testId("article-actors"),
            each(
                Chips.ordered(article.actors()),
                a ->
                    tag(
                        "li",
                        Chips.of(a),
                        tag(
                            "span",
                            cls("count"),
                            attr("title", "share of the article: " + Numbers.percent(a.salience())),
                            text(a.mentions() + "×"))))));
  }

  private Node alerts() {
    return alerts.isEmpty()
        ? nothing()
        : Layout.panel(
            "article-alerts",
            "Alerts",
            tag(
                "ul",
                cls("alert-list"),
                testId("article-alerts"),
                each(alerts, item -> tag("li", alert(item)))));
  }

  private static Node alert(AlertItem item) {
    return all(
        tag(
            "p",
            cls("alert-head " + Words.severityClass(item.alert().labels().get("severity"))),
            tag(
                "span",
                cls("severity"),
                text(Words.severity(item.alert().labels().get("severity")))),
            tag(
                "a",
                cls("alert-actor"),
                href(Href.actor(item.alert().actorId())),
                text(item.alert().actorName())),
            tag("span", cls("rule"), text(item.alert().rule()))),
        tag(
            "p",
            cls("meta"),
            tag(
                "a",
                href(Href.anchor(Href.blockId(item.alert().evidence().block()))),
                text("Go to the sentence")),
            tag("span", text(Words.zone(item.alert().evidence().zone())))));
  }

  private Node notes() {
    return article.notes().isEmpty()
        ? nothing()
        : Layout.panel(
            "article-notes",
            "Notes on the reading",
            tag(
                "ul",
                cls("notes"),
                testId("notes"),
                each(article.notes(), n -> tag("li", text(n)))));
  }
}
