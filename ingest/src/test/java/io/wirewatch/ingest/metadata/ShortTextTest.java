package io.wirewatch.ingest.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class ShortTextTest {

  @Test
  void readsTheTextOnOneLineAndNoFurtherThanTheElement() {
    assertThat(ShortText.of(first("<p>17 <b>May</b>\n  <i>2024</i></p><p>more</p>"), 40))
        .isEqualTo("17 May 2024");
  }

  @Test
  void readsNothingOfALongText() {
    assertThat(ShortText.of(first("<p>17 May 2024 in the harbour</p>"), 11)).isEmpty();
    assertThat(ShortText.of(first("<p>" + "<b>x</b>".repeat(1_000)), 11)).isEmpty();
    assertThat(ShortText.of(first("<p>" + " ".repeat(10_000) + "x"), 11)).isEmpty();
  }

  private static Element first(String html) {
    return Jsoup.parseBodyFragment(html).expectFirst("p");
  }
}
