package io.wirewatch.app.program;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.app.embedded.ElasticsearchDistribution;
import io.wirewatch.app.embedded.EmbeddedElasticsearch;
import io.wirewatch.app.embedded.EmbeddedKafka;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The services of docker-compose.yml as processes on this machine: their commands and environment
 * are read from that file, only addresses and folders are replaced. All are started before the
 * servers that they need.
 */
class ITSeparateStages {

  private static final List<String> STAGES = List.of("monitor", "sink", "enrich", "ingest");
  private static final String TOKEN = "a-token-for-this-test-only";

  @TempDir private Path folder;

  private final Map<String, ProgramProcess> running = new LinkedHashMap<>();

  @AfterEach
  void stopAll() {
    running.values().forEach(ProgramProcess::close);
  }

  @Test
  void workTogetherWhateverStartsFirst() throws Exception {
    Path inbox = Files.createDirectories(folder.resolve("inbox"));
    Files.writeString(folder.resolve("token"), TOKEN);
    int port = freePort();
    EmbeddedKafka kafka = new EmbeddedKafka(folder.resolve("kafka"), 0);
    EmbeddedElasticsearch elasticsearch =
        new EmbeddedElasticsearch(
            new ElasticsearchDistribution(
                Path.of(System.getProperty("wirewatch.program"), "elasticsearch")),
            folder,
            0,
            256);
    Map<String, String> replacements = new LinkedHashMap<>();
    replacements.put("http://elasticsearch:9200", elasticsearch.uri().toString());
    replacements.put("kafka:9092", kafka.bootstrap());
    replacements.put("/opt/wirewatch/seeds", Path.of("../seeds").toAbsolutePath().toString());
    replacements.put("/var/lib/wirewatch", folder.resolve("state").toString());
    replacements.put("/run/secrets/dashboard-token", folder.resolve("token").toString());
    replacements.put("/inbox", inbox.toString());
    replacements.put("0.0.0.0", "127.0.0.1");
    replacements.put("8470", Integer.toString(port));
    for (String stage : STAGES) {
      running.put(stage, start(stage, replacements));
    }

    try (kafka;
        elasticsearch) {
      kafka.start();
      ProgramProcess setup = start("setup", replacements);
      assertThat(setup.awaitExit()).as(setup.output()).isZero();
      elasticsearch.start();
      for (String stage : STAGES) {
        running.get(stage).awaitLine(stage + " started");
      }
      Files.copy(Path.of("../seeds/corpus/003_b651b38cca42d600.txt"), inbox.resolve("capture.txt"));

      URI dashboard = URI.create("http://127.0.0.1:" + port);
      assertThat(get(dashboard.resolve("/api/v1/articles"), "").statusCode()).isEqualTo(401);
      assertThat(awaitText(dashboard.resolve("/api/v1/articles?q=avert+war"), "repeatedly urged"))
          .contains("Vladimir Putin");
      assertThat(awaitText(dashboard.resolve("/api/v1/alerts"), "wang-yi")).contains("Wang Yi");
      assertThat(inbox.resolve("done").resolve("capture.txt")).exists();
      for (ProgramProcess process : running.values()) {
        process.signal("TERM");
      }
      for (ProgramProcess process : running.values()) {
        assertThat(process.awaitExit(Duration.ofSeconds(10))).as(process.output()).isZero();
      }
    }
  }

  @SuppressWarnings("unchecked") // what the compose file has there
  private ProgramProcess start(String service, Map<String, String> replacements)
      throws IOException {
    Map<String, Object> compose =
        (Map<String, Object>)
            new Load(LoadSettings.builder().build())
                .loadFromString(Files.readString(Path.of("../docker-compose.yml")));
    Map<String, Object> stage = (Map<String, Object>) compose.get("x-stage");
    Map<String, Object> services = (Map<String, Object>) compose.get("services");
    Map<String, Object> chosen = (Map<String, Object>) services.get(service);
    Map<String, String> environment = new LinkedHashMap<>();
    ((Map<String, String>) stage.get("environment"))
        .forEach((name, value) -> environment.put(name, replace(value, replacements)));
    String[] command =
        ((List<String>) chosen.get("command"))
            .stream().map(word -> replace(word, replacements)).toArray(String[]::new);
    return ProgramProcess.start(environment, command);
  }

  /** Asks again and again until the answer has the text: what is written shows after a second. */
  private static String awaitText(URI uri, String text) throws IOException, InterruptedException {
    String found = "";
    long deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
    while (!found.contains(text)) {
      assertThat(System.nanoTime())
          .as("%s never has '%s' but %s", uri, text, found)
          .isLessThan(deadline);
      found = get(uri, TOKEN).body();
    }
    return found;
  }

  private static String replace(String text, Map<String, String> replacements) {
    String replaced = text;
    for (Map.Entry<String, String> replacement : replacements.entrySet()) {
      replaced = replaced.replace(replacement.getKey(), replacement.getValue());
    }
    return replaced;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static HttpResponse<String> get(URI uri, String token)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri);
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
