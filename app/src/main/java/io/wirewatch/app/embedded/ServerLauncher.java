package io.wirewatch.app.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the process of an Elasticsearch server: its command, settings, folders and user.
 *
 * <p>The server's virtual machine is started directly, not by {@code bin/elasticsearch}: only then
 * does it end when its standard input closes.
 */
final class ServerLauncher {

  private static final Logger log = LoggerFactory.getLogger(ServerLauncher.class);

  /**
   * The optimising compiler waits until code is ten times as hot as usual: a start then takes a
   * third less CPU, and what runs long is still compiled to the end.
   */
  private static final List<String> QUICK_START =
      List.of(
          "-XX:Tier4InvocationThreshold=50000",
          "-XX:Tier4MinInvocationThreshold=6000",
          "-XX:Tier4CompileThreshold=150000",
          "-XX:Tier4BackEdgeThreshold=400000");

  private final UnprivilegedUser user;
  private final int port;
  private final int transportPort;
  private final int heapMegabytes;

  /**
   * @param user whom the server runs as
   * @param port HTTP port
   * @param transportPort port for other nodes, of which there are none
   * @param heapMegabytes heap of the server
   */
  ServerLauncher(UnprivilegedUser user, int port, int transportPort, int heapMegabytes) {
    this.user = user;
    this.port = port;
    this.transportPort = transportPort;
    this.heapMegabytes = heapMegabytes;
  }

  /** Starts the server's process and hands it its arguments; does not wait until it answers. */
  Process launch(Path server, ElasticsearchHome home)
      throws IOException, ReflectiveOperationException {
    prepare(home);
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

  private void prepare(ElasticsearchHome home) throws IOException {
    Files.createDirectories(home.config());
    Files.writeString(home.config().resolve("elasticsearch.yml"), "# set by wirewatch\n");
    Files.writeString(home.config().resolve("log4j2.properties"), LOGGING);
    ElasticsearchDistribution.delete(home.temporary());
    for (Path own : List.of(home.data(), home.logs(), home.config(), home.temporary())) {
      user.own(own);
    }
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
