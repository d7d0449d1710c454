package io.wirewatch.ingest.press;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatelineTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "WASHINGTON >> Over three months; WASHINGTON; WASHINGTON; ",
        "Hilo, Hawaii >> The mayor said; Hilo, Hawaii; Hilo, Hawaii; ",
        "KYIV, Ukraine (AP) — Shells fell; KYIV, Ukraine; KYIV, Ukraine (AP); ",
        "NEW YORK (AP) -- Stocks rose; NEW YORK; NEW YORK (AP); ",
        "LONDON, Feb 25 (Reuters) - Oil rose; LONDON; LONDON, Feb 25 (Reuters); Feb 25",
        "LONDON, Feb. 25, 2022 (Reuters) - Oil; LONDON; LONDON, Feb. 25, 2022 (Reuters); Feb. 25, 2022",
        "PARIS, 3 mars (AFP) - Le président; PARIS; PARIS, 3 mars (AFP); 3 mars",
        "Berlin (dpa) - Der Bundestag hat; Berlin; Berlin (dpa); ",
        "Berlin/Brüssel (Reuters) - Die; Berlin/Brüssel; Berlin/Brüssel (Reuters); ",
        "NEW DELHI: Parliament on Monday; NEW DELHI; NEW DELHI; ",
        "ST. LOUIS — The river rose; ST. LOUIS; ST. LOUIS; ",
        "(Reuters) - Oil rose; ; (Reuters); ",
        "BEIJING — China said; BEIJING; BEIJING; ",
      })
  void readsPlaceAndDay(String paragraph, String place, String printed, String day) {
    Dateline dateline = Dateline.of(paragraph).orElseThrow();

    assertThat(dateline.place()).isEqualTo(place);
    assertThat(paragraph.substring(0, dateline.end())).isEqualTo(printed);
    assertThat(dateline.day()).isEqualTo(day);
    assertThat(paragraph.charAt(dateline.textStart())).matches(Character::isUpperCase);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Moscow — the capital — was quiet.",
        "LIVE: the vote is on",
        "NATO — the alliance — said no.",
        "US officials alerted China late last year.",
        "The plan (which failed) - was his.",
        "A — B",
        "China-backed firms - and others",
      })
  void leavesOtherOpeningsAlone(String paragraph) {
    assertThat(Dateline.of(paragraph)).isEmpty();
  }
}
