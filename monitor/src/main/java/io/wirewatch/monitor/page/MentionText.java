package io.wirewatch.monitor.page;

import static io.wirewatch.monitor.page.Html.attr;
import static io.wirewatch.monitor.page.Html.cls;
import static io.wirewatch.monitor.page.Html.href;
import static io.wirewatch.monitor.page.Html.tag;
import static io.wirewatch.monitor.page.Html.testId;
import static io.wirewatch.monitor.page.Html.text;
import static io.wirewatch.monitor.page.Html.when;

import io.wirewatch.monitor.page.Html.Node;
import io.wirewatch.schemas.document.ArticleDocument.Actor;
import io.wirewatch.schemas.document.ArticleDocument.Block;
import io.wirewatch.schemas.document.ArticleDocument.Mention;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The text of an article's blocks, each mention a link to its actor; a mere mark where only the
 * actor's name is known.
 */
final class MentionText {

  private final Map<String, Actor> actors;

  MentionText(List<Actor> actors) {
    this.actors =
        actors.stream()
            .collect(Collectors.toMap(Actor::id, Function.identity(), (first, same) -> first));
  }

  Node in(Block block) {
    return MarkedText.render(
        block.text(), block.mentions(), Mention::start, Mention::end, this::mention);
  }

  /** The type is told by colour and by the pattern of the underline, for not all see colours. */
  private Node mention(Mention mention, String words) {
    Actor actor = actors.get(mention.actorId());
    String name = actor == null ? mention.actorId() : actor.name();
    boolean watched = actor != null && actor.watched();
    boolean local = actor != null && actor.local();
    return tag(
        local ? "span" : "a",
        cls(
            "mention "
                + Words.typeClass(mention.type())
                + (watched ? " is-watched" : "")
                + (local ? " is-local" : "")),
        testId("mention"),
        attr("data-actor", mention.actorId()),
        attr(
            "title",
            "%s, %s, %s, %s sure"
                .formatted(
                    name,
                    Words.type(mention.type()),
                    Words.resolution(mention.resolution()),
                    Numbers.percent(mention.confidence()))),
        when(!local, href(Href.actor(mention.actorId()))),
        text(words));
  }
}
