package io.wirewatch.enrich.watch;

import io.wirewatch.enrich.watch.Passages.Passage;
import io.wirewatch.schemas.StableId;
import io.wirewatch.schemas.record.Actor;
import io.wirewatch.schemas.record.Alert;
import io.wirewatch.schemas.record.EnrichedArticle;
import io.wirewatch.schemas.record.Evidence;
import io.wirewatch.schemas.record.Mention;
import io.wirewatch.schemas.record.NamedActor;
import io.wirewatch.schemas.record.Rule;
import io.wirewatch.schemas.record.RuleType;
import io.wirewatch.schemas.record.Selector;
import io.wirewatch.schemas.record.Zone;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Turns an enriched article into the alerts that a watch list raises for it. A pure function: the
 * same article and the same watch list give the same alerts, equal byte for byte once encoded.
 *
 * <p>An alert's id is that of its rule, the rule's version, its actor and its story, so that
 * whoever keeps the ids raises it once. Silences are not applied here: a silenced alert is kept,
 * and only not shown.
 */
public final class RuleEvaluator {

  private static final Set<Zone> DEFAULT_ZONES =
      EnumSet.complementOf(EnumSet.of(Zone.RELATED, Zone.BOILERPLATE));

  private final Watchlist watchlist;
  private final Map<String, Set<String>> members = new HashMap<>();

  /**
   * @param watchlist the rules, and the actors that their selectors name
   */
  public RuleEvaluator(Watchlist watchlist) {
    this.watchlist = watchlist;
    for (Actor actor : watchlist.actors()) {
      for (String name : actor.getWatchlists()) {
        members.computeIfAbsent(name, n -> new HashSet<>()).add(actor.getId());
      }
    }
  }

  /** Returns the alerts for an article, in order of rule, then of the actors' salience. */
  public List<Alert> evaluate(EnrichedArticle enriched) {
    if (enriched.getMentions().isEmpty()) {
      return List.of();
    }
    Passages passages = new Passages(enriched.getArticle().getBlocks());
    List<Alert> alerts = new ArrayList<>();
    for (Rule rule : watchlist.rules()) {
      if (rule.getEnabled() && !rule.getMatch().isEmpty()) {
        switch (rule.getType()) {
          case ANY -> any(rule, enriched, passages, alerts);
          case CO_MENTION -> coMention(rule, enriched, passages, alerts);
          case UNKNOWN -> {
            // A newer version's rule: this one cannot tell when it fires.
          }
        }
      }
    }
    return alerts;
  }

  private void any(Rule rule, EnrichedArticle enriched, Passages passages, List<Alert> alerts) {
    Map<String, List<Mention>> byActor = byActor(counting(rule, enriched));
    for (NamedActor actor : enriched.getActors()) {
      List<Mention> mentions = byActor.get(actor.getId());
      if (mentions != null && rule.getMatch().stream().anyMatch(s -> names(s, actor.getId()))) {
        alerts.add(alert(rule, enriched, actor, List.of(), passages.evidence(mentions)));
      }
    }
  }

  /**
   * A co-mention is met in a passage where the first selector names the alert's actor and each
   * other one names somebody else: nobody is mentioned together with himself.
   */
  private void coMention(
      Rule rule, EnrichedArticle enriched, Passages passages, List<Alert> alerts) {
    if (rule.getMatch().size() < 2) {
      return;
    }
    Map<Passage, Map<String, List<Mention>>> byPassage = new LinkedHashMap<>();
    for (Mention mention : counting(rule, enriched)) {
      byPassage
          .computeIfAbsent(passages.of(mention, rule.getWithin()), p -> new LinkedHashMap<>())
          .computeIfAbsent(mention.getActorId(), id -> new ArrayList<>())
          .add(mention);
    }
    Selector first = rule.getMatch().get(0);
    List<Selector> rest = rule.getMatch().subList(1, rule.getMatch().size());
    for (NamedActor actor : enriched.getActors()) {
      if (!names(first, actor.getId())) {
        continue;
      }
      List<Mention> own = new ArrayList<>();
      Set<String> with = new HashSet<>();
      for (Map<String, List<Mention>> together : byPassage.values()) {
        List<Mention> here = together.get(actor.getId());
        if (here == null) {
          continue;
        }
        Set<String> others = others(rest, together.keySet(), actor.getId());
        if (rest.stream().allMatch(s -> others.stream().anyMatch(id -> names(s, id)))) {
          own.addAll(here);
          with.addAll(others);
        }
      }
      if (!own.isEmpty()) {
        List<String> names = namesOf(with, enriched);
        alerts.add(alert(rule, enriched, actor, names, passages.evidence(own)));
      }
    }
  }

