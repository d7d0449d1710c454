package io.wirewatch.ingest.source;

import io.wirewatch.schemas.record.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Source lists in YAML: a list {@code sources}, of addresses or of settings by their names. */
final class YamlSources {

  private static final String LIST = "sources";

  /** Tens of thousands of sources; the library's own limit holds some ten thousand. */
  private static final int MOST_CHARACTERS = 64 * 1024 * 1024;

  private YamlSources() {}

  static List<Entry> read(String name, String text) throws InvalidSourceListException {
    Node root = compose(name, text);
    Node list = root instanceof MappingNode mapping ? value(mapping).orElse(root) : root;
    if (!(list instanceof SequenceNode sequence)) {
      throw new InvalidSourceListException(
          name,
          new Remark(line(list), "here must be a list: write 'sources:' and '- url: …' below"));
    }
    return sequence.getValue().stream().map(YamlSources::entry).toList();
  }

  private static Node compose(String name, String text) throws InvalidSourceListException {
    LoadSettings settings =
        LoadSettings.builder().setLabel(name).setCodePointLimit(MOST_CHARACTERS).build();
    try {
      return new Compose(settings)
          .composeString(text)
          .orElseThrow(
              () ->
                  new InvalidSourceListException(
                      name, "the file is empty: write 'sources: []' for an empty list"));
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().or(e::getContextMark).map(Mark::getLine).orElse(0) + 1;
      throw new InvalidSourceListException(name, new Remark(line, "not YAML: " + e.getProblem()));
    } catch (YamlEngineException e) {
      throw new InvalidSourceListException(name, "not YAML: " + e.getMessage());
    } catch (StackOverflowError e) {
      throw new InvalidSourceListException(
          name, "not a source list: brackets are nested too deeply");
    }
  }

  private static Optional<Node> value(MappingNode mapping) {
    return mapping.getValue().stream()
        .filter(tuple -> text(tuple.getKeyNode()).filter(LIST::equals).isPresent())
        .map(NodeTuple::getValueNode)
        .findFirst();
  }

  private static Entry entry(Node node) {
    Entry entry = new Entry(line(node));
    if (node instanceof MappingNode mapping) {
      mapping.getValue().forEach(tuple -> add(entry, tuple));
    } else {
      text(node)
          .ifPresentOrElse(
              url -> entry.add(Setting.URL, url),
              () -> entry.mistake("here must be an address, or settings such as 'url: …'"));
    }
    return entry;
  }

  private static void add(Entry entry, NodeTuple tuple) {
    String key = text(tuple.getKeyNode()).orElse("");
    Optional<Setting> setting = Setting.named(key);
    if (setting.isEmpty()) {
      entry.mistake(
          "line %d: unknown key '%s'; known are %s"
              .formatted(line(tuple.getKeyNode()), key, Setting.labels()));
      return;
    }
    Node value = tuple.getValueNode();
    List<Node> items =
        value instanceof SequenceNode list && setting.get().isList()
            ? list.getValue()
            : List.of(value);
    for (Node item : items) {
      text(item)
          .ifPresentOrElse(
              text -> entry.add(setting.get(), text),
              () ->
                  entry.mistake(
                      "line %d: '%s' must be a %s"
                          .formatted(
                              line(item),
                              key,
                              setting.get().isList() ? "list of texts, such as [a, b]" : "text")));
    }
  }

  /** Returns a scalar's text, empty for null; nothing where there is no scalar. */
  private static Optional<String> text(Node node) {
    if (!(node instanceof ScalarNode scalar)) {
      return Optional.empty();
    }
    return Optional.of(Tag.NULL.equals(scalar.getTag()) ? "" : scalar.getValue());
  }

  private static int line(Node node) {
    return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
  }

  static String write(List<Source> sources) {
    List<Map<String, Object>> list = new ArrayList<>();
    for (Source source : sources) {
      Map<String, Object> entry = new LinkedHashMap<>();
      SourceValues.of(source)
          .forEach(
              (setting, values) ->
                  entry.put(setting.label(), setting.isList() ? values : values.get(0)));
      entry.replace(Setting.ENABLED.label(), false);
      list.add(entry);
    }
    DumpSettings settings =
        DumpSettings.builder()
            .setDefaultFlowStyle(FlowStyle.BLOCK)
            .setSplitLines(false)
            .setDereferenceAliases(true)
            .build();
    return new Dump(settings).dumpToString(Map.of(LIST, list));
  }
}
