package io.wirewatch.monitor.page;

import static io.wirewatch.monitor.page.Html.attr;
import static io.wirewatch.monitor.page.Html.cls;
import static io.wirewatch.monitor.page.Html.each;
import static io.wirewatch.monitor.page.Html.href;
import static io.wirewatch.monitor.page.Html.tag;
import static io.wirewatch.monitor.page.Html.testId;
import static io.wirewatch.monitor.page.Html.text;
import static io.wirewatch.monitor.page.Html.when;

import io.wirewatch.monitor.page.Html.Node;
import io.wirewatch.monitor.query.ArticleHit;
import io.wirewatch.monitor.query.ArticleSummary;
import io.wirewatch.monitor.query.Excerpt;
import java.util.List;

/** An article in a list. */
final class ArticleCard {

  private ArticleCard() {}

  static Node render(ArticleSummary article) {
    return render(article, text(article.title()), deck(article));
  }

  /** An article that was searched for: the words asked for are marked. */
  static Node render(ArticleHit hit) {
    List<Excerpt> texts = hit.excerpts().stream().filter(e -> !e.field().equals("title")).toList();
    Node title =
        hit.excerpts().stream()
            .filter(e -> e.field().equals("title"))
            .findFirst()
            .map(ArticleCard::marked)
            .orElseGet(() -> text(hit.article().title()));
    Node below =
        texts.isEmpty()
            ? deck(hit.article())
            : each(
                texts,
                e ->
                    tag(
                        "p",
                        cls("excerpt"),
                        attr("dir", "auto"),
                        text(e.field().equals("body") ? "… " : ""),
                        marked(e),
                        text(e.field().equals("body") ? " …" : "")));
    return render(hit.article(), title, below);
  }

  private static Node render(ArticleSummary article, Node title, Node below) {
    return tag(
        "article",
        cls("card article"),
        testId("article-card"),
        attr("data-id", article.id()),
        tag(
            "h3",
            cls("headline"),
            attr("dir", "auto"),
            tag("a", href(Href.article(article.id())), attr("data-open", ""), title)),
        tag(
            "p",
            cls("meta"),
            publisher(article),
            when(article.section() != null, section(article)),
            DateText.published(article),
            when(
                article.revision() > 1,
                tag("span", cls("tag"), text("revision " + article.revision())))),
        below,
        Chips.of(article.actors()));
  }

  private static Node publisher(ArticleSummary article) {
    String publisher = article.publisher();
    return publisher == null
        ? tag("span", cls("publisher unknown"), text("publisher not known"))
        : tag("span", cls("publisher"), text(publisher));
  }

  private static Node section(ArticleSummary article) {
    return tag("span", cls("section"), text(String.valueOf(article.section())));
  }

  private static Node deck(ArticleSummary article) {
    String first = article.deck().lines().findFirst().orElse("");
    return first.isEmpty()
        ? Html.nothing()
        : tag("p", cls("deck"), attr("dir", "auto"), text(first));
  }

  private static Node marked(Excerpt excerpt) {
    return MarkedText.render(
        excerpt.text(),
        excerpt.marks(),
        Excerpt.Mark::start,
        Excerpt.Mark::end,
        (mark, words) -> tag("mark", text(words)));
  }
}
