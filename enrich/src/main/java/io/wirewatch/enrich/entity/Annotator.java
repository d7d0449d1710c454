package io.wirewatch.enrich.entity;

import io.wirewatch.enrich.actor.ActorIndex;
import io.wirewatch.enrich.actor.KnownActor;
import io.wirewatch.schemas.record.Article;
import io.wirewatch.schemas.record.Mention;
import io.wirewatch.schemas.record.NamedActor;
import io.wirewatch.schemas.record.Zone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Annotates an article: its mentions, and each actor's share of it. A pure function. */
public final class Annotator {

  private static final Comparator<NamedActor> MOST_SALIENT_FIRST =
      Comparator.comparingDouble(NamedActor::getSalience)
          .reversed()
          .thenComparing(NamedActor::getId);

  private final Tagger tagger;

  /**
   * @param tagger what finds the mentions
   */
  public Annotator(Tagger tagger) {
    this.tagger = tagger;
  }

  /** Returns the article with its mentions and actors. */
  public Annotated annotate(Article article, ActorIndex actors) {
    List<Mention> mentions = tagger.tag(article, actors);
    return new Annotated(article, mentions, named(mentions, actors));
  }

  private static List<NamedActor> named(List<Mention> mentions, ActorIndex actors) {
    Map<String, List<Mention>> byActor = new TreeMap<>();
    double total = 0;
    for (Mention mention : mentions) {
      byActor.computeIfAbsent(mention.getActorId(), id -> new ArrayList<>()).add(mention);
      total += weight(mention.getZone());
    }
    List<NamedActor> named = new ArrayList<>(byActor.size());
    for (List<Mention> of : byActor.values()) {
      double own = of.stream().mapToDouble(mention -> weight(mention.getZone())).sum();
      named.add(named(of, (float) (total == 0 ? 0 : own / total), actors));
    }
    named.sort(MOST_SALIENT_FIRST);
    return named;
  }

  private static NamedActor named(List<Mention> mentions, float salience, ActorIndex actors) {
    String id = mentions.get(0).getActorId();
    KnownActor actor =
        actors
            .actor(id)
            .orElseThrow(() -> new IllegalStateException("the tagger named an unknown " + id));
    return NamedActor.newBuilder()
        .setId(actor.id())
        .setName(actor.name())
        .setType(actor.type())
        .setWatched(actor.watched())
        .setMentions(mentions.size())
        .setSalience(salience)
        .setRollsUpTo(actor.rollsUpTo())
        .build();
  }

  /** Returns what a mention counts: headlines say what an article is about, furniture nothing. */
  private static double weight(Zone zone) {
    return switch (zone) {
      case TITLE -> 4;
      case DECK -> 2;
      case CAPTION, TABLE, BYLINE, DATELINE -> 0.5;
      case CREDIT, RELATED -> 0.25;
      case BOILERPLATE -> 0;
      case UNKNOWN, BODY, SUBHEAD, LIST, QUOTE, TWEET -> 1;
    };
  }
}
