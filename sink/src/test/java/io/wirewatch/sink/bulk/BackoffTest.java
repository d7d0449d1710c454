package io.wirewatch.sink.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {

  private final Backoff backoff = new Backoff(Duration.ofSeconds(30), new Random(7));

  @ParameterizedTest
  @CsvSource({"1, 100", "2, 200", "3, 400", "9, 25600", "10, 30000", "64, 30000"})
  void spreadsAttemptsEvenlyBelowACeilingThatDoubles(int attempt, long ceilingMillis) {
    long ceiling = Duration.ofMillis(ceilingMillis).toNanos();
    long[] pauses = IntStream.range(0, 2_000).mapToLong(i -> backoff.nanosAfter(attempt)).toArray();

    assertThat(LongStream.of(pauses)).allMatch(pause -> pause >= 0 && pause <= ceiling);
    assertThat(IntStream.range(0, 4).mapToLong(quarter -> inQuarter(pauses, quarter, ceiling)))
        .allSatisfy(count -> assertThat(count).isBetween(400L, 600L));
  }

  @Test
  void keepsACapThatIsShorterThanTheFirstPause() {
    Backoff hasty = new Backoff(Duration.ofMillis(1), new Random(7));

    assertThat(hasty.nanosAfter(5)).isLessThanOrEqualTo(1_000_000);
    assertThat(hasty.capNanos()).isEqualTo(1_000_000);
  }

  private static long inQuarter(long[] pauses, int quarter, long ceiling) {
    return LongStream.of(pauses)
        .filter(pause -> Math.min(3, pause * 4 / ceiling) == quarter)
        .count();
  }
}
