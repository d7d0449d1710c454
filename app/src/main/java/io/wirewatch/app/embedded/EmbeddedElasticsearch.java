package io.wirewatch.app.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A single-node Elasticsearch in a child process on loopback, with its data kept between runs. The
 * server reads its standard input for as long as it lives and ends when that closes, so it cannot
 * outlive us, not even after {@code kill -9}. Started and closed by one thread at a time; {@link
 * #problem} and {@link #pid} may be asked by any.
 */
public final class EmbeddedElasticsearch implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(EmbeddedElasticsearch.class);

  /** A loaded machine takes its time; a quiet one needs less than ten seconds. */
  private static final Duration START_LIMIT = Duration.ofMinutes(2);

  private static final Duration STOP_LIMIT = Duration.ofSeconds(6);

  /** What the server's own command line writes to its standard input to end it in order. */
  private static final int SHUTDOWN_MARKER = 27;

  private final ElasticsearchDistribution distribution;
  private final Path dataFolder;
  private final int port;
  private final UnprivilegedUser user = new UnprivilegedUser();
  private final ServerLauncher launcher;
  private volatile @Nullable Process process;
  private volatile @Nullable Path logs;

  /**
   * @param distribution what to run
   * @param dataFolder the installation's data folder; the server lives in a folder of its own there
   * @param port HTTP port; 0 for a free one
   * @param heapMegabytes heap of the server, at least 256
   */
  public EmbeddedElasticsearch(
      ElasticsearchDistribution distribution, Path dataFolder, int port, int heapMegabytes) {
    this.distribution = distribution;
    this.dataFolder = dataFolder.toAbsolutePath();
    this.port = port == 0 ? FreePort.find() : port;
    this.launcher = new ServerLauncher(user, this.port, FreePort.find(), heapMegabytes);
  }

  /** Returns the address for clients. */
  public URI uri() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /**
   * Unpacks the server the first time, starts it, and waits until it can hold data.
   *
   * @throws EmbeddedServerException if it does not start
   * @throws InterruptedException if the thread is interrupted; the server is stopped then
   */
  public void start() throws InterruptedException {
    try {
      ElasticsearchHome home = ElasticsearchHome.of(dataFolder, user);
      Path server = distribution.unpackInto(home.distributions(), user);
      logs = home.logs();
      endPredecessor(home.pidFile());
      Process launched = launcher.launch(server, home);
      process = launched;
      Files.writeString(home.pidFile(), Long.toString(launched.pid()));

    } catch (IOException | ReflectiveOperationException e) {
      throw new EmbeddedServerException(
          "the embedded Elasticsearch cannot be started under " + dataFolder + ": " + e, e);
    }
    try {
      awaitHealth();
    } catch (InterruptedException | RuntimeException e) {
      close();
      throw e;
    }
  }

  /** Returns what is wrong with the server, in a sentence; empty while it runs. */
  public Optional<String> problem() {
    Process running = process;
    if (running == null) {
      return Optional.of("the embedded Elasticsearch is not started");
    }
    return running.isAlive()
        ? Optional.empty()
        : Optional.of(
            "the embedded Elasticsearch has ended with status "
                + running.exitValue()
                + ": see "
                + logs);
  }

  /**
   * Waits until the server's process has ended; returns at once when it is not started.
   *
   * @throws InterruptedException if the thread is interrupted
   */
  public void awaitExit() throws InterruptedException {
    Process running = process;
    if (running != null) {
      running.waitFor();
    }
  }

  /** Returns the process id of the server; empty when it is not started. */
  public Optional<Long> pid() {
    return Optional.ofNullable(process).map(Process::pid);
  }

  /** Stops the server in order, by force after six seconds. Does nothing when not started. */
  @Override
  public void close() {
    Process stopping = process;
    process = null;
    if (stopping == null) {
      return;
    }
    try (OutputStream input = stopping.getOutputStream()) {
      input.write(SHUTDOWN_MARKER);
    } catch (IOException e) {
      log.debug("Elasticsearch has closed its input already", e);
    }
    try {
      if (!stopping.waitFor(STOP_LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
        log.warn(
            "Elasticsearch (process {}) did not stop in {}: killed", stopping.pid(), STOP_LIMIT);
        stopping.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      stopping.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  /**
   * A server whose parent was killed ends by itself within seconds; its data is locked until then.
   */
  private void endPredecessor(Path pidFile) throws IOException, InterruptedException {
    if (!Files.exists(pidFile)) {
      return;
    }
    Optional<ProcessHandle> predecessor =
        ProcessHandle.of(Long.parseLong(Files.readString(pidFile).strip()))
            .filter(ProcessHandle::isAlive)
            .filter(EmbeddedElasticsearch::isElasticsearch);
    if (predecessor.isEmpty()) {
      return;
    }
    log.info("waiting for Elasticsearch of the last run (process {})", predecessor.get().pid());
    long deadline = System.nanoTime() + STOP_LIMIT.toNanos();
    while (predecessor.get().isAlive()) {
      if (System.nanoTime() > deadline) {
        predecessor.get().destroyForcibly();
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  private static boolean isElasticsearch(ProcessHandle process) {
    return process
        .info()
        .commandLine()
        .map(line -> line.contains("org.elasticsearch.bootstrap.Elasticsearch"))
        .orElse(false);
  }

  private void awaitHealth() throws InterruptedException {
    Process starting = Objects.requireNonNull(process, "launched");
    HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
    HttpRequest health =
        HttpRequest.newBuilder(uri().resolve("/_cluster/health?wait_for_status=yellow&timeout=1s"))
            .timeout(Duration.ofSeconds(5))
            .build();
    long deadline = System.nanoTime() + START_LIMIT.toNanos();
    while (starting.isAlive() && System.nanoTime() < deadline) {
      try {
        if (http.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
          return;
        }
      } catch (IOException e) {
        log.trace("Elasticsearch does not answer yet", e);
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
    throw new EmbeddedServerException(
        starting.isAlive()
            ? "the embedded Elasticsearch does not answer after "
                + START_LIMIT.toSeconds()
                + " s: see "
                + logs
            : "the embedded Elasticsearch ended while starting: "
                + lastWords()
                + " (see "
                + logs
                + ")");
  }

  private String lastWords() {
    Path folder = logs;
    if (folder == null) {
      return "no log";
    }
    for (String name : List.of("elasticsearch.log", "console.log")) {
      try {
        List<String> lines =
            Files.readString(folder.resolve(name), StandardCharsets.UTF_8).lines().toList();
        for (int i = lines.size() - 1; i >= 0; i--) {
          if (lines.get(i).contains("ERROR") || lines.get(i).contains("xception")) {
            return lines.get(i).strip();
          }
        }
      } catch (IOException e) {
        log.trace("no {}", name, e);
      }
    }
    return "without a word";
  }
}
