package io.wirewatch.ingest.press;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {

  @Test
  void leavesPlainTextAlone() {
    String text = "Ferry runs aground – again";
    assertThat(PlainText.of(text)).isSameAs(text);
  }

  @Test
  void takesTagsEntitiesAndInvisibleCharactersOut() {
    assertThat(PlainText.of(" <b>Fer\u00adry</b>\n runs&nbsp;&amp;amp; floats\u200b "))
        .isEqualTo("Ferry runs & floats");
  }
}
