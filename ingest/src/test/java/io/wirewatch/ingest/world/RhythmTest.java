package io.wirewatch.ingest.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.ingest.world.Dice.Subject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RhythmTest {

  private static final Instant MONDAY = Instant.parse("2026-03-02T00:00:00Z");
  private static final int WEEK = 7 * 24;

  @Test
  void publishesMoreByDayThanByNightAndOnWeekdaysThanAtWeekends() {
    Rhythm rhythm = new Rhythm(10, 0, false, false);
    assertThat(count(rhythm, time -> time.getHour() < 5) * 5)
        .isLessThan(count(rhythm, time -> time.getHour() >= 9 && time.getHour() < 14));
    assertThat(count(rhythm, time -> time.getDayOfWeek() == DayOfWeek.SUNDAY) * 3 / 2)
        .isLessThan(count(rhythm, time -> time.getDayOfWeek() == DayOfWeek.WEDNESDAY));
  }

  @Test
  void keepsQuietInTheHoursThatItAnnounces() {
    Rhythm rhythm = new Rhythm(10, 2, false, true);
    assertThat(rhythm.silentHours()).containsExactlyInAnyOrder(22, 23, 0, 1, 2, 3);
    Set<Integer> hours = times(rhythm).map(OffsetDateTime::getHour).collect(Collectors.toSet());
    assertThat(hours).hasSize(18).doesNotContainAnyElementsOf(rhythm.silentHours());
  }

  @Test
  void publishesManyAtOnceInBursts() {
    long[] times = draw(new Rhythm(10, 0, true, false));
    long together = 0;
    for (int i = 10; i < times.length; i++) {
      together += times[i] - times[i - 10] < Duration.ofMinutes(10).toSeconds() ? 1 : 0;
    }
    assertThat(together).isGreaterThan(times.length / 5);
  }

  private interface Such {
    boolean test(OffsetDateTime time);
  }

  private static long count(Rhythm rhythm, Such such) {
    return times(rhythm).filter(such::test).count();
  }

  private static Stream<OffsetDateTime> times(Rhythm rhythm) {
    return Arrays.stream(draw(rhythm))
        .mapToObj(seconds -> Instant.ofEpochSecond(seconds).atOffset(ZoneOffset.UTC));
  }

  private static long[] draw(Rhythm rhythm) {
    long[] times = rhythm.times(Dice.of(1, Subject.TIMES, 0), MONDAY, WEEK, 1400);
    assertThat(times).isSorted().hasSize(1400);
    return times;
  }
}
