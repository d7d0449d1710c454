package io.wirewatch.app.command;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/**
 * What a person at a terminal sees. A line that is still changing is redrawn in place on a terminal
 * and printed once, when it is final, elsewhere. Safe for use by many threads.
 */
final class Console {

  private static final int BAR_CELLS = 24;

  /** What a terminal of unknown width is taken for; narrower ones are not believed. */
  private static final int USUAL_COLUMNS = 100;

  private static final int LEAST_COLUMNS = 40;

  private final PrintWriter out;
  private final boolean terminal;
  private final boolean coloured;
  private boolean open;

  Console(PrintWriter out, boolean terminal) {
    this(out, terminal, terminal);
  }

  /**
   * @param coloured whether a terminal may show colours
   */
  Console(PrintWriter out, boolean terminal, boolean coloured) {
    this.out = out;
    this.terminal = terminal;
    this.coloured = coloured && terminal;
  }

  /**
   * Returns the console of this process. Java cannot tell a terminal from a file; the launcher can,
   * and says so in the system property {@code wirewatch.terminal}. Colours are left out where the
   * environment has {@code NO_COLOR} (no-color.org).
   */
  static Console of(PrintWriter out) {
    String noColour = System.getenv("NO_COLOR");
    return new Console(
        out,
        Boolean.getBoolean("wirewatch.terminal") && !"dumb".equals(System.getenv("TERM")),
        noColour == null || noColour.isEmpty());
  }

  /** Returns the terminal's width in columns, which the launcher knows. */
  static int columns() {
    return Math.max(LEAST_COLUMNS, Integer.getInteger("wirewatch.columns", USUAL_COLUMNS));
  }

  /** Shows a line that will be replaced by the next one. */
  synchronized void transientLine(String text) {
    if (terminal) {
      out.print("\r\u001b[K" + text);
      out.flush();
      open = true;
    }
  }

  /** Shows a line to stay. */
  synchronized void line(String text) {
    if (open) {
      out.print("\r\u001b[K");
      open = false;
    }
    out.println(text);
    out.flush();
  }

  /** Returns the text emphasised, on a terminal. */
  String strong(String text) {
    return terminal ? "\u001b[1m" + text + "\u001b[0m" : text;
  }

  /** Returns the text held back, on a terminal. */
  String faint(String text) {
    return terminal ? "\u001b[2m" + text + "\u001b[0m" : text;
  }

  /** Returns whether colours can be seen. */
  boolean isColoured() {
    return coloured;
  }

  /**
   * Returns the text in a colour, where colours can be seen.
   *
   * @param colour an SGR code of ECMA-48, such as 31 for red
   */
  String colour(String text, int colour) {
    return coloured ? "\u001b[" + colour + "m" + text + "\u001b[39m" : text;
  }

  /** Returns a bar that is filled to {@code done} of {@code total}. */
  static String bar(long done, long total) {
    int filled = total == 0 ? BAR_CELLS : (int) (BAR_CELLS * Math.min(done, total) / total);
    return "█".repeat(filled) + "░".repeat(BAR_CELLS - filled);
  }

  /** Returns a duration as a person would say it, such as {@code 1.9 s}. */
  static String seconds(Duration duration) {
    return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
  }

  /** Returns a number with its noun, such as {@code 1 source} or {@code 2 sources}. */
  static String counted(int count, String noun) {
    return count + " " + (count == 1 ? noun : noun + "s");
  }

  /** Returns the text cut to a width, with an ellipsis where it was longer. */
  static String cut(String text, int width) {
    int length = text.codePointCount(0, text.length());
    return length <= width
        ? text
        : text.substring(0, text.offsetByCodePoints(0, width - 1)).stripTrailing() + "…";
  }

  /** Returns the text cut or filled with spaces to a width. */
  static String cell(String text, int width) {
    String cut = cut(text, width);
    return cut + " ".repeat(Math.max(0, width - cut.codePointCount(0, cut.length())));
  }
}
