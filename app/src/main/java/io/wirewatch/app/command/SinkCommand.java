package io.wirewatch.app.command;

import io.wirewatch.app.run.Stages;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code wirewatch sink}: enriched articles and alerts into Elasticsearch. */
@Command(
    name = "sink",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    header = "Runs the sink stage alone: writes to Elasticsearch.",
    sortOptions = false)
final class SinkCommand implements Callable<Integer> {

  @Mixin private ClusterOptions cluster;

  @Override
  public Integer call() throws Exception {
    return StageRunner.run(cluster, Stages::sink);
  }
}
