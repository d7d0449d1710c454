package io.wirewatch.app.command;

import io.wirewatch.schemas.record.Source;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wirewatch sources remove}: feeds no more. */
@Command(
    name = "remove",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    header = "Stops watching feeds; their articles stay.",
    description = {"", "The status is 1 when one of them was not watched.", ""},
    sortOptions = false)
final class SourcesRemoveCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "URL", description = "Addresses as `list` shows them.")
  private List<String> urls = List.of();

  @Mixin private SourceOptions options;

  @Override
  public Integer call() throws Exception {
    Logging.quiet();
    Console console = Console.of(spec.commandLine().getOut());
    try (Shutdown shutdown = Shutdown.install()) {
      List<Source> removed = options.open().remove(urls, SourceOptions.PATIENCE);
      removed.forEach(source -> console.line("removed " + source.getUrl()));
      long missing = urls.stream().distinct().count() - removed.size();
      if (removed.isEmpty()) {
        urls.stream().distinct().forEach(url -> console.line("not watched: " + url));
      } else if (missing > 0) {
        console.line(missing + " of them not watched");
      }
      if (missing > 0) {
        console.line("`wirewatch sources list` shows what is");
      }
      return missing > 0 ? 1 : 0;
    }
  }
}
