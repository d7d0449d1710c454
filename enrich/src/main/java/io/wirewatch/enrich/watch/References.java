package io.wirewatch.enrich.watch;

import io.wirewatch.enrich.actor.ActorIndex;
import io.wirewatch.schemas.record.Actor;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Checks that the rules of a file speak of actors and watch lists that there are. */
final class References {

  private final Mistakes mistakes;
  private final Set<String> watchlists = new TreeSet<>();
  private @Nullable Set<String> actorIds;

  References(Mistakes mistakes) {
    this.mistakes = mistakes;
  }

  void declare(Actor actor) {
    watchlists.addAll(actor.getWatchlists());
  }

  void check(Section selector, List<Actor> actors) {
    String watchlist = selector.text("watchlist");
    if (watchlist != null && !watchlists.contains(watchlist)) {
      String instead = ": no actor is on it; add it to the 'watchlists' of one";
      mistakes.add(
          selector.at("watchlist"),
          "unknown watchlist '"
              + watchlist
              + "'"
              + Mistakes.suggest(watchlist, watchlists, instead));
    }
    String actor = selector.text("actor");
    if (actor != null && !ids(actors).contains(actor)) {
      String instead = ": add it under 'actors', or use the id of a country or organisation";
      mistakes.add(
          selector.at("actor"),
          "unknown actor '" + actor + "'" + Mistakes.suggest(actor, ids(actors), instead));
    }
  }

  private Set<String> ids(List<Actor> actors) {
    if (actorIds == null) {
      actorIds = ActorIndex.of(actors).ids();
    }
    return actorIds;
  }
}
