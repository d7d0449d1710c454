package io.wirewatch.monitor.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpectedRateTest {

  /** Six items from 08:00 to 20:00 on Mondays to Fridays: 0.5 an hour; none else. */
  private static final ExpectedRate OFFICE_HOURS = ExpectedRate.of(officeHours());

  private static List<Float> officeHours() {
    List<Float> hourly = new ArrayList<>(Collections.nCopies(168, 0f));
    for (int day = 0; day < 5; day++) {
      for (int hour = 8; hour < 20; hour++) {
        hourly.set(day * 24 + hour, 0.5f);
      }
    }
    return hourly;
  }

  @Test
  void averagesTheWeek() {
    assertThat(OFFICE_HOURS.itemsADay()).isCloseTo(30.0 / 7, within(1e-6));
  }

  @ParameterizedTest
  @CsvSource({
    // 2024-01-01 is a Monday.
    "2024-01-01T00:00:00Z, 2024-01-02T00:00:00Z, 6",
    "2024-01-01T08:00:00Z, 2024-01-01T10:30:00Z, 1.25",
    "2024-01-01T20:00:00Z, 2024-01-02T08:00:00Z, 0",
    "2024-01-06T00:00:00Z, 2024-01-08T00:00:00Z, 0",
    "2024-01-05T19:00:00Z, 2024-01-08T09:00:00Z, 1",
    "2024-01-03T11:00:00Z, 2024-01-24T11:00:00Z, 90",
    "2024-01-02T00:00:00Z, 2024-01-01T00:00:00Z, 0"
  })
  void countsTheItemsDueBetweenTwoInstants(Instant from, Instant to, double items) {
    assertThat(OFFICE_HOURS.itemsBetween(from, to)).isCloseTo(items, within(1e-3));
  }

  @Test
  void expectsNothingBeforeAnythingIsKnown() {
    ExpectedRate unknown = ExpectedRate.of(List.of());

    assertThat(unknown.itemsADay()).isZero();
    assertThat(unknown.itemsBetween(Instant.EPOCH, Instant.parse("2024-01-01T00:00:00Z"))).isZero();
  }
}
