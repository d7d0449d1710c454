package io.wirewatch.monitor.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import io.wirewatch.schemas.topic.Topic;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The stream over real HTTP, read as a client does. */
@Timeout(60)
class EventStreamTest {

  private static final Instant NOW = Instant.parse("2024-01-01T00:00:00Z");

  private record Sent(String id, String type, String data) {}

  /** A client that has connected. */
  private static final class Client implements AutoCloseable {
    private final InputStream body;
    private final BufferedReader lines;

    private Client(InputStream body) {
      this.body = body;
      this.lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
    }

    Sent next() throws IOException {
      String id = "";
      String type = "";
      List<String> data = new ArrayList<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.isEmpty() && !type.isEmpty()) {
          return new Sent(id, type, String.join("\n", data));
        } else if (line.startsWith("id:")) {
          id = line.substring(3).strip();
        } else if (line.startsWith("event:")) {
          type = line.substring(6).strip();
        } else if (line.startsWith("data:")) {
          data.add(line.substring(5).strip());
        }
      }
      return new Sent("", "end", "");
    }

    @Override
    public void close() throws IOException {
      body.close();
    }
  }

  private final EventLog log = new EventLog(5);
  private volatile Optional<String> problem = Optional.empty();
  private final EventStream stream = new EventStream(log, () -> problem, InstantSource.fixed(NOW));
  private final Javalin server =
      Javalin.create(
              config -> {
                config.startup.showJavalinBanner = false;
                config.routes.get("/events", ctx -> stream.open(ctx, event -> Samples.idOf(event)));
              })
          .start("127.0.0.1", 0);

  @AfterEach
  void stop() {
    log.close();
    server.stop();
  }

  private void append(String id, long offset) {
    log.append(new Place(Topic.ENRICHED, 0, offset), Samples.TIME, Samples.event(id));
  }

  private Client connect(String query, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/events" + query))
            .header("Accept", "text/event-stream");
    if (headers.length > 0) {
      request.headers(headers);
    }
    HttpResponse<InputStream> response =
        HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    assertThat(response.statusCode()).isEqualTo(200);
    return new Client(response.body());
  }

  @Test
  void showsLifeAtOnceAndSendsWhatComes() throws Exception {
    append("before", 0);
    problem = Optional.of("Kafka is away.");
    try (Client client = connect("")) {
      assertThat(client.next())
          .isEqualTo(
              new Sent(
                  "1-",
                  "heartbeat",
                  "{\"at\":\"2024-01-01T00:00:00Z\",\"problem\":\"Kafka is away.\"}"));
      append("Ünïcode ’ \uD83D\uDE00", 1);
      assertThat(client.next()).isEqualTo(new Sent("2-", "article", "Ünïcode ’ \uD83D\uDE00"));
      append("next", 2);
      assertThat(client.next()).isEqualTo(new Sent("3-", "article", "next"));
    }
  }

  @Test
  void resumesAfterTheLastEvent() throws Exception {
    append("a", 0);
    append("b", 1);
    try (Client client = connect("", "Last-Event-ID", "1-")) {
      assertThat(client.next().type()).isEqualTo("heartbeat");
      assertThat(client.next()).isEqualTo(new Sent("2-", "article", "b"));
    }
  }

  @Test
  void startsOverWhereEventsAreGone() throws Exception {
    for (int i = 0; i < 8; i++) {
      append("e" + i, i);
    }
    for (String id : List.of("1-", "900-", "nonsense")) {
      try (Client client = connect("", "Last-Event-ID", id)) {
        assertThat(client.next().type()).isEqualTo("heartbeat");
        assertThat(client.next())
            .isEqualTo(
                new Sent(
                    "8-", "reset", "{\"reason\":\"Events were missed: load the lists anew.\"}"));
      }
    }
  }

  @Test
  void sendsWhatWasWrittenSinceATime() throws Exception {
    log.append(new Place(Topic.ENRICHED, 0, 0), Samples.TIME.minusSeconds(1), Samples.event("old"));
    append("recent", 1);
    try (Client client = connect("?since=" + Samples.TIME)) {
      assertThat(client.next().type()).isEqualTo("heartbeat");
      assertThat(client.next()).isEqualTo(new Sent("2-", "article", "recent"));
    }
  }

  @Test
  void endsWithTheLog() throws Exception {
    try (Client client = connect("")) {
      assertThat(client.next().type()).isEqualTo("heartbeat");
      log.close();
      assertThat(client.next().type()).isIn("heartbeat", "end");
    }
  }
}
