package io.wirewatch.app.command;

import io.wirewatch.schemas.record.Source;
import java.util.Collection;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code wirewatch sources list}: what is watched. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    header = "Lists the feeds that are watched.",
    sortOptions = false)
final class SourcesListCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(names = "--json", description = "One JSON object a line, with every setting.")
  private boolean json;

  @Mixin private SourceOptions options;

  @Override
  public Integer call() throws Exception {
    Logging.quiet();
    Console console = Console.of(spec.commandLine().getOut());
    try (Shutdown shutdown = Shutdown.install()) {
      Collection<Source> sources = options.open().read(SourceOptions.PATIENCE).values();
      if (json) {
        sources.forEach(source -> console.line(source.toString()));
      } else {
        table(console, sources);
      }
      return 0;
    }
  }

  static void table(Console console, Collection<Source> sources) {
    if (sources.isEmpty()) {
      console.line(
          "no sources yet: `wirewatch sources add URL` or `wirewatch sources import FILE`");
      return;
    }
    console.line(
        console.strong(
            Console.cell("SOURCE", 30)
                + "  "
                + Console.cell("LANGUAGE", 8)
                + "  "
                + Console.cell("TAGS", 20)
                + "  ADDRESS"));
    for (Source source : sources) {
      String row =
          Console.cell(name(source), 30)
              + "  "
              + Console.cell(text(source.getLanguage()), 8)
              + "  "
              + Console.cell(String.join("; ", source.getTags()), 20)
              + "  "
              + source.getUrl();
      console.line(source.getEnabled() ? row : console.faint(row + " (not polled)"));
    }
    console.line("");
    console.line(Console.counted(sources.size(), "source"));
  }

  private static String name(Source source) {
    return text(source.getTitle() == null ? source.getPublisher() : source.getTitle());
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
