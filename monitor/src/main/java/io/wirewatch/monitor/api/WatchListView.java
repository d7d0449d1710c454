package io.wirewatch.monitor.api;

import io.wirewatch.monitor.watch.WatchList;
import io.wirewatch.schemas.record.Actor;
import io.wirewatch.schemas.record.Role;
import io.wirewatch.schemas.record.Rule;
import io.wirewatch.schemas.record.Selector;
import io.wirewatch.schemas.record.Silence;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The watch list in JSON. Records of the wire are not served as they are: their schema may grow
 * without the API's promise growing with it.
 */
record WatchListView(
    List<WatchedActor> actors, List<WatchRule> rules, List<ActiveSilence> silences) {

  record WatchedActor(
      String id,
      String name,
      String type,
      List<String> aliases,
      @Nullable String wikidata,
      List<Office> roles,
      List<String> watchlists) {

    static WatchedActor of(Actor actor) {
      return new WatchedActor(
          actor.getId(),
          actor.getName(),
          actor.getType().name(),
          actor.getAliases(),
          actor.getWikidata(),
          actor.getRoles().stream().map(Office::of).toList(),
          actor.getWatchlists());
    }
  }

  record Office(String title, @Nullable String from, @Nullable String to) {
    static Office of(Role role) {
      return new Office(role.getTitle(), role.getFrom(), role.getTo());
    }
  }

  record WatchRule(
      String name,
      int version,
      String type,
      List<Match> match,
      String within,
      Map<String, String> labels,
      boolean enabled) {

    static WatchRule of(Rule rule) {
      return new WatchRule(
          rule.getName(),
          rule.getVersion(),
          rule.getType().name(),
          rule.getMatch().stream().map(Match::of).toList(),
          rule.getWithin().name(),
          rule.getLabels(),
          rule.getEnabled());
    }
  }

  record Match(@Nullable String actor, @Nullable String watchlist) {
    static Match of(Selector selector) {
      return new Match(selector.getActor(), selector.getWatchlist());
    }
  }

  record ActiveSilence(
      String name, Map<String, String> match, Instant until, @Nullable String comment) {

    static ActiveSilence of(Silence silence) {
      return new ActiveSilence(
          silence.getName(), silence.getMatch(), silence.getUntil(), silence.getComment());
    }
  }

  static WatchListView of(WatchList list, Instant now) {
    return new WatchListView(
        list.actors().stream().map(WatchedActor::of).toList(),
        list.rules().stream().map(WatchRule::of).toList(),
        list.silences(now).stream().map(ActiveSilence::of).toList());
  }
}
