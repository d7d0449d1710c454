package io.wirewatch.app.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code wirewatch up} as a person or an init system uses it, with everything that can befall it.
 */
class ITUp {

  private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

  @TempDir private Path data;

  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void replaysTheSeedsOnceAndTwiceAndAfterKillsWithABalancedLedger() throws Exception {
    try (ProgramProcess first = up("--replay", "seeds", "--once")) {
      assertThat(first.awaitExit()).as(first.output()).isZero();
      assertThat(first.output())
          .contains("articles     2")
          .contains("Ledger balanced: 2 articles")
          .doesNotContain("Exception");
    }
    int alerts;
    List<ProcessHandle> children;
    try (ProgramProcess killed = up("--replay", "seeds")) {
      alerts = Integer.parseInt(killed.awaitLine("^alerts +(\\d+) ").group(1));
      assertThat(alerts).isPositive();
      children = killed.children();
      assertThat(children).isNotEmpty();
      killed.signal("KILL");
      killed.awaitExit();
    }
    // Elasticsearch notices that its parent is gone.
    for (ProcessHandle child : children) {
      child.onExit().get(15, TimeUnit.SECONDS);
    }
    try (ProgramProcess after = up("--replay", "seeds", "--once")) {
      assertThat(after.awaitExit()).as(after.output()).isZero();
      assertThat(after.output())
          .contains("articles     2")
          .contains("Ledger balanced: 2 articles and " + alerts + " alerts");
    }
  }

  @Test
  void survivesKillsInMidReplay() throws Exception {
    Path corpus = corpus(400);
    try (ProgramProcess up = up("--replay", corpus.toString())) {
      up.awaitLine("✓ elasticsearch");
      for (ProcessHandle child : up.children()) {
        child.destroyForcibly();
      }
      up.awaitLine("Ledger balanced: 400 articles");
      up.signal("KILL");
      up.awaitExit();
    }
    try (ProgramProcess up = up("--replay", corpus.toString())) {
      up.awaitLine("✓ elasticsearch");
      up.signal("KILL");
      up.awaitExit();
    }
    try (ProgramProcess up = up("--replay", corpus.toString(), "--once")) {
      assertThat(up.awaitExit()).as(up.output()).isZero();
      assertThat(up.output()).contains("Ledger balanced: 400 articles");
    }
  }

  @Test
  void stopsEverythingWithinTenSecondsOfCtrlC() throws Exception {
    try (ProgramProcess up = up()) {
      URI dashboard = URI.create(up.awaitLine("Dashboard: (\\S+)").group(1));
      assertThat(get(dashboard)).contains("Wirewatch");
      List<ProcessHandle> children = up.children();

      up.signal("INT");

      assertThat(up.awaitExit(TEN_SECONDS)).isZero();
      assertThat(children).noneMatch(ProcessHandle::isAlive);
      assertThat(up.output()).doesNotContain("Exception");
    }
  }

  @Test
  void saysThatTheDataFolderIsInUse() throws Exception {
    try (ProgramProcess first = up()) {
      first.awaitLine("Dashboard: ");
      try (ProgramProcess second = up()) {
        assertThat(second.awaitExit()).isEqualTo(1);
        assertThat(second.output())
            .contains("another wirewatch")
            .contains("is using")
            .contains("--data")
            .doesNotContain("Exception");
      }
      try (ProgramProcess doctor = ProgramProcess.start(environment(), "doctor")) {
        assertThat(doctor.awaitExit()).as(doctor.output()).isZero();
        assertThat(doctor.output()).contains("✓ kafka", "✓ elasticsearch", "✓ sink");
      }
      try (ProgramProcess replay = ProgramProcess.start(environment(), "replay", "seeds")) {
        assertThat(replay.awaitExit()).as(replay.output()).isZero();
        assertThat(replay.output()).contains("Ledger balanced: 2 articles");
      }
    }
  }

