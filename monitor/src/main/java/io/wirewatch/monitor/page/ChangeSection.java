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
import io.wirewatch.schemas.document.ArticleDocument;
import io.wirewatch.schemas.document.ArticleDocument.Change;
import io.wirewatch.schemas.document.ArticleDocument.TextChange;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What the last revision of an article changed. Insertions and deletions are told apart by their
 * elements, by lines under and through them, and by words for those who listen; colour comes on
 * top.
 */
final class ChangeSection {

  /** A longer diff is folded, so that the article is not far below. */
  private static final int LONGEST_OPEN = 1_500;

  private final ArticleDocument article;
  private final Change change;
  private final UnaryOperator<String> actorName;

  private ChangeSection(ArticleDocument article, Change change, UnaryOperator<String> actorName) {
    this.article = article;
    this.change = change;
    this.actorName = actorName;
  }

  /**
   * Returns the section; nothing for a first revision and where the one before is not known.
   *
   * @param actorName an actor's name by its id, for actors that the article names no more
   */
  static Node render(ArticleDocument article, UnaryOperator<String> actorName) {
    Change change = article.change();
    return change == null ? nothing() : new ChangeSection(article, change, actorName).section();
  }

  private Node section() {
    return tag(
        "section",
        cls("change"),
        attr("aria-labelledby", "article-change"),
        testId("article-change"),
        tag("h2", attr("id", "article-change"), text("What changed")),
        tag(
            "p",
            cls("meta"),
            tag(
                "span",
                text("Revision " + article.revision() + ", retrieved "),
                time(article.retrievedAt())),
            tag(
                "span",
                text("revision " + change.previousRevision() + " was last seen "),
                time(change.previousRetrievedAt())),
            tag("span", text(Numbers.counted(change.insertedWords(), "word") + " added")),
            tag("span", text(Numbers.counted(change.deletedWords(), "word") + " removed"))),
        actors("Named now", "appeared-actors", change.appearedActors()),
        actors("No longer named", "removed-actors", change.removedActors()),
        words());
  }

  private static Node time(Instant at) {
    return DateText.node(at, DateText.time(at));
  }

  private Node actors(String label, String testId, List<String> ids) {
    return ids.isEmpty()
        ? nothing()
        : tag(
            "p",
            cls("change-actors"),
            testId(testId),
            tag("span", text(label + ": ")),
            each(ids, id -> Html.all(text(id.equals(ids.get(0)) ? "" : ", "), actor(id))));
  }

  /** There is no page on somebody of whom only a name in this article is known. */
  private Node actor(String id) {
    boolean local = article.actors().stream().anyMatch(a -> a.id().equals(id) && a.local());
    Node name = tag("bdi", text(name(id)));
    return local ? name : tag("a", href(Href.actor(id)), name);
  }

  private String name(String id) {
    return article.actors().stream()
        .filter(actor -> actor.id().equals(id))
        .map(ArticleDocument.Actor::name)
        .findFirst()
        .orElseGet(() -> actorName.apply(id));
  }

  private Node words() {
    if (change.text().isEmpty()) {
      return tag(
          "p",
          cls("change-actors"),
          text("The words are the same; only how they are set has changed."));
    }
    int length = change.text().stream().mapToInt(run -> run.text().length()).sum();
    return tag(
        "details",
        when(length <= LONGEST_OPEN, attr("open", "")),
        tag("summary", text("The words")),
        tag("p", cls("diff"), attr("dir", "auto"), each(change.text(), ChangeSection::run)));
  }

  private static Node run(TextChange run) {
    return switch (run.kind()) {
      case "INSERTED" -> marked("ins", "added", run.text());
      case "DELETED" -> marked("del", "removed", run.text());
      default -> text(run.text());
    };
  }

  /** Most screen readers do not announce these elements by themselves. */
  private static Node marked(String element, String spoken, String words) {
    return tag(
        element,
        tag("span", cls("unseen"), text("[" + spoken + ": ")),
        text(words),
        tag("span", cls("unseen"), text("] ")));
  }
}
