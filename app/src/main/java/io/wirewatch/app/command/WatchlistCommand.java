package io.wirewatch.app.command;

import io.wirewatch.app.run.ElasticsearchConnection;
import io.wirewatch.app.run.KafkaAdmin;
import io.wirewatch.app.run.Stages;
import io.wirewatch.enrich.watch.Watchlist;
import io.wirewatch.enrich.watch.WatchlistFile;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wirewatch watchlist}: whom to watch. */
@Command(
    name = "watchlist",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    header = "Checks a watch list and publishes it to the running stages, at once.",
    description = {"", "What the file no longer names is no longer watched.", ""},
    sortOptions = false)
final class WatchlistCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "The list, as YAML; see seeds/watchlist.yaml.")
  private Path file = Path.of("watchlist.yaml");

  @Option(names = "--check", description = "Only check the file.")
  private boolean checkOnly;

  @Mixin private ClusterOptions cluster;

  @Override
  public Integer call() throws Exception {
    Logging.quiet();
    Watchlist watchlist = WatchlistFile.read(file);
    Console console = Console.of(spec.commandLine().getOut());
    if (checkOnly) {
      console.line(
          "%s is in order: %d actors, %d rules"
              .formatted(file, watchlist.actors().size(), watchlist.rules().size()));
      return 0;
    }
    try (Shutdown shutdown = Shutdown.install();
        ElasticsearchConnection connection = cluster.connect()) {
      KafkaAdmin.createTopics(cluster.bootstrap(), cluster.overrides(), cluster.namespace());
      String changes =
          new Stages(
                  cluster.bootstrap(),
                  cluster.overrides(),
                  cluster.namespace(),
                  connection.client())
              .publish(watchlist);
      console.line("%s published: %s".formatted(file, changes));
      return 0;
    }
  }
}
