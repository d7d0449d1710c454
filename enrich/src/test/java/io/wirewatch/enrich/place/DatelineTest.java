package io.wirewatch.enrich.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatelineTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          WASHINGTON >> The talks ended.               | WASHINGTON      | -
          KYIV, Ukraine (AP) — The talks ended.        | KYIV, Ukraine   | AP
          LONDON, Feb 25 (Reuters) - The talks ended.  | LONDON          | Reuters
          (Reuters) - The talks ended.                 | -               | Reuters
          Berlin (dpa) - The talks ended.              | Berlin          | dpa
          NEW YORK — The talks ended.                  | NEW YORK        | -
          TEL AVIV, Israel, March 3 — The talks ended. | TEL AVIV, Israel | -
          """)
  void readsPlaceAndAgency(String paragraph, String place, String agency) {
    assertThat(Dateline.openingOf(paragraph))
        .hasValueSatisfying(
            dateline -> {
              assertThat(dateline.place()).isEqualTo(place);
              assertThat(dateline.agency()).isEqualTo(agency);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The talks — long and dull — ended.",
        "UPDATE — The talks ended.",
        "“WASHINGTON — it never sleeps,” he said.",
        "The talks ended.",
        "—",
        ""
      })
  void findsNoneInRunningText(String paragraph) {
    assertThat(Dateline.openingOf(paragraph)).isEmpty();
  }
}
