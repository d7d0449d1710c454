package io.wirewatch.app.command;

import io.wirewatch.ingest.source.SourceFormat;
import io.wirewatch.ingest.source.SourceList;
import io.wirewatch.schemas.record.Source;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wirewatch sources export}: the feeds as a file. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    header = "Writes the feeds that are watched to a file, every setting included.",
    sortOptions = false)
final class SourcesExportCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(arity = "0..1", paramLabel = "FILE", description = "Default: standard output.")
  private @Nullable Path file;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "opml, yaml or csv. Default: by the file's name, else opml.")
  private @Nullable SourceFormat format;

  @Mixin private SourceOptions options;

  @Override
  public Integer call() throws Exception {
    Logging.quiet();
    Path target = file;
    try (Shutdown shutdown = Shutdown.install()) {
      List<Source> sources = List.copyOf(options.open().read(SourceOptions.PATIENCE).values());
      String text = new SourceList(sources).write(chosen(target));
      if (target == null) {
        PrintWriter out = spec.commandLine().getOut();
        out.print(text);
        out.flush();
      } else {
        write(target, text);
        Console.of(spec.commandLine().getOut())
            .line("%s: %s".formatted(target, Console.counted(sources.size(), "source")));
      }
      return 0;
    }
  }

  private SourceFormat chosen(@Nullable Path target) {
    return Optional.ofNullable(format)
        .or(() -> Optional.ofNullable(target).flatMap(SourceFormat::ofName))
        .orElse(SourceFormat.OPML);
  }

  private static void write(Path target, String text) {
    try {
      Files.writeString(target, text);
    } catch (IOException e) {
      throw new CommandFailedException(target + " cannot be written: " + e, e);
    }
  }
}
