package io.wirewatch.app.command;

import io.wirewatch.app.run.Installation;
import io.wirewatch.app.run.InstallationConfig;
import io.wirewatch.ingest.replay.ReplayReport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code wirewatch up}: everything on this machine, in one process tree. */
@Command(
    name = "up",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    header = "Runs everything on this machine: Kafka, Elasticsearch, all stages, the dashboard.",
    description = {
      "",
      "Kafka and Elasticsearch are started here unless --bootstrap or --elasticsearch name ones that"
          + " run already. Captures put into DATA/inbox are taken up as they come. Ctrl-C stops"
          + " everything.",
      ""
    },
    sortOptions = false)
final class UpCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--replay",
      paramLabel = "PATH",
      arity = "1..*",
      description = "Replay these files and folders once everything runs.")
  private List<Path> replay = List.of();

  @Option(
      names = "--once",
      description =
          "End when the replay has arrived; the status tells whether the ledger balances.")
  private boolean once;

  @Option(
      names = "--watchlist",
      paramLabel = "FILE",
      defaultValue = "${env:WIREWATCH_WATCHLIST}",
      description =
          "Whom to watch. Default: DATA/watchlist.yaml, else the starter list of the seeds. Env:"
              + " WIREWATCH_WATCHLIST.")
  private @Nullable Path watchlist;

  @Option(
      names = "--sources",
      paramLabel = "FILE",
      defaultValue = "${env:WIREWATCH_SOURCES}",
      description =
          "Feeds to watch beside those that are watched already: OPML, YAML or CSV. Env:"
              + " WIREWATCH_SOURCES.")
  private @Nullable Path sources;

  @Mixin private CrawlOptions crawl;

  @Mixin private DashboardOptions dashboard;

  @Option(
      names = "--kafka-port",
      paramLabel = "PORT",
      defaultValue = "0",
      description = "Port of the embedded Kafka. Default: any free one.")
  private int kafkaPort;

  @Option(
      names = "--elasticsearch-port",
      paramLabel = "PORT",
      defaultValue = "0",
      description = "Port of the embedded Elasticsearch. Default: any free one.")
  private int elasticsearchPort;

  @Option(
      names = "--elasticsearch-heap",
      paramLabel = "MB",
      defaultValue = "512",
      description = "Heap of the embedded Elasticsearch. Default: 512.")
  private int elasticsearchHeap;

  @Mixin private ClusterOptions cluster;

  @Override
  public Integer call() throws Exception {
    if (once && replay.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "--once needs --replay PATH: name what to replay.");
    }
    for (Path path : replay) {
      if (!Files.exists(path)) {
        throw new CommandFailedException("--replay " + path + ": there is nothing: check the path");
      }
    }
    if (sources != null && !Files.isReadable(sources)) {
      throw new CommandFailedException(
          "--sources " + sources + " is not a file that can be read: check the path");
    }
    long startedAt = System.nanoTime();
    InstallationConfig config = config();
    Console console = Console.of(spec.commandLine().getOut());
    try (Shutdown shutdown = Shutdown.install();
        Installation installation = new Installation(config)) {
      installation.lock();
      Logging.toFile(config.data().resolve("logs"));
      Machine.requireMemory(config);
      dashboard.requireFreePort();
      console.line(console.strong("Wirewatch " + Version.text()) + "  in " + config.data());
      StartupLines lines = new StartupLines(console, startedAt);
      installation.start(lines);
      ReplayReporter reporter =
          new ReplayReporter(console, cluster.namespace(), installation.elasticsearch(), startedAt);
      ReplayReport report = ReplayReport.NONE;
      if (!replay.isEmpty()) {
        report = reporter.send(installation.replay(), replay);
      }
      installation.complete(lines);
      boolean balanced =
          replay.isEmpty()
              || reporter.follow(installation.replay(), report, installation::problems);
      if (once) {
        return balanced ? 0 : 1;
      }
      console.line("");
      installation
          .dashboard()
          .ifPresent(
              address ->
                  console.line(
                      "Dashboard: "
                          + console.strong(address.toString())
                          + "   (Ctrl-C stops everything)"));
      shutdown.await();
      return 0;
    }
  }

  private InstallationConfig config() {
    Program program = Program.locate();
    Path folder = cluster.data();
    try {
      return new InstallationConfig(
          program.folder(),
          folder,
          cluster.namespace(),
          cluster.namesKafka() ? cluster.bootstrap() : null,
          kafkaPort,
          cluster.overrides(),
          cluster.namesElasticsearch() ? cluster.elasticsearch() : List.of(),
          elasticsearchPort,
          elasticsearchHeap,
          cluster.apiKey(),
          program.watchlist(watchlist, folder),
          sources,
          crawl.settings(),
          dashboard.host(),
          dashboard.port(),
          dashboard.token());
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }
}
