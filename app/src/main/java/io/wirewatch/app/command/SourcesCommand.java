package io.wirewatch.app.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code wirewatch sources}: only holds its subcommands. */
@Command(
    name = "sources",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    header = "Says which feeds to watch; changes take effect at once.",
    description = {
      "",
      "wirewatch sources add example.com          finds the feed of a site and watches it",
      "wirewatch sources import seeds/sources.opml",
      "wirewatch sources check                    looks at all of them, now",
      ""
    },
    subcommands = {
      SourcesAddCommand.class,
      SourcesListCommand.class,
      SourcesImportCommand.class,
      SourcesExportCommand.class,
      SourcesCheckCommand.class,
      SourcesRemoveCommand.class
    })
final class SourcesCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Name a command: add, list, import, export, check or remove.");
  }
}
