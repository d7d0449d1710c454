package io.wirewatch.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.wirewatch.schemas.Namespace;
import io.wirewatch.schemas.document.DocumentJson;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the API answers is what its document says that it answers. */
class ApiAnswersTest {

  private final InventedNews news = new InventedNews();
  private final InventedSources invented = new InventedSources(Instant.now());

  @Test
  void answersHaveTheDocumentedFieldsAndNoOthers() throws Exception {
    try (FakeElasticsearch elasticsearch = FakeElasticsearch.start()) {
      elasticsearch.answer(
          (index, body) ->
              index.endsWith("-links") ? invented.answer(body) : news.answer(index, body));
      try (MonitorStage stage =
          new MonitorStage(
              MonitorConfig.onLoopback("127.0.0.1:1", Namespace.DEFAULT, 0),
              elasticsearch.client(),
              InstantSource.system(),
              invented.sources())) {
        stage.start();
        JsonNode document = get(stage, "/api/v1/openapi.json", 200);
        String id = news.first().id();
        check(stage, document, "/articles", "/articles?q=Putin&size=5", 200);
        check(stage, document, "/articles/{id}", "/articles/" + id, 200);
        check(stage, document, "/articles/{id}", "/articles/" + "0".repeat(32), 404);
        check(stage, document, "/actors", "/actors?watched=true", 200);
        check(stage, document, "/actors/{id}", "/actors/wang-yi?interval=day", 200);
        check(stage, document, "/alerts", "/alerts?severity=high", 200);
        check(stage, document, "/alerts", "/alerts?size=none", 400);
        check(stage, document, "/summary", "/summary", 200);
        check(stage, document, "/watchlist", "/watchlist", 200);
        check(stage, document, "/sources", "/sources?size=5", 200);
        check(stage, document, "/sources", "/sources?state=gaps", 200);
        check(stage, document, "/sources", "/sources?state=weak", 400);
        String source = "/sources/" + InventedSources.id("gone");
        check(stage, document, "/sources/{id}", source, 200);
        check(stage, document, "/sources/{id}", source + "?status=refused", 200);
        check(stage, document, "/sources/{id}", "/sources/nobody", 404);
        check(stage, document, "/health", "/health", 503);
        check(stage, document, "/events", "/events", 406);
      }
    }
  }

  private static JsonNode get(MonitorStage stage, String path, int status) throws Exception {
    HttpResponse<String> response =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(stage.address().resolve(path)).build(),
                HttpResponse.BodyHandlers.ofString());
    assertThat(response.statusCode()).as(path).isEqualTo(status);
    return DocumentJson.mapper().readTree(response.body());
  }

  private static void check(
      MonitorStage stage, JsonNode document, String path, String request, int status)
      throws Exception {
    JsonNode answer = get(stage, "/api/v1" + request, status);
    JsonNode response =
        resolved(
            document,
            document
                .get("paths")
                .get("/api/v1" + path)
                .at("/get/responses")
                .get(Integer.toString(status)));
    JsonNode schema = response.get("content").elements().next().get("schema");
    List<String> faults = new ArrayList<>();
    compare(document, schema, answer, request, faults);
    assertThat(faults).isEmpty();
  }

  private static JsonNode resolved(JsonNode document, JsonNode node) {
    return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
  }

  private static void compare(
      JsonNode document, JsonNode given, JsonNode value, String at, List<String> faults) {
    JsonNode schema = resolved(document, given);
    String type = schema.path("type").asText();
    boolean fits =
        switch (type) {
          case "object" -> value.isObject();
          case "array" -> value.isArray();
          case "string" -> value.isTextual();
          case "integer" -> value.isIntegralNumber();
          case "number" -> value.isNumber();
          case "boolean" -> value.isBoolean();
          default -> false;
        };
    if (!fits) {
      faults.add(at + " is no " + type + ": " + value);
      return;
    }
    if (schema.has("enum")) {
      boolean known = false;
      for (JsonNode constant : schema.get("enum")) {
        known |= constant.equals(value);
      }
      if (!known) {
        faults.add(at + " is none of the constants: " + value);
      }
    }
    for (JsonNode required : schema.path("required")) {
      if (!value.has(required.asText())) {
        faults.add(at + " lacks " + required.asText());
      }
    }
    for (int i = 0; i < value.size() && value.isArray(); i++) {
      compare(document, schema.get("items"), value.get(i), at + "[" + i + "]", faults);
    }
    if (value.isObject() && schema.has("properties")) {
      value
          .properties()
          .forEach(
              field -> {
                JsonNode property = schema.get("properties").get(field.getKey());
                if (property == null) {
                  faults.add(at + " has " + field.getKey() + ", which is not documented");
                } else {
                  compare(document, property, field.getValue(), at + "." + field.getKey(), faults);
                }
              });
    }
  }
}
