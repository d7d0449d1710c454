package io.wirewatch.ingest.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CourtesyTest {

  private static final Instant NOON = Fixtures.NOON;

  private final Courtesy courtesy = new Courtesy();

  @Test
  void backsOffTwiceAsLongWithEachTroubleUpToAnHour() {
    Instant now = NOON;
    long[] waits = new long[9];
    for (int i = 0; i < waits.length; i++) {
      courtesy.trouble(now, Duration.ZERO);
      waits[i] = Duration.between(now, courtesy.freeAt()).toSeconds();
      now = courtesy.freeAt();
    }
    assertThat(waits).containsExactly(30, 60, 120, 240, 480, 960, 1920, 3600, 3600);
  }

  @Test
  void forgetsItsTroublesWhenTheServerAnswers() {
    courtesy.trouble(NOON, Duration.ZERO);
    courtesy.trouble(NOON, Duration.ZERO);
    courtesy.well();
    Instant later = NOON.plusSeconds(3600);
    courtesy.trouble(later, Duration.ZERO);

    assertThat(courtesy.freeAt()).isEqualTo(later.plusSeconds(30));
  }

  @Test
  void waitsAsLongAsTheServerAsksButNoMoreThanADay() {
    courtesy.trouble(NOON, Duration.ofHours(3));
    assertThat(courtesy.freeAt()).isEqualTo(NOON.plus(Duration.ofHours(3)));

    courtesy.trouble(NOON, Duration.ofDays(300));
    assertThat(courtesy.freeAt()).isEqualTo(NOON.plus(Duration.ofDays(1)));
  }

  @Test
  void neverShortensAPause() {
    courtesy.pause(NOON, Duration.ofMinutes(1));
    courtesy.pause(NOON, Duration.ofSeconds(1));

    assertThat(courtesy.freeAt()).isEqualTo(NOON.plusSeconds(60));
  }

  @Test
  void allowsSoManyRevisitsAnHour() {
    assertThat(courtesy.mayRevisit(NOON, 2)).isTrue();
    assertThat(courtesy.mayRevisit(NOON.plusSeconds(1), 2)).isTrue();
    assertThat(courtesy.mayRevisit(NOON.plusSeconds(2), 2)).isFalse();
    assertThat(courtesy.nextHour()).isEqualTo(NOON.plusSeconds(3600));
    assertThat(courtesy.mayRevisit(NOON.plusSeconds(3600), 2)).isTrue();
  }
}
