package io.wirewatch.app.command;

import io.wirewatch.app.run.ElasticsearchConnection;
import io.wirewatch.app.run.KafkaAdmin;
import io.wirewatch.app.run.ReplayRun;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wirewatch replay}: documents from files into a pipeline that runs elsewhere. */
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    header =
        "Replays files and folders into stages that are running, and waits until all has arrived.",
    description = {
      "",
      "A path may be a plain-text capture (.txt, .text, .md), a page (.html, .htm, .xhtml; its address"
          + " from a urls.tsv or manifest beside it, or from the page), JSON Lines (.jsonl, .ndjson),"
          + " a web archive (.warc, .warc.gz), or a folder of these.",
      "",
      "The status is 0 when the ledger balances: every article is in Elasticsearch or among the dead"
          + " letters.",
      ""
    },
    sortOptions = false)
final class ReplayCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files and folders to replay.")
  private List<Path> paths = List.of();

  @Mixin private ClusterOptions cluster;

  @Override
  public Integer call() throws Exception {
    Logging.quiet();
    long startedAt = System.nanoTime();
    Console console = Console.of(spec.commandLine().getOut());
    try (Shutdown shutdown = Shutdown.install();
        ElasticsearchConnection connection = cluster.connect()) {
      KafkaAdmin.createTopics(cluster.bootstrap(), cluster.overrides(), cluster.namespace());
      ReplayRun replay =
          new ReplayRun(
              cluster.bootstrap(), cluster.overrides(), cluster.namespace(), connection.client());
      ReplayReporter reporter =
          new ReplayReporter(
              console, cluster.namespace(), cluster.elasticsearch().get(0), startedAt);
      return reporter.follow(replay, reporter.send(replay, paths), List::of) ? 0 : 1;
    }
  }
}
