package io.wirewatch.monitor.watch;

import io.wirewatch.schemas.document.AlertDocument;
import io.wirewatch.schemas.record.Actor;
import io.wirewatch.schemas.record.Rule;
import io.wirewatch.schemas.record.Silence;
import io.wirewatch.schemas.wire.RecordCodec;
import io.wirewatch.schemas.wire.UndecodableRecordException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.apache.avro.specific.SpecificRecordBase;
import org.jspecify.annotations.Nullable;

/** The newest record of each key of the topic. Safe for use by many threads. */
public final class WatchList {

  private static final String ACTOR = "actor:";
  private static final String RULE = "rule:";
  private static final String SILENCE = "silence:";

  private final RecordCodec<Actor> actorCodec = RecordCodec.of(Actor.class);
  private final RecordCodec<Rule> ruleCodec = RecordCodec.of(Rule.class);
  private final RecordCodec<Silence> silenceCodec = RecordCodec.of(Silence.class);
  private final Map<String, Actor> actors = new ConcurrentSkipListMap<>();
  private final Map<String, Rule> rules = new ConcurrentSkipListMap<>();
  private final Map<String, Silence> silences = new ConcurrentSkipListMap<>();

  /**
   * Takes in a record of the topic. Kinds that are not shown, such as routes, are passed over.
   *
   * @param value the record's bytes; null takes the key off the list
   * @throws UndecodableRecordException if the bytes are not what the key says; the list stays as it
   *     was
   */
  public void apply(String key, byte @Nullable [] value) throws UndecodableRecordException {
    if (key.startsWith(ACTOR)) {
      apply(actors, actorCodec, key, value);
    } else if (key.startsWith(RULE)) {
      apply(rules, ruleCodec, key, value);
    } else if (key.startsWith(SILENCE)) {
      apply(silences, silenceCodec, key, value);
    }
  }

  private static <T extends SpecificRecordBase> void apply(
      Map<String, T> records, RecordCodec<T> codec, String key, byte @Nullable [] value)
      throws UndecodableRecordException {
    if (value == null) {
      records.remove(key);
    } else {
      records.put(key, codec.decode(value));
    }
  }

  /** Returns those who are on a watch list, by name. */
  public List<Actor> actors() {
    return sorted(actors.values(), Comparator.comparing(Actor::getName));
  }

  /** Returns an actor by its id. */
  public Optional<Actor> actor(String id) {
    return Optional.ofNullable(actors.get(ACTOR + id));
  }

  /** Returns the name that an actor is watched under; its id if it is not watched. */
  public String nameOf(String id) {
    return actor(id).map(Actor::getName).orElse(id);
  }

  /** Returns the rules, by name. */
  public List<Rule> rules() {
    return sorted(rules.values(), Comparator.comparing(Rule::getName));
  }

  /** Returns the silences that have not ended, the next to end first. */
  public List<Silence> silences(Instant now) {
    return sorted(silences.values(), Comparator.comparing(Silence::getUntil)).stream()
        .filter(silence -> silence.getUntil().isAfter(now))
        .toList();
  }

  /** Returns an alert with the silence that mutes it, the one that lasts longest of several. */
  public AlertItem item(AlertDocument alert, Instant now) {
    return silences(now).stream()
        .filter(silence -> matches(silence.getMatch(), alert))
        .reduce((earlier, later) -> later)
        .map(s -> new AlertItem.Mute(s.getName(), s.getUntil(), s.getComment()))
        .map(mute -> new AlertItem(alert, mute))
        .orElseGet(() -> new AlertItem(alert, null));
  }

  /** A silence that matches on nothing would mute everything: it mutes nothing instead. */
  private static boolean matches(Map<String, String> match, AlertDocument alert) {
    return !match.isEmpty()
        && match.entrySet().stream()
            .allMatch(condition -> condition.getValue().equals(field(alert, condition.getKey())));
  }

  private static @Nullable String field(AlertDocument alert, String name) {
    return switch (name) {
      case "rule" -> alert.rule();
      case "actor" -> alert.actorId();
      case "story" -> alert.storyId();
      case "article" -> alert.articleId();
      case "publisher" -> alert.publisher();
      default -> alert.labels().get(name);
    };
  }

  private static <T> List<T> sorted(Collection<T> values, Comparator<T> order) {
    return values.stream().sorted(order).toList();
  }
}
