package io.wirewatch.ingest.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BylineTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "By Jane Doe > Jane Doe",
        "By Jane Doe and John Roe > Jane Doe; John Roe",
        "By Jane Doe, John Roe and Bob Poe > Jane Doe; John Roe; Bob Poe",
        "By Jane Doe | Reuters > Jane Doe",
        "By JANE O'BRIEN, Staff Writer > Jane O'Brien",
        "BY JANE DOE, Associated Press > Jane Doe",
        "By Jane Doe in Kyiv and John Roe in Moscow > Jane Doe; John Roe",
        "By Jane Doe jane.doe@example.org > Jane Doe",
        "By Jane Doe (AP) > Jane Doe",
        "By Edward Wong - Feb. 25, 2022 > Edward Wong",
        "By: Ludwig van der Meer > Ludwig van der Meer",
        "By J. R. Smith-Jones > J. R. Smith-Jones",
        "Von Petra Lindner, Berlin > Petra Lindner",
        "Par Claire Dubois et Marc Petit > Claire Dubois; Marc Petit",
        "Por Lucía Fernández y José Gil > Lucía Fernández; José Gil",
        "By The Associated Press > The Associated Press",
        "By AFP > AFP",
      })
  void readsTheNames(String line, String names) {
    assertThat(Byline.of(line).map(Byline::authors)).contains(List.of(names.split("; ")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "By Friday the troops had left",
        "By the river",
        "Bystanders Jane Doe and John Roe",
        "Jane Doe",
        "By",
        "By 2030",
        "Von wegen alles gut",
      })
  void leavesOtherLinesAlone(String line) {
    assertThat(Byline.of(line)).isEmpty();
  }
}
