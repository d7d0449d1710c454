package io.wirewatch.app.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code wirewatch ingest}: documents in, articles out. */
@Command(
    name = "ingest",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    header = "Runs the ingest stage alone: documents in, articles out.",
    sortOptions = false)
final class IngestCommand implements Callable<Integer> {

  @Option(
      names = "--inbox",
      paramLabel = "DIR",
      required = true,
      description =
          "Folder whose documents are taken up; they are moved to done/ or refused/ in it.")
  private Path inbox = Path.of("inbox");

  @Mixin private ClusterOptions cluster;

  @Override
  public Integer call() throws Exception {
    return StageRunner.run(cluster, stages -> stages.inbox(inbox));
  }
}
