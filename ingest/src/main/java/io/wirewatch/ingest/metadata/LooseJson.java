package io.wirewatch.ingest.metadata;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON as pages hold it: in comments or CDATA sections, several values one after the other,
 * with raw line breaks, trailing commas, entities for quotes, and quotes that nobody escaped. Where
 * reading stops for good, what was read until then stands. Takes linear time; never throws.
 */
final class LooseJson {

  /** The longest of 1,300 pages of the press had 300,000. */
  private static final int MAX_CHARS = 1_000_000;

  private static final int MAX_DEPTH = 64;
  private static final int MAX_NODES = 50_000;

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_MISSING_VALUES)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .build();

  private final ArrayNode roots = NODES.arrayNode();
  private final Deque<ContainerNode<?>> open = new ArrayDeque<>();
  private String field = "";
  private int nodes;

  private LooseJson() {}

  /** Returns the values of a script in one array; an empty one when there are none. */
  static JsonNode read(String script) {
    int start = start(script);
    if (start == script.length() || script.length() - start > MAX_CHARS) {
      return NODES.arrayNode();
    }
    String json = start == 0 ? script : script.substring(start);
    if (json.startsWith("{&quot;") || json.startsWith("[{&quot;")) {
      json = Parser.unescapeEntities(json, false);
    }
    LooseJson whole = new LooseJson();
    if (whole.readAll(json)) {
      return whole.roots;
    }
    LooseJson mended = new LooseJson();
    boolean better = mended.readAll(StrayQuotes.escaped(json)) || mended.nodes > whole.nodes;
    return better ? mended.roots : whole.roots;
  }

  private static int start(String script) {
    int start = 0;
    while (start < script.length() && script.charAt(start) != '{' && script.charAt(start) != '[') {
      // The opening of a CDATA section has a bracket too.
      start += script.startsWith("<![CDATA[", start) ? "<![CDATA[".length() : 1;
    }
    return start;
  }

  /** Returns whether all was read; what follows the last closed value does not count. */
  private boolean readAll(String json) {
    try (JsonParser parser = FACTORY.createParser(json)) {
      JsonToken token = parser.nextToken();
      while (token != null && nodes++ < MAX_NODES) {
        take(token, parser);
        token = parser.nextToken();
      }
      return true;
    } catch (IOException e) {
      return open.isEmpty() && !roots.isEmpty();
    }
  }

  private void take(JsonToken token, JsonParser parser) throws IOException {
    switch (token) {
      case START_OBJECT -> enter(NODES.objectNode());
      case START_ARRAY -> enter(NODES.arrayNode());
      case END_OBJECT, END_ARRAY -> open.pop();
      case FIELD_NAME -> field = parser.currentName();
      case VALUE_STRING -> add(NODES.textNode(parser.getText()));
      case VALUE_TRUE -> add(NODES.booleanNode(true));
      case VALUE_FALSE -> add(NODES.booleanNode(false));
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> add(NODES.textNode(parser.getText()));
      default -> {
        // Nothing is said by null.
      }
    }
  }

  private void enter(ContainerNode<?> node) {
    add(node);
    open.push(node);
  }

  private void add(JsonNode node) {
    @Nullable ContainerNode<?> parent = open.peek();
    if (parent instanceof ObjectNode object) {
      object.set(field, node);
    } else if (parent instanceof ArrayNode array) {
      array.add(node);
    } else if (node.isContainerNode()) {
      roots.add(node);
    }
  }
}
