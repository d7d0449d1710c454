package io.wirewatch.enrich.watch;

import io.wirewatch.schemas.record.Actor;
import io.wirewatch.schemas.record.Route;
import io.wirewatch.schemas.record.Rule;
import io.wirewatch.schemas.record.Silence;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Reads a watch list from YAML: one document with the lists {@code actors}, {@code rules}, {@code
 * routes} and {@code silences}. Every mistake that can be told is reported at once, with its place.
 */
public final class WatchlistFile {

  private static final Set<String> TOP_KEYS = Set.of("actors", "rules", "routes", "silences");

  private final Mistakes mistakes = new Mistakes();

  private WatchlistFile() {}

  /**
   * Returns the watch list of a file in UTF-8.
   *
   * @throws InvalidWatchlistException if the file has mistakes
   * @throws IOException if it cannot be read
   */
  public static Watchlist read(Path file) throws InvalidWatchlistException, IOException {
    try (Reader reader = Files.newBufferedReader(file)) {
      return parse(file.toString(), reader);
    }
  }

  /**
   * Returns the watch list that a text holds.
   *
   * @param name name of the file, for messages
   * @throws InvalidWatchlistException if the text has mistakes
   * @throws IOException if it cannot be read
   */
  public static Watchlist parse(String name, Reader reader)
      throws InvalidWatchlistException, IOException {
    StringBuilder text = new StringBuilder();
    WatchlistFile file = new WatchlistFile();
    try {
      char[] buffer = new char[8192];
      for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
        text.append(buffer, 0, read);
      }
    } catch (CharacterCodingException e) {
      file.mistakes.add(Optional.empty(), "the file is not UTF-8: save it in that encoding");
      throw new InvalidWatchlistException(name, file.mistakes.found());
    }
    Watchlist watchlist = file.compose(name, text.toString()).map(file::watchlist).orElse(null);
    if (watchlist == null || !file.mistakes.found().isEmpty()) {
      throw new InvalidWatchlistException(name, file.mistakes.found());
    }
    return watchlist;
  }

  private Optional<Node> compose(String name, String text) {
    try {
      LoadSettings settings = LoadSettings.builder().setLabel(name).build();
      Optional<Node> document = new Compose(settings).composeString(text);
      if (document.isEmpty()) {
        // An operator who wants to watch nothing says so; a lost file must not clear the topic.
        mistakes.add(
            Optional.empty(), "the file is empty: write 'actors: []' to watch nothing at all");
      }
      return document;
    } catch (MarkedYamlEngineException e) {
      mistakes.add(e.getProblemMark(), "not YAML: " + e.getProblem());
    } catch (ReaderException e) {
      int at =
          text.offsetByCodePoints(
              0, Math.min(e.getPosition(), text.codePointCount(0, text.length())));
      String before = text.substring(0, at);
      mistakes.add(
          new Mistake(
              (int) before.lines().count() + (before.isEmpty() || before.endsWith("\n") ? 1 : 0),
              at - before.lastIndexOf('\n'),
              "not YAML: character U+%04X is not allowed: remove it".formatted(e.getCodePoint())));
    } catch (YamlEngineException e) {
      mistakes.add(Optional.empty(), "not YAML: " + e.getMessage());
    } catch (StackOverflowError e) {
      mistakes.add(Optional.empty(), "not a watch list: brackets are nested too deeply");
    }
    return Optional.empty();
  }

  private Watchlist watchlist(Node document) {
    Section top = Section.of("a watch list", document, TOP_KEYS, mistakes);
    References references = new References(mistakes);

    List<Actor> actors = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Section section : top.sections("actors", "an actor", EntryReader.ACTOR_KEYS)) {
      Actor actor = EntryReader.actor(section);
      requireNew(ids, actor.getId(), section, "id");
      references.declare(actor);
      actors.add(actor);
    }
    List<Rule> rules = new ArrayList<>();
    Set<String> ruleNames = new HashSet<>();
    for (Section section : top.sections("rules", "a rule", EntryReader.RULE_KEYS)) {
      List<Section> selectors = section.sections("match", "a selector", EntryReader.SELECTOR_KEYS);
      Rule rule = EntryReader.rule(section, selectors);
      requireNew(ruleNames, rule.getName(), section, "name");
      selectors.forEach(selector -> references.check(selector, actors));
      rules.add(rule);
    }
    List<Route> routes = new ArrayList<>();
    Set<String> routeNames = new HashSet<>();
    for (Section section : top.sections("routes", "a route", EntryReader.ROUTE_KEYS)) {
      Route route = EntryReader.route(section);
      requireNew(routeNames, route.getName(), section, "name");
      routes.add(route);
    }
    List<Silence> silences = new ArrayList<>();
    Set<String> silenceNames = new HashSet<>();
    for (Section section : top.sections("silences", "a silence", EntryReader.SILENCE_KEYS)) {
      Silence silence = EntryReader.silence(section);
      requireNew(silenceNames, silence.getName(), section, "name");
      silences.add(silence);
    }
    return new Watchlist(actors, rules, routes, silences);
  }

  private static void requireNew(Set<String> names, String name, Section section, String key) {
    if (!name.isEmpty() && !names.add(name)) {
      section.mistake(key, "'" + name + "' is taken by an entry above: choose another " + key);
    }
  }
}