  @Test
  void saysThatThePortIsInUse() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        ProgramProcess up = up("--port", Integer.toString(taken.getLocalPort()))) {
      assertThat(up.awaitExit()).isEqualTo(1);
      assertThat(up.output())
          .contains(Integer.toString(taken.getLocalPort()))
          .contains("--port")
          .doesNotContain("\tat ");
    }
  }

  @Test
  void tellsWhatIsNotReachableAndWhatToDo() throws Exception {
    Map<String, String> nowhere =
        Map.of(
            "WIREWATCH_DATA", data.resolve("data").toString(),
            "WIREWATCH_BOOTSTRAP", "127.0.0.1:1",
            "WIREWATCH_ELASTICSEARCH", "http://127.0.0.1:1");
    try (ProgramProcess doctor = ProgramProcess.start(nowhere, "doctor")) {
      assertThat(doctor.awaitExit(Duration.ofSeconds(30))).isEqualTo(1);
      assertThat(doctor.output())
          .contains("✗ kafka", "no answer from 127.0.0.1:1")
          .contains("✗ elasticsearch", "no answer from http://127.0.0.1:1")
          .contains("→ start it")
          .doesNotContain("WARN", "Exception:");
    }
  }

  @Test
  void tellsWhereTheWatchlistIsBroken() throws Exception {
    Path broken = data.resolve("broken.yaml");
    Files.writeString(broken, "actors:\n  - id: a\n    name: [A\n");
    try (ProgramProcess up = up("--watchlist", broken.toString())) {
      assertThat(up.awaitExit()).isEqualTo(1);
      assertThat(up.output()).contains("broken.yaml:4:1").doesNotContain("\tat ");
    }
  }

  @Test
  void setsBadDocumentsAsideAndGoesOn() throws Exception {
    Path bad = Files.createDirectories(data.resolve("bad"));
    Files.write(bad.resolve("empty.txt"), new byte[0]);
    Files.write(bad.resolve("binary.txt"), new byte[] {0, 1, 2, 3, 0, 0, (byte) 0xFF, 0});
    Files.write(bad.resolve("huge.txt"), "x ".repeat(25 << 20).getBytes(StandardCharsets.UTF_8));
    Files.copy(Path.of("../seeds/corpus/000_04fdd8b290cfaec6.txt"), bad.resolve("good.txt"));
    try (ProgramProcess up = up("--replay", bad.toString(), "--once")) {
      assertThat(up.awaitExit()).as(up.output()).isZero();
      assertThat(up.output())
          .contains("refused empty.txt", "refused binary.txt", "refused huge.txt")
          .contains("articles     1")
          .contains("1 articles")
          .contains("3 set aside");
    }
    try (ProgramProcess up = up("--replay", "no/such/folder", "--once")) {
      assertThat(up.awaitExit()).isEqualTo(1);
      assertThat(up.output()).contains("no/such/folder").doesNotContain("\tat ");
    }
  }

  private ProgramProcess up(String... arguments) throws IOException {
    List<String> all = new ArrayList<>(List.of("up"));
    all.addAll(List.of(arguments));
    return ProgramProcess.start(environment(), all.toArray(String[]::new));
  }

  private Map<String, String> environment() {
    return Map.of("WIREWATCH_DATA", data.resolve("data").toString(), "WIREWATCH_PORT", "0");
  }

  private Path corpus(int documents) throws IOException {
    Path folder = Files.createDirectories(data.resolve("corpus-" + documents));
    for (int i = 0; i < documents; i++) {
      Files.writeString(
          folder.resolve("report-%03d.txt".formatted(i)),
          """
          Harbour town %1$d weighs a new ferry line

          By Jo Sample

          PORTSMOUTH — The council of harbour town %1$d met on Tuesday, March 5, 2024 to weigh a ferry \
          line to France, and heard from fishermen who fear for their berths.

          Foreign Minister Wang Yi, who visited the port in January, had called the plan sound, the \
          mayor said. Wang did not name a sum for ferry number %1$d.

          A vote is due next month, after the harbour master has counted the boats of the town once more.
          """
              .formatted(i));
    }
    return folder;
  }

  private String get(URI uri) throws IOException, InterruptedException {
    return http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
        .body();
  }
}
