package io.wirewatch.app.command;

import io.wirewatch.ingest.source.InvalidSourceListException;
import io.wirewatch.ingest.source.Remark;
import io.wirewatch.ingest.source.SourceChanges;
import io.wirewatch.ingest.source.SourceList;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wirewatch sources import}: the feeds of a file. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    header = "Watches the feeds of an OPML, YAML or CSV file, too.",
    description = {
      "",
      "Sources that the file does not name stay as they are. The status is 1 when entries were"
          + " skipped.",
      ""
    },
    sortOptions = false)
final class SourcesImportCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "The list; see seeds/sources.opml.")
  private Path file = Path.of("sources.opml");

  @Option(names = "--check", description = "Only check the file.")
  private boolean checkOnly;

  @Mixin private SourceOptions options;

  @Override
  public Integer call() throws Exception {
    Logging.quiet();
    Console console = Console.of(spec.commandLine().getOut());
    SourceList.Reading reading = read(file);
    remarks(console, "repaired", reading.repaired());
    remarks(console, "merged", reading.merged());
    remarks(console, "skipped", reading.skipped());
    int usable = reading.list().sources().size();
    int skipped = reading.skipped().size();
    if (checkOnly) {
      console.line(
          "%s: %s, %d skipped".formatted(file, Console.counted(usable, "source"), skipped));
    } else {
      try (Shutdown shutdown = Shutdown.install()) {
        SourceChanges changes =
            options.open().publish(reading.list().sources(), SourceOptions.PATIENCE);
        console.line(
            "%s: %d added, %d changed, %d unchanged, %d skipped"
                .formatted(
                    file,
                    changes.added().size(),
                    changes.changed().size(),
                    changes.unchanged().size(),
                    skipped));
      }
    }
    return skipped == 0 ? 0 : 1;
  }

  private static SourceList.Reading read(Path file) throws InvalidSourceListException {
    try {
      return SourceList.read(file);
    } catch (IOException e) {
      throw new CommandFailedException(file + " cannot be read: " + e, e);
    }
  }

  private void remarks(Console console, String what, List<Remark> remarks) {
    remarks.forEach(remark -> console.line("%s %s:%s".formatted(what, file, remark)));
  }
}
