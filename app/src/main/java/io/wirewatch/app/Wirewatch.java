package io.wirewatch.app;

import io.wirewatch.app.command.RootCommand;

/** Entry point of the program. */
public final class Wirewatch {

  private Wirewatch() {}

  /** Runs one command and ends with its status: 0 done, 1 failed, 2 asked for wrongly. */
  public static void main(String[] arguments) {
    System.exit(RootCommand.run(arguments));
  }
}
