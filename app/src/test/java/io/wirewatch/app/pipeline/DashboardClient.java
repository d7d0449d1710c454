package io.wirewatch.app.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.Predicate;

/** Asks a dashboard as a program does. */
public final class DashboardClient {

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final HttpClient http = HttpClient.newHttpClient();
  private final ObjectMapper mapper = new ObjectMapper();
  private final URI dashboard;

  public DashboardClient(URI dashboard) {
    this.dashboard = dashboard;
  }

  public String text(String path) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(dashboard.resolve(path)).build();
    return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  public JsonNode json(String path) throws IOException, InterruptedException {
    return mapper.readTree(text(path));
  }

  /** Asks again and again until the answer is as expected: what is written shows after a while. */
  public JsonNode await(String path, Predicate<JsonNode> expected)
      throws IOException, InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    JsonNode answer = json(path);
    while (!expected.test(answer)) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError(path + " answers, after " + PATIENCE + ", only " + answer);
      }
      answer = json(path);
    }
    return answer;
  }
}
