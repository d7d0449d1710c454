package io.wirewatch.enrich.watch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A mapping of a YAML file, read key by key. What is wrong is reported with its place, and a
 * harmless value is returned so that reading can go on to the next mistake.
 */
final class Section {

  private static final Pattern DURATION = Pattern.compile("([0-9]{1,9})([smhd])");
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,99}");

  private final String kind;
  private final Node node;
  private final Mistakes mistakes;
  private final Map<String, Node> values = new HashMap<>();
  private final boolean mapping;

  /**
   * @param kind what the mapping describes, with its article, such as "a rule"
   */
  private Section(String kind, Node node, Set<String> allowed, Mistakes mistakes) {
    this.kind = kind;
    this.node = node;
    this.mistakes = mistakes;
    this.mapping = node instanceof MappingNode;
    if (!(node instanceof MappingNode entries)) {
      mistakes.add(node, "expected " + kind + " with keys such as " + new TreeSet<>(allowed));
      return;
    }
    for (NodeTuple entry : entries.getValue()) {
      Node key = entry.getKeyNode();
      String name = key instanceof ScalarNode scalar ? scalar.getValue() : "";
      if (!allowed.contains(name)) {
        String instead =
            "; the keys of " + kind + " are " + String.join(", ", new TreeSet<>(allowed));
        mistakes.add(key, "unknown key '" + name + "'" + Mistakes.suggest(name, allowed, instead));
      } else if (values.containsKey(name)) {
        mistakes.add(key, "key '" + name + "' stands here twice: remove one");
      } else {
        values.put(name, entry.getValueNode());
      }
    }
  }

  static Section of(String kind, Node node, Set<String> allowed, Mistakes mistakes) {
    return new Section(kind, node, allowed, mistakes);
  }

  /** Returns whether a key is there with a value. */
  boolean has(String key) {
    Node value = values.get(key);
    return value != null && !Tag.NULL.equals(value.getTag());
  }

  /** Returns whether a key's value is a list. */
  boolean isList(String key) {
    return at(key) instanceof SequenceNode;
  }

  /** Returns the node of a key's value, or of the whole section where the key is missing. */
  Node at(String key) {
    Node value = values.get(key);
    return value == null ? node : value;
  }

  /** Reports a mistake; what is no mapping at all has been reported and lacks nothing more. */
  void mistake(String key, String message) {
    if (mapping) {
      mistakes.add(at(key), message);
    }
  }

  @Nullable String text(String key) {
    return has(key) ? scalar(at(key), "'" + key + "' must be a text") : null;
  }

  String requiredText(String key) {
    String text = text(key);
    if (text == null || text.isBlank()) {
      if (!has(key) || text != null) {
        mistake(key, kind + " needs a '" + key + "'");
      }
      return "";
    }
    return text.strip();
  }

  /** Returns a required id or name: lower-case letters, digits and hyphens. */
  String requiredName(String key) {
    String name = requiredText(key);
    if (!name.isEmpty() && !NAME.matcher(name).matches()) {
      mistake(
          key,
          "'%s' must be lower-case letters, digits and hyphens, at most 100: write '%s'"
              .formatted(name, suggestedName(name)));
    }
    return name;
  }

  private static String suggestedName(String name) {
    String suggested =
        name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
    return suggested.isEmpty() ? "some-name" : suggested;
  }

  List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (Node item : items(key, "a list of texts, such as [one, two]")) {
      String text = scalar(item, "an item of '" + key + "' must be a text");
      if (text != null && text.isBlank()) {
        mistakes.add(item, "an item of '" + key + "' is empty: remove it");
      } else if (text != null) {
        texts.add(text.strip());
      }
    }
    return texts;
  }

  /** Returns a key's mapping of texts to texts in order of its keys. */
  Map<String, String> textMap(String key) {
    Map<String, String> map = new TreeMap<>();
    if (!has(key)) {
      return map;
    }
    if (!(at(key) instanceof MappingNode mapping)) {
      mistake(key, "'" + key + "' must be a mapping, such as {severity: high}");
      return map;
    }
    for (NodeTuple entry : mapping.getValue()) {
      String name = scalar(entry.getKeyNode(), "a key of '" + key + "' must be a text");
      String value = scalar(entry.getValueNode(), "a value of '" + key + "' must be a text");
      if (name != null && value != null && map.put(name, value) != null) {
        mistakes.add(entry.getKeyNode(), "key '" + name + "' stands here twice: remove one");
      }
    }
    return map;
  }

  /** Returns the sections of a key's list. */
  List<Section> sections(String key, String itemKind, Set<String> allowed) {
    return items(key, "a list").stream()
        .map(item -> of(itemKind, item, allowed, mistakes))
        .toList();
  }

  <E extends Enum<E>> E choice(String key, Class<E> type, Set<E> allowed, E otherwise) {
    return has(key) ? choiceOf(at(key), key, type, allowed).orElse(otherwise) : otherwise;
  }

  <E extends Enum<E>> List<E> choices(String key, Class<E> type, Set<E> allowed) {
    List<E> choices = new ArrayList<>();
    for (Node item : items(key, "a list, such as [" + lower(allowed.iterator().next()) + "]")) {
      choiceOf(item, key, type, allowed).ifPresent(choices::add);
    }
    return choices;
  }

  private <E extends Enum<E>> Optional<E> choiceOf(
      Node item, String key, Class<E> type, Set<E> allowed) {
    String text = scalar(item, "'" + key + "' must be a word");
    if (text == null) {
      return Optional.empty();
    }
    Optional<E> choice =
        Arrays.stream(type.getEnumConstants())
            .filter(e -> allowed.contains(e) && lower(e).equals(text))
            .findFirst();
    if (choice.isEmpty()) {
      List<String> words = allowed.stream().map(Section::lower).sorted().toList();
      String instead = ": write one of " + String.join(", ", words);
      mistakes.add(item, "'" + text + "' is no " + key + Mistakes.suggest(text, words, instead));
    }
    return choice;
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  boolean flag(String key, boolean otherwise) {
    String text = text(key);
    if (text == null) {
      return otherwise;
    }
    if (!text.equals("true") && !text.equals("false")) {
      mistake(key, "'" + key + "' must be true or false");
    }
    return text.equals("true");
  }

  int positiveInt(String key, int otherwise) {
    String text = text(key);
    if (text == null) {
      return otherwise;
    }
    try {
      int value = Integer.parseInt(text);
      if (value >= 1) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Reported below, like a number that is too small.
    }
    mistake(key, "'" + key + "' must be a whole number from 1");
    return otherwise;
  }

  float fraction(String key, float otherwise) {
    String text = text(key);
    if (text == null) {
      return otherwise;
    }
    try {
      float value = Float.parseFloat(text);
      if (value >= 0 && value <= 1) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Reported below, like a number that is out of range.
    }
    mistake(key, "'" + key + "' must be a number between 0 and 1");
    return otherwise;
  }

  Duration duration(String key, Duration otherwise) {
    String text = text(key);
    if (text == null) {
      return otherwise;
    }
    Matcher matcher = DURATION.matcher(text);
    if (!matcher.matches()) {
      mistake(key, "'" + text + "' is no duration: write 30s, 5m, 24h or 7d");
      return otherwise;
    }
    long count = Long.parseLong(matcher.group(1));
    Duration duration =
        switch (matcher.group(2)) {
          case "s" -> Duration.ofSeconds(count);
          case "m" -> Duration.ofMinutes(count);
          case "h" -> Duration.ofHours(count);
          default -> Duration.ofDays(count);
        };
    if (duration.toSeconds() > Integer.MAX_VALUE) {
      mistake(key, "'" + text + "' is longer than 68 years: write a shorter time");
      return otherwise;
    }
    return duration;
  }

  Instant requiredInstant(String key) {
    String text = requiredText(key);
    if (text.isEmpty()) {
      return Instant.EPOCH;
    }
    try {
      return text.length() <= "2026-12-01".length()
          ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
          : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      mistake(key, "'" + text + "' is no time: write 2026-12-01 or 2026-12-01T00:00:00Z");
      return Instant.EPOCH;
    }
  }

  private List<Node> items(String key, String expected) {
    if (!has(key)) {
      return List.of();
    }
    if (at(key) instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    mistake(key, "'" + key + "' must be " + expected);
    return List.of();
  }

  private @Nullable String scalar(Node item, String otherwise) {
    if (item instanceof ScalarNode scalar && !Tag.NULL.equals(scalar.getTag())) {
      return scalar.getValue();
    }
    mistakes.add(item, otherwise);
    return null;
  }
}
