package io.wirewatch.ingest.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class VirtualClockTest {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  private final VirtualClock clock = new VirtualClock(NOON);

  @Test
  void standsStillUntilItIsMoved() {
    assertThat(clock.instant()).isEqualTo(NOON);
    clock.advance(Duration.ofMinutes(5));
    assertThat(clock.instant()).isEqualTo("2026-03-02T12:05:00Z");
    clock.set(NOON.plusSeconds(3600));
    assertThat(clock.instant()).isEqualTo("2026-03-02T13:00:00Z");
  }

  @Test
  void neverGoesBack() {
    assertThatIllegalArgumentException().isThrownBy(() -> clock.set(NOON.minusMillis(1)));
    assertThatIllegalArgumentException().isThrownBy(() -> clock.advance(Duration.ofMillis(-1)));
    assertThat(clock.instant()).isEqualTo(NOON);
  }
}
