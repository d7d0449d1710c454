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
import io.wirewatch.schemas.document.ArticleAnnotations;
import io.wirewatch.schemas.document.ArticleAnnotations.Country;
import io.wirewatch.schemas.document.ArticleAnnotations.Credit;
import io.wirewatch.schemas.document.ArticleAnnotations.Keyphrase;
import io.wirewatch.schemas.document.ArticleAnnotations.Quote;
import io.wirewatch.schemas.document.ArticleAnnotations.Topic;
import io.wirewatch.schemas.document.ArticleDocument;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What was found in an article besides its actors: whose text it is, what it is about and who is
 * quoted. A part of which nothing was found is left out.
 */
final class AnnotationPanels {

  private static final int KEYPHRASES = 8;

  /** An article that quotes more is a transcript, and its own best summary. */
  private static final int QUOTES = 12;

  private static final int QUOTE_CHARACTERS = 240;

  private final ArticleAnnotations found;
  private final Map<String, ArticleDocument.Actor> actors;

  private AnnotationPanels(ArticleDocument article) {
    this.found = article.annotations();
    this.actors =
        article.actors().stream()
            .collect(
                Collectors.toMap(
                    ArticleDocument.Actor::id, Function.identity(), (first, same) -> first));
  }

  /** Whose text or news it is, to stand by the byline: each outlet once for each kind. */
  static Node credits(ArticleDocument article) {
    Map<List<String>, Credit> distinct = new LinkedHashMap<>();
    for (Credit credit : article.annotations().credits()) {
      distinct.putIfAbsent(List.of(credit.kind(), credit.actorId()), credit);
    }
    return distinct.isEmpty()
        ? nothing()
        : tag(
            "p",
            cls("meta credits"),
            testId("credits"),
            each(
                distinct.values(),
                credit ->
                    tag(
                        "span",
                        text(Words.credit(credit.kind()) + " "),
                        tag(
                            "a",
                            href(Href.anchor(Href.blockId(credit.block()))),
                            attr("title", "Go to where it says so"),
                            tag("bdi", text(credit.name()))))));
  }

  /** What it is about. */
  static Node about(ArticleDocument article) {
    AnnotationPanels panels = new AnnotationPanels(article);
    ArticleAnnotations found = panels.found;
    boolean empty =
        found.topics().isEmpty() && found.countries().isEmpty() && found.keyphrases().isEmpty();
    return empty
        ? nothing()
        : Layout.panel(
            "article-about", "About", panels.topics(), panels.keyphrases(), panels.countries());
  }

  private Node topics() {
    return chips("Topics", "topics", found.topics(), AnnotationPanels::topic);
  }

  private static Node topic(Topic topic) {
    return tag(
        "span",
        cls("chip is-topic"),
        attr("title", topic.id() + ", " + Numbers.percent(topic.confidence()) + " sure"),
        text(topic.name()));
  }

  private Node keyphrases() {
    List<Keyphrase> shown = found.keyphrases().stream().limit(KEYPHRASES).toList();
    return shown.isEmpty()
        ? nothing()
        : tag(
            "p",
            cls("meta"),
            testId("keyphrases"),
            each(shown, phrase -> tag("span", tag("bdi", text(phrase.text())))));
  }

  private Node countries() {
    return chips("Countries", "countries", found.countries(), this::country);
  }

  private Node country(Country country) {
    ArticleDocument.Actor actor = actors.get(country.actorId());
    String share = Numbers.percent(country.share());
    return tag(
        "a",
        cls("chip is-gpe"),
        attr(
            "title",
            share
                + " of the mentions of countries, "
                + Numbers.counted(country.mentions(), "mention")),
        href(Href.actor(country.actorId())),
        tag("bdi", text(actor == null ? country.code() : actor.name())),
        text(" " + share));
  }

  private static <T> Node chips(
      String label, String testId, List<T> items, Function<T, Node> chip) {
    return items.isEmpty()
        ? nothing()
        : tag(
            "ul",
            cls("chips"),
            attr("aria-label", label),
            testId(testId),
            each(items, item -> tag("li", chip.apply(item))));
  }

  /** Who is quoted, in reading order. */
  static Node quotes(ArticleDocument article) {
    AnnotationPanels panels = new AnnotationPanels(article);
    List<Quote> quotes = panels.found.quotes();
    int hidden = quotes.size() - QUOTES;
    return quotes.isEmpty()
        ? nothing()
        : Layout.panel(
            "article-quotes",
            "Quotes",
            tag(
                "ul",
                cls("quote-list"),
                testId("quotes"),
                each(
                    quotes.stream().limit(QUOTES).toList(),
                    quote -> tag("li", panels.quote(quote))),
                when(
                    hidden > 0,
                    tag("li", cls("meta"), text(Numbers.counted(hidden, "more quote"))))));
  }

  private Node quote(Quote quote) {
    return Html.all(
        tag(
            "a",
            href(Href.anchor(Href.blockId(quote.block()))),
            attr("title", "Go to the quotation"),
            tag("q", attr("dir", "auto"), text(cut(quote.text())))),
        tag(
            "p",
            cls("meta"),
            speaker(quote),
            each(
                quote.sourcing().stream()
                    .map(Words::sourcing)
                    .filter(words -> !words.isEmpty())
                    .toList(),
                words -> tag("span", text(words)))));
  }

  private Node speaker(Quote quote) {
    ArticleDocument.Actor actor = quote.speakerId() == null ? null : actors.get(quote.speakerId());
    if (actor != null) {
      return Chips.of(actor);
    }
    String words = quote.speaker();
    return words == null
        ? tag("span", text("speaker not found"))
        : tag("span", tag("bdi", text(words)));
  }

  private static String cut(String text) {
    if (text.length() <= QUOTE_CHARACTERS) {
      return text;
    }
    boolean pair = Character.isHighSurrogate(text.charAt(QUOTE_CHARACTERS - 1));
    return text.substring(0, pair ? QUOTE_CHARACTERS - 1 : QUOTE_CHARACTERS).stripTrailing() + "…";
  }
}
