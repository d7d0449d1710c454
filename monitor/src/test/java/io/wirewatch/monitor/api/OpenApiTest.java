package io.wirewatch.monitor.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wirewatch.monitor.FakeElasticsearch;
import io.wirewatch.monitor.http.Route;
import io.wirewatch.monitor.live.EventLog;
import io.wirewatch.monitor.live.EventStream;
import io.wirewatch.monitor.query.Archive;
import io.wirewatch.monitor.source.Sources;
import io.wirewatch.monitor.watch.WatchList;
import io.wirewatch.schemas.Namespace;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class OpenApiTest {

  private final JsonNode document = read();

  private static JsonNode read() {
    try (InputStream in =
        OpenApiTest.class.getResourceAsStream("/io/wirewatch/monitor/api/openapi.json")) {
      return new ObjectMapper().readTree(in);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Route> routes() {
    try (FakeElasticsearch elasticsearch = FakeElasticsearch.start()) {
      InstantSource clock = InstantSource.system();
      Archive archive = new Archive(elasticsearch.client(), Namespace.DEFAULT);
      EventStream events = new EventStream(new EventLog(1), Optional::empty, clock);
      return new Api(archive, new WatchList(), new Sources(), events, Health::of, clock).routes();
    }
  }

  @Test
  void describesEveryRouteWithItsParametersAndNoOther() {
    Map<String, Set<String>> served = new TreeMap<>();
    routes().forEach(route -> served.put(route.path(), new TreeSet<>(route.parameters())));
    Map<String, Set<String>> described = new TreeMap<>();
    document
        .get("paths")
        .properties()
        .forEach(path -> described.put(path.getKey(), queryParameters(path.getValue())));

    assertThat(described).isEqualTo(served);
  }

  private Set<String> queryParameters(JsonNode path) {
    Set<String> names = new TreeSet<>();
    for (JsonNode given : path.at("/get/parameters")) {
      JsonNode parameter = resolved(given);
      if (parameter.get("in").asText().equals("query")) {
        names.add(parameter.get("name").asText());
      }
    }
    return names;
  }

  private JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
  }

  @Test
  void refersOnlyToWhatItDefines() {
    List<String> references = new ArrayList<>();
    document.findValues("$ref").forEach(reference -> references.add(reference.asText()));

    assertThat(references)
        .isNotEmpty()
        .allSatisfy(
            reference -> assertThat(document.at(reference.substring(1)).isMissingNode()).isFalse());
  }

  @Test
  void definesNoSchemaThatNothingRefersTo() {
    Set<String> used = new TreeSet<>();
    document
        .findValues("$ref")
        .forEach(reference -> used.add(reference.asText().replaceFirst(".*/", "")));
    Set<String> unused = new TreeSet<>();
    document.at("/components/schemas").fieldNames().forEachRemaining(unused::add);
    unused.removeAll(used);
    // These two are the data of events, which OpenAPI 3.1 cannot refer to.
    assertThat(unused).containsExactly("Heartbeat", "Reset");
  }
}
