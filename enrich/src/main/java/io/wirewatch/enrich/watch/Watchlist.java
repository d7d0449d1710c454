package io.wirewatch.enrich.watch;

import io.wirewatch.schemas.record.Actor;
import io.wirewatch.schemas.record.Route;
import io.wirewatch.schemas.record.Rule;
import io.wirewatch.schemas.record.Silence;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecordBase;

/**
 * Everything an operator watches for. Each list is in order of id or name, so that equal watch
 * lists are equal whatever order they were written in.
 *
 * @param actors whom to watch
 * @param rules when to raise an alert
 * @param routes where alerts go
 * @param silences alerts to keep quiet for a time
 */
public record Watchlist(
    List<Actor> actors, List<Rule> rules, List<Route> routes, List<Silence> silences) {

  /** Watches nothing. */
  public static final Watchlist EMPTY = new Watchlist(List.of(), List.of(), List.of(), List.of());

  /** Sorts the lists and makes them immutable. */
  public Watchlist {
    actors = actors.stream().sorted(Comparator.comparing(Actor::getId)).toList();
    rules = rules.stream().sorted(Comparator.comparing(Rule::getName)).toList();
    routes = routes.stream().sorted(Comparator.comparing(Route::getName)).toList();
    silences = silences.stream().sorted(Comparator.comparing(Silence::getName)).toList();
  }

  /** Returns the entries under their keys in the topic, such as {@code actor:wang-yi}. */
  SortedMap<String, SpecificRecordBase> entries() {
    SortedMap<String, SpecificRecordBase> entries = new TreeMap<>();
    actors.forEach(actor -> entries.put(EntryKind.ACTOR.key(actor.getId()), actor));
    rules.forEach(rule -> entries.put(EntryKind.RULE.key(rule.getName()), rule));
    routes.forEach(route -> entries.put(EntryKind.ROUTE.key(route.getName()), route));
    silences.forEach(silence -> entries.put(EntryKind.SILENCE.key(silence.getName()), silence));
    return entries;
  }
}
