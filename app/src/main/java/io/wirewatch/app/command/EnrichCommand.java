package io.wirewatch.app.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code wirewatch enrich}: articles in, enriched articles and alerts out. */
@Command(
    name = "enrich",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    header = "Runs the enrich stage alone: tags actors, raises alerts.",
    sortOptions = false)
final class EnrichCommand implements Callable<Integer> {

  @Option(
      names = "--state",
      paramLabel = "DIR",
      required = true,
      description = "Folder for local state; rebuilt from Kafka when it is lost.")
  private Path state = Path.of("streams");

  @Option(
      names = "--threads",
      paramLabel = "N",
      defaultValue = "1",
      description = "Stream threads. Default: 1.")
  private int threads;

  @Mixin private ClusterOptions cluster;

  @Override
  public Integer call() throws Exception {
    return StageRunner.run(cluster, stages -> stages.enrich(state, threads));
  }
}
