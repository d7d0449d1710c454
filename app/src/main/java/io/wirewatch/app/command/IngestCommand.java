package io.wirewatch.app.command;

import io.wirewatch.app.run.Stage;
import io.wirewatch.ingest.crawl.CrawlerSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code wirewatch ingest}: sources and documents in, articles out. */
@Command(
    name = "ingest",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    header = "Runs the ingest stage alone: sources and documents in, articles out.",
    sortOptions = false)
final class IngestCommand implements Callable<Integer> {

  @Option(
      names = "--inbox",
      paramLabel = "DIR",
      description =
          "Folder whose documents are taken up; they are moved to done/ or refused/ in it."
              + " Default: none.")
  private @Nullable Path inbox;

  @Mixin private CrawlOptions crawl;

  @Mixin private ClusterOptions cluster;

  @Override
  public Integer call() throws Exception {
    CrawlerSettings settings = crawl.settings();
    return StageRunner.runAll(
        cluster,
        stages -> {
          List<Stage> parts = new ArrayList<>();
          if (inbox != null) {
            parts.add(stages.inbox(inbox));
          }
          parts.add(stages.crawler(settings));
          return parts;
        });
  }
}
