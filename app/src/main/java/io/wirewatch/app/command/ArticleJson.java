package io.wirewatch.app.command;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wirewatch.ingest.extract.Reading;
import io.wirewatch.ingest.extract.Reading.Read;
import io.wirewatch.ingest.extract.Reading.Refused;
import io.wirewatch.ingest.page.WebPage;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/**
 * Shows each page as one line of JSON: the record as it would go on the wire, under the names of
 * its schema, without what is null. A page that is refused has {@code refused} and {@code message}.
 */
final class ArticleJson implements ArticleReport {

  /** In ASCII, so that the terminal's charset does not matter. */
  private static final ObjectMapper MAPPER =
      new ObjectMapper(JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build());

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Console console;

  ArticleJson(Console console) {
    this.console = console;
  }

  @Override
  public void show(WebPage page, Reading reading) {
    try {
      console.line(MAPPER.writeValueAsString(line(page, reading)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of strings and numbers can always be written", e);
    }
  }

  private static ObjectNode line(WebPage page, Reading reading) {
    if (reading instanceof Read read) {
      return record(read.article());
    }
    Refused refused = (Refused) reading;
    return NODES
        .objectNode()
        .put("origin", page.origin())
        .put("refused", refused.reason().code())
        .put("message", refused.message());
  }

  private static ObjectNode record(IndexedRecord record) {
    ObjectNode object = NODES.objectNode();
    for (Schema.Field field : record.getSchema().getFields()) {
      @Nullable Object value = record.get(field.pos());
      if (value != null) {
        object.set(field.name(), node(value));
      }
    }
    return object;
  }

  private static JsonNode node(Object value) {
    if (value instanceof IndexedRecord record) {
      return record(record);
    } else if (value instanceof List<?> list) {
      ArrayNode array = NODES.arrayNode();
      list.forEach(item -> array.add(node(item)));
      return array;
    } else if (value instanceof Boolean flag) {
      return NODES.booleanNode(flag);
    } else if (value instanceof Integer number) {
      return NODES.numberNode(number);
    } else if (value instanceof Float number) {
      return NODES.numberNode(number);
    }
    return NODES.textNode(value.toString()); // strings, names of constants, instants
  }
}
