package io.wirewatch.monitor.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateTextTest {

  @ParameterizedTest
  @CsvSource({
    "INSTANT, '26 Feb 2022, 23:59 UTC'",
    "DAY, 26 Feb 2022",
    "MONTH, Feb 2022",
    "YEAR, 2022",
    "UNKNOWN, '26 Feb 2022, 23:59 UTC'",
    ", '26 Feb 2022, 23:59 UTC'"
  })
  void showsNoMoreThanIsKnown(String precision, String expected) {
    assertThat(DateText.known(Instant.parse("2022-02-26T23:59:59Z"), precision))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "JSON_LD, 0.95, ''",
    "TEXT, 0.8, ''",
    "TEXT, 0.79, 'from the text, medium confidence'",
    "TEXT, 0.5, 'from the text, medium confidence'",
    "INFERRED, 0.4, 'worked out from the text, low confidence'",
    "DATELINE, 0.2, 'from the dateline, low confidence'",
    "META, 0.3, 'from the page''s metadata, low confidence'",
    ", 0.3, 'source not known, low confidence'",
    "FEED, , 'from the feed, confidence not known'"
  })
  void saysWhatDoubtThereIs(String source, Float confidence, String expected) {
    assertThat(DateText.doubt(source, confidence)).isEqualTo(expected);
  }

  @Test
  void givesTheMachineTheFullTime() {
    assertThat(Html.fragment(DateText.node(Instant.parse("2022-02-26T00:00:00Z"), "26 Feb 2022")))
        .isEqualTo(
            "<time datetime=\"2022-02-26T00:00:00Z\" title=\"26 Feb 2022, 00:00 UTC\""
                + " class=\"when\">26 Feb 2022</time>");
  }
}
