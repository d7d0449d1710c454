package io.wirewatch.ingest.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.ingest.date.DateConvention;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
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
        "20240502183000                  | 2024-05-02T18:30:00Z | true",
        "2024-5-2                        | 2024-05-02T00:00:00Z | false",
        "2024/05/02 18:30:12             | 2024-05-02T18:30:12Z | true",
        "2024-05-02T18:30:00+03:00       | 2024-05-02T15:30:00Z | true",
        "2024-05-02T18:30:00.123+0300    | 2024-05-02T15:30:00Z | true",
        "2024-05-02T18:30:00:123Z        | 2024-05-02T18:30:00Z | true",
        "2024-05-02 18:30                | 2024-05-02T18:30:00Z | true",
        "2024-05-02 06:30 PM             | 2024-05-02T18:30:00Z | true",
        "2024-05-02T18:30Z               | 2024-05-02T18:30:00Z | true",
        "2024-05-02 18:30:00 UTC         | 2024-05-02T18:30:00Z | true",
        "2024-05-02 18:30:00 CEST        | 2024-05-02T16:30:00Z | true",
        "2024-05-02T00:00:00Z            | 2024-05-02T00:00:00Z | false",
        "Thu, 02 May 2024 18:30:00 +0300 | 2024-05-02T15:30:00Z | true",
        "Thu May 02 18:30:00 CEST 2024   | 2024-05-02T16:30:00Z | true",
        "1714663800                      | 2024-05-02T15:30:00Z | true",
        "1714663800000                   | 2024-05-02T15:30:00Z | true",
        "2 May 2024                      | 2024-05-02T00:00:00Z | false",
        "2.5.24                          | 2024-05-02T00:00:00Z | false",
      })
  void readsTheWaysThatFieldsGiveTimes(String field, Instant at, boolean precise) {
    StatedTime time = StatedTime.of(field).orElseThrow();
    assertThat(time.at().truncatedTo(ChronoUnit.SECONDS)).isEqualTo(at);
    assertThat(time.precise()).isEqualTo(precise);
  }

  @Test
  void keepsTheDayOfTheZoneThatIsGiven() {
    StatedTime time = StatedTime.of("2024-05-02T00:30:00+09:00").orElseThrow();
    assertThat(time.day()).isEqualTo(LocalDate.of(2024, 5, 2));
    assertThat(time.at()).isEqualTo(Instant.parse("2024-05-01T15:30:00Z"));
  }

  @ParameterizedTest
  @CsvSource({"en-US, 2024-04-05", "en-GB, 2024-05-04", "de, 2024-05-04"})
  void readsSlashedDatesAsThePageDoes(String language, LocalDate day) {
    assertThat(StatedTime.of("04/05/2024 10:30 am", DateConvention.of(language, "")))
        .get()
        .extracting(StatedTime::day)
        .isEqualTo(day);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "2024-13-45",
        "12",
        "04/05/2024",
        "123456789012345",
        "0000-00-00"
      })
  void readsNothingIntoTheRest(String field) {
    assertThat(StatedTime.of(field)).isEmpty();
  }

  @Test
  void keepsTheDayWhereTheTimeIsNone() {
    assertThat(StatedTime.of("2024-05-02T9:5")).get().matches(time -> !time.precise());
  }
}
