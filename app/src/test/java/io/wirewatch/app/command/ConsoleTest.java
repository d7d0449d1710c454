package io.wirewatch.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ConsoleTest {

  private final StringWriter written = new StringWriter();

  @Test
  void leavesNoMovingLinesInAFile() {
    Console console = new Console(new PrintWriter(written), false);
    console.transientLine("1 of 2");
    console.transientLine("2 of 2");
    console.line("done");

    assertThat(written).hasToString("done" + System.lineSeparator());
    assertThat(console.strong("x")).isEqualTo("x");
  }

  @Test
  void redrawsMovingLinesOnATerminal() {
    Console console = new Console(new PrintWriter(written), true);
    console.transientLine("1 of 2");
    console.line("done");

    assertThat(written.toString())
        .isEqualTo("\r\u001b[K1 of 2\r\u001b[Kdone" + System.lineSeparator());
  }

  @Test
  void cutsByCharactersThatAPersonSees() {
    assertThat(Console.cut("Zürich 😀😀😀", 8)).isEqualTo("Zürich…");
    assertThat(Console.cell("ab", 4)).isEqualTo("ab  ");
    assertThat(Console.cell("abcdef", 4)).isEqualTo("abc…");
  }

  @Test
  void drawsBars() {
    assertThat(Console.bar(0, 2)).isEqualTo("░".repeat(24));
    assertThat(Console.bar(1, 2)).isEqualTo("█".repeat(12) + "░".repeat(12));
    assertThat(Console.bar(5, 2)).isEqualTo("█".repeat(24));
    assertThat(Console.bar(0, 0)).isEqualTo("█".repeat(24));
    assertThat(Console.seconds(Duration.ofMillis(1949))).isEqualTo("1.9 s");
  }
}
