package io.wirewatch.ingest.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class QuotaTest {

  @Test
  void sharesInProportionAndLosesNothingToRounding() {
    assertThat(Quota.share(100, new double[] {1, 2, 7}, 1000)).containsExactly(10, 20, 70);
    assertThat(Quota.share(11, new double[] {1, 1, 1}, 1000)).containsExactly(4, 4, 3);
  }

  @Test
  void givesNothingToSleepers() {
    assertThat(Quota.share(10, new double[] {0, 1}, 1000)).containsExactly(0, 10);
  }

  @Test
  void givesWhatIsAboveTheLimitToTheOthers() {
    assertThat(Quota.share(100, new double[] {1, 99}, 60)).containsExactly(40, 60);
  }

  @Test
  void refusesMoreThanAllCanTake() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Quota.share(121, new double[] {1, 0, 99}, 60))
        .withMessageContaining("more sites or days");
  }
}
