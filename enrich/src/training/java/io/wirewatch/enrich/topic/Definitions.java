package io.wirewatch.enrich.topic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Names and definitions of all concepts of IPTC Media Topics, each labelled with the deepest of
 * ours that it belongs to. The input is the IPTC's table of mappings as JSON.
 */
final class Definitions {

  private static final int DEEPEST = 6;

  private Definitions() {}

  static List<LabelledText> read(Path json, Concepts concepts) throws IOException {
    Set<String> known = new HashSet<>();
    for (int i = concepts.tops(); i < concepts.count(); i++) {
      known.add(concepts.get(i).code());
    }
    List<LabelledText> definitions = new ArrayList<>();
    for (JsonNode concept : new ObjectMapper().readTree(json.toFile())) {
      String label = label(concept, known);
      if (!label.isEmpty()) {
        String text = concept.path("Name (en-GB)").asText() + ": " + definition(concept).strip();
        definitions.add(new LabelledText(label, text));
      }
    }
    return definitions;
  }

  private static String definition(JsonNode concept) {
    return concept.path("Definition (en-GB)").asText().replaceAll("\\s+", " ");
  }

  private static String label(JsonNode concept, Set<String> known) {
    for (int level = DEEPEST; level > 1; level--) {
      String code = concept.path("Level" + level + "/NewsCode").asText();
      if (known.contains(code)) {
        return code.substring(Concepts.SCHEME.length());
      }
    }
    return "";
  }
}
