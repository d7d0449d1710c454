package io.wirewatch.app.command;

import org.jspecify.annotations.Nullable;

/** Rows of a name and what goes with it, for a person at a terminal. */
final class FactRows {

  private static final int NAME_COLUMNS = 12;

  private final Console console;
  private final int width;

  /**
   * @param width columns of the terminal
   */
  FactRows(Console console, int width) {
    this.console = console;
    this.width = width;
  }

  /** Prints a row on as many lines as it takes; nothing for a value that is missing. */
  void row(String name, @Nullable String value) {
    if (value == null || value.isBlank()) {
      return;
    }
    String head = Console.cell(name, NAME_COLUMNS);
    for (String line : PrintedText.wrapped(value, width - 2 - NAME_COLUMNS)) {
      console.line("  " + console.faint(head) + line);
      head = " ".repeat(NAME_COLUMNS);
    }
  }

  /** Prints an address on one line: a broken one cannot be clicked or copied. */
  void link(String name, @Nullable String url) {
    if (url != null) {
      String head = console.faint(Console.cell(name, NAME_COLUMNS));
      console.line("  " + head + PrintedText.harmless(url));
    }
  }
}