  private Set<String> others(List<Selector> selectors, Set<String> together, String actorId) {
    Set<String> others = new HashSet<>();
    for (String id : together) {
      if (!id.equals(actorId) && selectors.stream().anyMatch(s -> names(s, id))) {
        others.add(id);
      }
    }
    return others;
  }

  private static List<String> namesOf(Set<String> ids, EnrichedArticle enriched) {
    return enriched.getActors().stream()
        .filter(actor -> ids.contains(actor.getId()))
        .map(NamedActor::getName)
        .toList();
  }

  private boolean names(Selector selector, String actorId) {
    String watchlistName = selector.getWatchlist();
    return watchlistName == null
        ? actorId.equals(selector.getActor())
        : members.getOrDefault(watchlistName, Set.of()).contains(actorId);
  }

  private static List<Mention> counting(Rule rule, EnrichedArticle enriched) {
    Set<Zone> zones = rule.getZones().isEmpty() ? DEFAULT_ZONES : EnumSet.copyOf(rule.getZones());
    return enriched.getMentions().stream()
        .filter(mention -> zones.contains(mention.getZone()))
        .filter(mention -> mention.getConfidence() >= rule.getMinConfidence())
        .toList();
  }

  private static Map<String, List<Mention>> byActor(List<Mention> mentions) {
    Map<String, List<Mention>> byActor = new HashMap<>();
    for (Mention mention : mentions) {
      byActor.computeIfAbsent(mention.getActorId(), id -> new ArrayList<>()).add(mention);
    }
    return byActor;
  }

  private static Alert alert(
      Rule rule, EnrichedArticle enriched, NamedActor actor, List<String> with, Evidence evidence) {
    var article = enriched.getArticle();
    String id =
        StableId.of(
            rule.getName(),
            Integer.toString(rule.getVersion()),
            actor.getId(),
            enriched.getStoryId());
    return new Alert(
        id,
        rule.getName(),
        rule.getVersion(),
        rule.getType(),
        new TreeMap<>(rule.getLabels()), // Sorted, so that the bytes are the same in every run.
        summary(rule, enriched, actor, with, evidence),
        actor.getId(),
        actor.getName(),
        with,
        enriched.getStoryId(),
        article.getId(),
        enriched.getVersion(),
        article.getTitle(),
        article.getPublisher(),
        article.getCanonicalUrl(),
        article.getEventTime(),
        evidence);
  }

  private static String summary(
      Rule rule, EnrichedArticle enriched, NamedActor actor, List<String> with, Evidence evidence) {
    var article = enriched.getArticle();
    String publisher = article.getPublisher();
    String template = rule.getSummary();
    if (template == null) {
      template =
          rule.getType() == RuleType.CO_MENTION ? SummaryTemplate.CO_MENTION : SummaryTemplate.ANY;
    }
    return SummaryTemplate.fill(
        template,
        Map.of(
            "actor", actor.getName(),
            "with", String.join(", ", with),
            "title", article.getTitle().isBlank() ? evidence.getSentence() : article.getTitle(),
            "publisher", publisher == null ? "an unnamed publisher" : publisher,
            "snippet", evidence.getSentence()));
  }
}
