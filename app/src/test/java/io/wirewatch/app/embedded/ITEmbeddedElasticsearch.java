package io.wirewatch.app.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ITEmbeddedElasticsearch {

  private static final ElasticsearchDistribution DISTRIBUTION =
      new ElasticsearchDistribution(
          Path.of(System.getProperty("wirewatch.program"), "elasticsearch"));

  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void keepsDocumentsBetweenRunsAndStemsEnglish(@TempDir Path data) throws Exception {
    try (EmbeddedElasticsearch first = new EmbeddedElasticsearch(DISTRIBUTION, data, 0, 256)) {
      first.start();
      assertThat(first.problem()).isEmpty();
      put(
          first.uri().resolve("/notes"),
          "{\"mappings\":{\"properties\":{\"text\":{\"type\":\"text\",\"analyzer\":\"english\"}}}}");
      put(first.uri().resolve("/notes/_doc/1?refresh=true"), "{\"text\":\"ministers warned\"}");
    }
    try (EmbeddedElasticsearch second = new EmbeddedElasticsearch(DISTRIBUTION, data, 0, 256)) {
      second.start();
      assertThat(get(second.uri().resolve("/notes/_search?q=text:minister")))
          .contains("ministers warned");
    }
  }

  @Test
  void saysThatItsProcessHasEnded(@TempDir Path data) throws Exception {
    try (EmbeddedElasticsearch server = new EmbeddedElasticsearch(DISTRIBUTION, data, 0, 256)) {
      server.start();
      ProcessHandle process = ProcessHandle.of(server.pid().orElseThrow()).orElseThrow();
      process.destroyForcibly();
      process.onExit().get(10, TimeUnit.SECONDS);

      assertThat(server.problem()).hasValueSatisfying(text -> assertThat(text).contains("ended"));
    }
  }

  private void put(URI uri, String json) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .header("Content-Type", "application/json")
            .PUT(HttpRequest.BodyPublishers.ofString(json))
            .build();
    HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(response.statusCode()).as(response.body()).isBetween(200, 201);
  }

  private String get(URI uri) throws IOException, InterruptedException {
    HttpResponse<String> response =
        http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return response.body();
  }
}
