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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  /** A loaded machine takes its time; a quiet one needs about five seconds. */
  private static final Duration START_LIMIT = Duration.ofMinutes(2);

  private static final Duration STOP_LIMIT = Duration.ofSeconds(6);

  /**
   * The optimising compiler waits until code is ten times as hot as usual: a start then takes 9.5
   * seconds of CPU instead of 13.4, and what runs long is still compiled to the end.
   */
  private static final List<String> QUICK_START =
      List.of(
          "-XX:Tier4InvocationThreshold=50000",
          "-XX:Tier4MinInvocationThreshold=6000",
          "-XX:Tier4CompileThreshold=150000",
          "-XX:Tier4BackEdgeThreshold=400000");

  /** What the server's own command line writes to its standard input to end it in order. */
  private static final int SHUTDOWN_MARKER = 27;

  private final ElasticsearchDistribution distribution;
  private final Path dataFolder;
  private final int heapMegabytes;
  private final int port;
  private final int transportPort;
  private final UnprivilegedUser user = new UnprivilegedUser();
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
    this.transportPort = FreePort.find();
    this.heapMegabytes = heapMegabytes;
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
      prepare(home);
      Process launched = launch(server, home);
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

  private void prepare(ElasticsearchHome home) throws IOException {
    Files.createDirectories(home.config());
    Files.writeString(home.config().resolve("elasticsearch.yml"), "# set by wirewatch\n");
    Files.writeString(home.config().resolve("log4j2.properties"), LOGGING);
    ElasticsearchDistribution.delete(home.temporary());
    for (Path own : List.of(home.data(), home.logs(), home.config(), home.temporary())) {
      user.own(own);
    }
  }

  private Process launch(Path server, ElasticsearchHome home)
      throws IOException, ReflectiveOperationException {
    List<String> command = new ArrayList<>();
    if (UnprivilegedUser.isInstalled("setsid")) {
      // Ctrl-C in a terminal reaches the whole process group; the server is to stop after the sink.
      command.add("setsid");
    }
    command.addAll(user.commandPrefix());
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xms" + heapMegabytes + "m");
    command.add("-Xmx" + heapMegabytes + "m");
    command.add("-XX:+UseSerialGC");
    command.addAll(QUICK_START);
    command.add("-XX:+ExitOnOutOfMemoryError");
    command.add("-Djava.io.tmpdir=" + home.temporary());
    command.add("-XX:ErrorFile=" + home.logs().resolve("hs_err_pid%p.log"));
    byte[] input;
    try (ServerArguments arguments = new ServerArguments(server)) {
      command.addAll(arguments.systemOptions());
      input = arguments.standardInput(settings(server, home), home.config(), home.logs());
    }
    command.addAll(
        List.of(
            "--module-path",
            server.resolve("lib").toString(),
            "--add-modules=jdk.net",
            "--add-modules=jdk.management.agent",
            "--add-modules=ALL-MODULE-PATH",
            "-m",
            "org.elasticsearch.server/org.elasticsearch.bootstrap.Elasticsearch"));

    ProcessBuilder builder = new ProcessBuilder(command).directory(home.logs().toFile());
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    builder.environment().put("ES_TMPDIR", home.temporary().toString());
    builder.environment().put("LIBFFI_TMPDIR", home.temporary().toString());
    builder.redirectErrorStream(true);
    builder.redirectOutput(home.logs().resolve("console.log").toFile());
    Process started = builder.start();
    try {
      OutputStream stdin = started.getOutputStream();
      stdin.write(input);
      stdin.flush();
    } catch (IOException e) {
      // It has ended before it read its arguments; awaitHealth says why.
      log.debug("Elasticsearch did not read its arguments", e);
    }
    return started;
  }

  private Map<String, String> settings(Path server, ElasticsearchHome home) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("cluster.name", "wirewatch-embedded");
    settings.put("node.name", "wirewatch");
    settings.put("discovery.type", "single-node");
    settings.put("network.host", "127.0.0.1");
    settings.put("http.port", Integer.toString(port));
    settings.put("transport.port", Integer.toString(transportPort));
    settings.put("path.home", server.toString());
    settings.put("path.data", home.data().toString());
    settings.put("path.logs", home.logs().toString());
    settings.put("xpack.security.enabled", "false");
    settings.put("cluster.routing.allocation.disk.threshold_enabled", "false");
    settings.put("action.auto_create_index", "false");
    return settings;
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

  private static final String LOGGING =
      """
      status = error
      appender.file.type = RollingFile
      appender.file.name = file
      appender.file.fileName = ${sys:es.logs.base_path}${sys:file.separator}elasticsearch.log
      appender.file.filePattern = ${sys:es.logs.base_path}${sys:file.separator}elasticsearch-%i.log.gz
      appender.file.layout.type = PatternLayout
      appender.file.layout.pattern = %d{ISO8601}{UTC} %-5p %c{1.} %m%n%throwable{10}
      appender.file.policies.type = Policies
      appender.file.policies.size.type = SizeBasedTriggeringPolicy
      appender.file.policies.size.size = 16MB
      appender.file.strategy.type = DefaultRolloverStrategy
      appender.file.strategy.max = 4
      rootLogger.level = info
      rootLogger.appenderRef.file.ref = file
      """;
}
