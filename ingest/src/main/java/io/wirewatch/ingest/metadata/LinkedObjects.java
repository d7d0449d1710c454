package io.wirewatch.ingest.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The objects of all JSON-LD scripts of a page, and what their references name. */
final class LinkedObjects {

  private static final int MAX_OBJECTS = 2_000;
  private static final int MAX_DEPTH = 64;

  /** What a page lists below these is about other pages. */
  private static final String[] LISTS = {
    "itemListElement",
    "blogPost",
    "hasPart",
    "comment",
    "review",
    "relatedLink",
    "citation",
    "about"
  };

  /**
   * An object that states its type.
   *
   * @param node the object
   * @param types what it is, in lower case
   * @param listed whether it stands in a list of other things
   */
  record Typed(JsonNode node, List<String> types, boolean listed) {

    boolean isA(String... wanted) {
      for (String type : types) {
        for (String one : wanted) {
          if (type.equals(one)) {
            return true;
          }
        }
      }
      return false;
    }

    boolean hasTypeEnding(String... endings) {
      for (String type : types) {
        for (String ending : endings) {
          if (type.endsWith(ending)) {
            return true;
          }
        }
      }
      return false;
    }
  }

  private final List<Typed> typed = new ArrayList<>();
  private final Map<String, JsonNode> byId = new HashMap<>();

  static LinkedObjects of(List<String> scripts) {
    LinkedObjects objects = new LinkedObjects();
    for (String script : scripts) {
      objects.collect(LooseJson.read(script), false, 0);
    }
    return objects;
  }

  private void collect(JsonNode node, boolean listed, int depth) {
    if (depth > MAX_DEPTH || typed.size() >= MAX_OBJECTS) {
      return;
    }
    if (node.isArray()) {
      node.forEach(child -> collect(child, listed, depth + 1));
    } else if (node.isObject()) {
      List<String> types = types(node.path("@type"));
      if (!types.isEmpty()) {
        typed.add(new Typed(node, types, listed));
      }
      JsonNode id = node.path("@id");
      if (id.isTextual() && node.size() > 1) {
        byId.merge(id.textValue(), node, (one, other) -> other.size() > one.size() ? other : one);
      }
      node.properties()
          .forEach(
              field -> {
                if (field.getValue().isContainerNode()) {
                  collect(field.getValue(), listed || isList(field.getKey()), depth + 1);
                }
              });
    }
  }

  private static boolean isList(String field) {
    for (String list : LISTS) {
      if (field.equals(list)) {
        return true;
      }
    }
    return false;
  }

  private static List<String> types(JsonNode type) {
    if (type.isTextual()) {
      return List.of(name(type.textValue()));
    }
    List<String> types = new ArrayList<>();
    type.forEach(one -> types.add(name(one.asText())));
    return types;
  }

  /** Types are written {@code NewsArticle}, {@code schema:NewsArticle} or as an address. */
  private static String name(String type) {
    int from = Math.max(type.lastIndexOf('/'), type.lastIndexOf(':')) + 1;
    return type.substring(from).toLowerCase(Locale.ROOT);
  }

  List<Typed> typed() {
    return typed;
  }

  /** Returns the object that a bare reference names; any other node as it is. */
  JsonNode resolved(JsonNode node) {
    if (node.isObject() && node.size() <= 2 && node.path("@id").isTextual()) {
      return byId.getOrDefault(node.path("@id").textValue(), node);
    }
    return node;
  }
}
