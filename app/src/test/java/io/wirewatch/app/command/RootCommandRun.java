package io.wirewatch.app.command;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/** Runs a command as the program does: what goes wrong is told in a sentence, with status 1. */
final class RootCommandRun {

  private RootCommandRun() {}

  static int of(StringWriter out, StringWriter err, Object command, String... arguments) {
    return new CommandLine(command)
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .setExecutionExceptionHandler(
            (failure, line, parsed) -> {
              line.getErr().println(failure.getMessage());
              line.getErr().flush();
              return failure instanceof CommandFailedException ? 1 : 70;
            })
        .execute(arguments);
  }
}
