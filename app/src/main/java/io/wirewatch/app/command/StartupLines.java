package io.wirewatch.app.command;

import io.wirewatch.app.run.StartupListener;
import java.time.Duration;

/** Prints a line for each part that has started, with the time since the command began. */
final class StartupLines implements StartupListener {

  private final Console console;
  private final long startedAt;

  StartupLines(Console console, long startedAt) {
    this.console = console;
    this.startedAt = startedAt;
  }

  @Override
  public void waiting(String part) {
    console.transientLine("  … " + part);
  }

  @Override
  public void ready(String part, String detail) {
    String time = Console.seconds(Duration.ofNanos(System.nanoTime() - startedAt));
    console.line(
        "  ✓ " + Console.cell(part, 14) + console.faint("%7s".formatted(time)) + "  " + detail);
  }
}
