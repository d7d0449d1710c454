package io.wirewatch.ingest.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatedEventsTest {

  private final DatedEvents events = DatedEvents.load();

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "the opening ceremony of the Winter Olympic Games in Beijing > 2022-02-04",
        "Lehman Brothers collapsed > 2008-09-15",
        "since the Brexit referendum > 2016-06-23",
        "the attacks of September 11 > 2001-09-11",
        "the storming of the Capitol by a mob of Trump supporters > 2021-01-06",
        "Flug MH17 > 2014-07-17",
        "the Hamas attack on southern Israel > 2023-10-07",
        "Notre-Dame fire > 2019-04-15",
      })
  void findsAnEventByItsWords(String text, String date) {
    assertThat(events.in(Sentence.of(text.toLowerCase(Locale.ROOT)).words()))
        .extracting(naming -> naming.event().date().toString())
        .containsExactly(date);
  }

  @ParameterizedTest
  @CsvSource({"the Olympic spirit of Beijing", "an invasion of privacy", "Paris in the spring"})
  void findsNothingInOtherWords(String text) {
    assertThat(events.in(Sentence.of(text).words())).isEmpty();
  }
}
