package io.wirewatch.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintedTextTest {

  @ParameterizedTest
  @CsvSource({
    "'the ferry is back', 10, 'the ferry|is back'",
    "'the ferry is back', 17, 'the ferry is back'",
    "'Donaudampfschiff fährt', 8, 'Donaudampfschiff|fährt'",
    "'渡船周一恢复运营。', 10, '渡船周一恢|复运营。'",
    "'フェリーは月曜日、', 10, 'フェリーは|月曜日、'",
    "'', 10, ''"
  })
  void breaksLinesWhereTheLanguageDoes(String text, int columns, String lines) {
    assertThat(String.join("|", PrintedText.wrapped(text, columns))).isEqualTo(lines);
  }

  @Test
  void aPageCannotSteerTheTerminal() {
    assertThat(PrintedText.harmless("a\u001b[2Jb\u0007c\u202Ed\u2066e\nf\u2028g"))
        .isEqualTo("a[2Jbcde f g");
  }

  @Test
  void joinersOfScriptsStay() {
    assertThat(PrintedText.harmless("می\u200Cخواهم")).isEqualTo("می\u200Cخواهم");
  }

  @ParameterizedTest
  @CsvSource({"'one two three', 20, 'one two three'", "'one two three', 9, 'one two…'"})
  void cutsBetweenWords(String text, int columns, String cut) {
    assertThat(PrintedText.cut(text, columns)).isEqualTo(cut);
  }
}
