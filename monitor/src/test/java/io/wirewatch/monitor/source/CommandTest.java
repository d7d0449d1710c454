package io.wirewatch.monitor.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "https://news.example/feed, https://news.example/feed",
        "https://news.example/?a=1&b=2, 'https://news.example/?a=1&b=2'",
        "https://news.example/$(reboot), 'https://news.example/$(reboot)'",
        "https://news.example/it's;ls, 'https://news.example/it'\\''s;ls'"
      })
  void keepsAnAddressOneArgumentOfAShell(String url, String argument) {
    assertThat(Command.check(url)).isEqualTo("wirewatch sources check " + argument);
  }

  @Test
  void looksForFeedsAtTheHomePageElseAtTheRootOfTheSite() {
    assertThat(Command.discover("https://example.org/news", "https://feeds.example/x"))
        .isEqualTo("wirewatch sources add https://example.org/news");
    assertThat(Command.discover(null, "https://feeds.example/rss/world.xml"))
        .isEqualTo("wirewatch sources add https://feeds.example/");
    assertThat(Command.discover(null, "no address"))
        .isEqualTo("wirewatch sources check 'no address'");
  }
}
