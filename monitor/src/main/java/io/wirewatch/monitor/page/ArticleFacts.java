package io.wirewatch.monitor.page;

import static io.wirewatch.monitor.page.Html.attr;
import static io.wirewatch.monitor.page.Html.cls;
import static io.wirewatch.monitor.page.Html.href;
import static io.wirewatch.monitor.page.Html.nothing;
import static io.wirewatch.monitor.page.Html.tag;
import static io.wirewatch.monitor.page.Html.testId;
import static io.wirewatch.monitor.page.Html.text;

import io.wirewatch.monitor.page.Html.Node;
import io.wirewatch.schemas.document.ArticleDocument;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where an article comes from and what is known of its date. */
final class ArticleFacts {

  private ArticleFacts() {}

  static Node published(ArticleDocument article) {
    Instant at = article.published();
    if (at == null) {
      return tag("span", cls("date doubtful"), testId("published"), text("not dated"));
    }
    String doubt = DateText.doubt(article.publishedSource(), article.publishedConfidence());
    return tag(
        "span",
        cls(doubt.isEmpty() ? "date" : "date doubtful"),
        testId("published"),
        DateText.node(at, DateText.known(at, article.publishedPrecision())),
        text(doubt.isEmpty() ? "" : " · " + doubt));
  }

  static Node render(ArticleDocument article) {
    return Layout.panel(
        "article-facts",
        "Source",
        tag(
            "dl",
            cls("facts"),
            testId("facts"),
            publication(article),
            fact(
                "Retrieved",
                DateText.node(article.retrievedAt(), DateText.time(article.retrievedAt()))),
            fact("Address", address(article.url())),
            optional("From", article.origin()),
            optional("Place", article.dateline()),
            optional("Language", article.language()),
            fact("Revision", text(Integer.toString(article.revision()))),
            fact("Id", tag("code", text(article.id())))));
  }

  private static Node publication(ArticleDocument article) {
    Instant at = article.published();
    if (at == null) {
      return fact("Published", text("nothing on the page tells; listed by the time of retrieval"));
    }
    String evidence = article.publishedEvidence();
    return fact(
        "Published",
        tag(
            "span",
            DateText.node(at, DateText.known(at, article.publishedPrecision())),
            tag(
                "span",
                cls("why"),
                text(
                    DateText.source(article.publishedSource())
                        + ", "
                        + DateText.confidence(article.publishedConfidence()))),
            evidence == null
                ? nothing()
                : tag("q", cls("why"), testId("date-evidence"), text(evidence))));
  }

  /** A capture has a name rather than an address, and is not linked. */
  private static Node address(String url) {
    return Href.external(url)
        .map(
            external ->
                tag(
                    "a",
                    cls("external"),
                    href(external),
                    attr("rel", "noopener noreferrer"),
                    attr("target", "_blank"),
                    text(url)))
        .orElseGet(() -> tag("span", cls("external"), text(url)));
  }

  private static Node optional(String name, @Nullable String value) {
    return value == null ? nothing() : fact(name, text(value));
  }

  private static Node fact(String name, Node value) {
    return tag("div", tag("dt", text(name)), tag("dd", value));
  }
}
