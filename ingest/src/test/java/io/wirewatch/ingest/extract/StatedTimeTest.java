package io.wirewatch.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatedTimeTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2024-05-02                      | 2024-05-02T00:00:00Z | false",
        "20240502                        | 2024-05-02T00:00:00Z | false",
        "2024-05-02T18:30:00+03:00       | 2024-05-02T15:30:00Z | true",
        "2024-05-02T18:30:00.123+0300    | 2024-05-02T15:30:00Z | true",
        "2024-05-02 18:30                | 2024-05-02T18:30:00Z | true",
        "2024-05-02T18:30Z               | 2024-05-02T18:30:00Z | true",
        "2024-05-02 18:30:00 UTC         | 2024-05-02T18:30:00Z | true",
        "Thu, 02 May 2024 18:30:00 +0300 | 2024-05-02T15:30:00Z | true",
        "1714663800                      | 2024-05-02T15:30:00Z | true",
        "1714663800000                   | 2024-05-02T15:30:00Z | true",
        "2 May 2024                      | 2024-05-02T00:00:00Z | false",
      })
  void readsTheWaysThatFieldsGiveTimes(String field, Instant at, boolean precise) {
    assertThat(StatedTime.of(field)).contains(new StatedTime(at, precise));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "yesterday", "2024-13-45", "2024-05-02T99:00:00Z!", "12"})
  void readsNothingIntoTheRest(String field) {
    assertThat(StatedTime.of(field).filter(StatedTime::precise)).isEmpty();
  }
}
