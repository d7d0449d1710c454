package io.wirewatch.ingest.replay;

import io.wirewatch.ingest.replay.Manifest.Entry;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads a manifest, keeping the place of every value so that a mistake can be pointed at. */
final class ManifestReader {

  private static final Set<String> KEYS =
      Set.of("file", "id", "publisher", "url", "retrieved", "language", "licence", "note");
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

  private final String name;

  private ManifestReader(String name) {
    this.name = name;
  }

  /**
   * @throws InvalidManifestException if the file cannot be read or does not say what it should
   */
  static Manifest read(Path file) {
    ManifestReader reader = new ManifestReader(file.toString());
    try {
      return reader.parse(Files.readString(file));
    } catch (IOException e) {
      throw new InvalidManifestException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  private Manifest parse(String yaml) {
    Node root;
    try {
      LoadSettings settings = LoadSettings.builder().setLabel(name).build();
      root = new Compose(settings).composeString(yaml).orElse(null);
    } catch (MarkedYamlEngineException e) {
      throw e.getProblemMark()
          .or(e::getContextMark)
          .map(mark -> invalid(mark.getLine(), mark.getColumn(), String.valueOf(e.getProblem()), e))
          .orElseGet(() -> new InvalidManifestException(name + ": " + e.getMessage(), e));
    } catch (YamlEngineException e) {
      throw new InvalidManifestException(name + ": " + e.getMessage(), e);
    }
    if (root == null) {
      throw invalid(0, 0, "the manifest is empty: it needs a list 'documents'", null);
    }
    Map<String, Node> top = mapping(root, Set.of("documents"));
    Node documents = top.get("documents");
    if (!(documents instanceof SequenceNode list)) {
      throw invalid(documents == null ? root : documents, "'documents' must be a list");
    }
    Map<String, Entry> entries = new LinkedHashMap<>();
    Set<String> ids = new HashSet<>();
    for (Node node : list.getValue()) {
      Entry entry = entry(node);
      if (!ids.add(entry.id())) {
        throw invalid(node, "id '" + entry.id() + "' is given twice: ids must differ");
      }
      if (entries.putIfAbsent(entry.file(), entry) != null) {
        throw invalid(node, "file '" + entry.file() + "' is listed twice");
      }
    }
    return new Manifest(entries);
  }

  private Entry entry(Node node) {
    Map<String, Node> fields = mapping(node, KEYS);
    String id = required(node, fields, "id");
    if (!ID.matcher(id).matches()) {
      throw invalid(
          node,
          "id '" + id + "' must be letters, digits, dots, underscores and hyphens, up to 100");
    }
    return new Entry(
        file(node, fields),
        id,
        text(fields, "publisher"),
        url(fields),
        retrieved(fields),
        text(fields, "language"));
  }

  private String file(Node node, Map<String, Node> fields) {
    String file = required(node, fields, "file").replace('\\', '/');
    Path path = Path.of(file);
    if (path.isAbsolute() || !path.equals(path.normalize()) || path.startsWith("..")) {
      throw invalid(node, "file '" + file + "' must be a name inside corpus/");
    }
    return file;
  }

  private @Nullable String url(Map<String, Node> fields) {
    String url = text(fields, "url");
    if (url == null) {
      return null;
    }
    try {
      String scheme = new URI(url).getScheme();
      if ("http".equals(scheme) || "https".equals(scheme)) {
        return url;
      }
    } catch (URISyntaxException e) {
      // Said below.
    }
    throw invalid(node(fields, "url"), "'" + url + "' is not an http or https address");
  }

  private @Nullable Instant retrieved(Map<String, Node> fields) {
    String retrieved = text(fields, "retrieved");
    if (retrieved == null) {
      return null;
    }
    try {
      return Instant.parse(retrieved);
    } catch (DateTimeParseException e) {
      throw invalid(
          node(fields, "retrieved"),
          "'" + retrieved + "' is not a time in UTC such as 2024-04-30T12:00:00Z");
    }
  }

  private String required(Node entry, Map<String, Node> fields, String key) {
    String value = text(fields, key);
    if (value == null) {
      throw invalid(entry, "a document needs '" + key + "'");
    }
    return value;
  }

  private @Nullable String text(Map<String, Node> fields, String key) {
    Node node = fields.get(key);
    if (node == null) {
      return null;
    }
    if (!(node instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
      throw invalid(node, "'" + key + "' must be a text that is not empty");
    }
    return scalar.getValue().strip();
  }

  private static Node node(Map<String, Node> fields, String key) {
    Node node = fields.get(key);
    if (node == null) {
      throw new IllegalStateException("a value was read of a key that is not there: " + key);
    }
    return node;
  }

  private Map<String, Node> mapping(Node node, Set<String> allowed) {
    if (!(node instanceof MappingNode mapping)) {
      throw invalid(node, "here must be keys and values, such as 'file: a.txt'");
    }
    Map<String, Node> fields = new HashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
      if (!allowed.contains(key)) {
        throw invalid(
            tuple.getKeyNode(),
            "unknown key '"
                + key
                + "'; known are "
                + String.join(", ", allowed.stream().sorted().toList()));
      }
      fields.put(key, tuple.getValueNode());
    }
    return fields;
  }

  private InvalidManifestException invalid(Node node, String problem) {
    return node.getStartMark()
        .map(mark -> invalid(mark.getLine(), mark.getColumn(), problem, null))
        .orElseGet(() -> new InvalidManifestException(name + ": " + problem, null));
  }

  /** YAML marks count from 0, people from 1. */
  private InvalidManifestException invalid(
      int line, int column, String problem, @Nullable Throwable cause) {
    return new InvalidManifestException(
        "%s, line %d, column %d: %s".formatted(name, line + 1, column + 1, problem), cause);
  }
}
