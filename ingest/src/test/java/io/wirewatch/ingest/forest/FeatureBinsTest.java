package io.wirewatch.ingest.forest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class FeatureBinsTest {

  @Test
  void givesEachOfAFewValuesABinWithTheThresholdHalfwayToTheNext() {
    FeatureBins bins = bins(3, 1, 3, 2, 1, 10);

    assertThat(bins.numbers()).isEqualTo(4);
    assertThat(new float[] {bins.threshold(0), bins.threshold(1), bins.threshold(2)})
        .containsExactly(1.5f, 2.5f, 6.5f);
    assertThat(bins.threshold(3)).isEqualTo(Float.POSITIVE_INFINITY);
    assertThat(binsOf(bins, -5, 1, 1.5f, 1.6f, 3, 6.6f, Float.POSITIVE_INFINITY))
        .containsExactly(0, 0, 0, 1, 2, 3, 3);
  }

  @Test
  void putsMissingValuesIntoABinBehindTheNumbers() {
    FeatureBins bins = bins(Float.NaN, 4, 5, Float.NaN);

    assertThat(binsOf(bins, 4, 5, Float.NaN)).containsExactly(0, 1, 2);
    assertThat(binsOf(bins(Float.NaN), 4, Float.NaN)).containsExactly(0, 1);
  }

  @Test
  void takesBothZeroesForOne() {
    FeatureBins bins = bins(-0f, 0f, 1);

    assertThat(bins.numbers()).isEqualTo(2);
    assertThat(binsOf(bins, -0f, 0f)).containsExactly(0, 0);
  }

  @Test
  void keepsNeighbouringAndInfiniteNumbersApart() {
    float next = Math.nextUp(1f);
    FeatureBins bins = bins(Float.NEGATIVE_INFINITY, 1, next, Float.POSITIVE_INFINITY);

    assertThat(binsOf(bins, Float.NEGATIVE_INFINITY, 1, next, Float.POSITIVE_INFINITY))
        .containsExactly(0, 1, 2, 3);
  }

  @Test
  void cutsManyValuesIntoBinsOfAboutTheSameWeight() {
    RandomGenerator random = new SplittableRandom(1);
    float[] values = new float[50_000];
    float[] weights = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextExponential();
      weights[i] = values[i] > 1 ? 3 : 1;
    }
    FeatureBins bins = FeatureBins.of(values, weights);
    double[] weightOfBin = new double[bins.numbers()];
    double fair = 0;
    for (int i = 0; i < values.length; i++) {
      weightOfBin[bins.binOf(values[i])] += weights[i];
      fair += weights[i] / FeatureBins.MAX;
    }

    assertThat(bins.numbers()).isEqualTo(FeatureBins.MAX);
    assertThat(Arrays.stream(weightOfBin).min().orElseThrow()).isGreaterThan(0.9 * fair);
    assertThat(Arrays.stream(weightOfBin).max().orElseThrow()).isLessThan(1.1 * fair);
  }

  @Test
  void givesAValueThatIsVeryCommonABinOfItsOwn() {
    float[] values = new float[10_000];
    for (int i = 0; i < 5_000; i++) {
      values[i] = i - 2_500.5f;
    }
    FeatureBins bins = bins(values);

    int ofZero = bins.binOf(0);
    assertThat(bins.binOf(-0.5f)).isEqualTo(ofZero - 1);
    assertThat(bins.binOf(0.5f)).isEqualTo(ofZero + 1);
  }

  private static FeatureBins bins(float... values) {
    float[] weights = new float[values.length];
    Arrays.fill(weights, 1);
    return FeatureBins.of(values, weights);
  }

  private static int[] binsOf(FeatureBins bins, float... values) {
    int[] found = new int[values.length];
    Arrays.setAll(found, i -> bins.binOf(values[i]));
    return found;
  }
}
