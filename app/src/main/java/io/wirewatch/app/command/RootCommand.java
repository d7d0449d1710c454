package io.wirewatch.app.command;

import io.wirewatch.app.embedded.EmbeddedServerException;
import io.wirewatch.enrich.watch.InvalidWatchlistException;
import io.wirewatch.ingest.measure.InvalidPagesException;
import io.wirewatch.ingest.replay.InvalidManifestException;
import io.wirewatch.ingest.replay.MissingPathException;
import io.wirewatch.ingest.replay.ReplayFailedException;
import io.wirewatch.ingest.source.InvalidSourceListException;
import io.wirewatch.monitor.PortUnavailableException;
import io.wirewatch.schemas.topic.TopicMismatchException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code wirewatch}: only holds its subcommands. */
@Command(
    name = "wirewatch",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    header = "Watches the news wire for named actors.",
    description = {
      "",
      "wirewatch up --replay seeds   replays the seed corpus and opens the dashboard",
      "wirewatch up                  runs everything on this machine",
      ""
    },
    subcommands = {
      UpCommand.class,
      ReplayCommand.class,
      SourcesCommand.class,
      WatchlistCommand.class,
      DoctorCommand.class,
      FeedCommand.class,
      ExtractCommand.class,
      TagCommand.class,
      QuotesCommand.class,
      TopicsCommand.class,
      IngestCommand.class,
      EnrichCommand.class,
      SinkCommand.class,
      MonitorCommand.class,
      CommandLine.HelpCommand.class
    })
public final class RootCommand implements Runnable {

  @Spec private CommandSpec spec;

  /** Runs the command that the arguments name and returns its status. */
  public static int run(String... arguments) {
    CommandLine line =
        new CommandLine(new RootCommand())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setParameterExceptionHandler(RootCommand::correct)
            .setExecutionExceptionHandler(RootCommand::explain);
    return line.execute(arguments);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name a command.");
  }

  /** A wrong option is told in a sentence; the whole usage would push it off the screen. */
  private static int correct(ParameterException mistake, String[] arguments) {
    CommandLine line = mistake.getCommandLine();
    PrintWriter err = line.getErr();
    if (arguments.length == 0) {
      line.usage(err);
    } else {
      err.println("wirewatch: " + mistake.getMessage());
      err.println("Try `" + line.getCommandSpec().qualifiedName() + " --help`.");
    }
    err.flush();
    return CommandLine.ExitCode.USAGE;
  }

  /** What goes wrong on a machine or in a file is told in a sentence; our own mistakes in full. */
  private static int explain(Exception failure, CommandLine line, CommandLine.ParseResult parsed) {
    PrintWriter err = line.getErr();
    if (isInterrupt(failure)) {
      err.println("wirewatch: stopped before it was done");
    } else if (isExplained(failure)) {
      err.println("wirewatch: " + failure.getMessage());
      LoggerFactory.getLogger(RootCommand.class).debug("command failed", failure);
    } else {
      err.println("wirewatch: unexpected failure; please report it with what follows");
      failure.printStackTrace(err);
    }
    err.flush();
    return CommandLine.ExitCode.SOFTWARE;
  }

  /** A signal interrupts the command; Kafka's clients wrap that in an exception of their own. */
  private static boolean isInterrupt(Throwable failure) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof InterruptedException || at instanceof InterruptException) {
        return true;
      }
    }
    return false;
  }

  private static boolean isExplained(Exception failure) {
    return EXPLAINED.stream().anyMatch(type -> type.isInstance(failure));
  }

  private static final List<Class<? extends Exception>> EXPLAINED =
      List.of(
          CommandFailedException.class,
          EmbeddedServerException.class,
          InvalidSourceListException.class,
          InvalidWatchlistException.class,
          InvalidManifestException.class,
          InvalidPagesException.class,
          MissingPathException.class,
          PortUnavailableException.class,
          ReplayFailedException.class,
          TopicMismatchException.class,
          TimeoutException.class);
}
