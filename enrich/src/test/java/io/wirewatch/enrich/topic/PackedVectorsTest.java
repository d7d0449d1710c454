package io.wirewatch.enrich.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedVectorsTest {

  private static final int DIMENSIONS = 16;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3, 256, 257, 258, 1_000})
  void sumsAsManyVectorsAsItIsGiven(int count) {
    byte[] values = new byte[50 * DIMENSIONS];
    Random random = new Random(count);
    random.nextBytes(values);
    int[] rows = random.ints(count, 0, 50).toArray();
    int[] expected = new int[DIMENSIONS];
    for (int row : rows) {
      for (int d = 0; d < DIMENSIONS; d++) {
        expected[d] += values[row * DIMENSIONS + d];
      }
    }
    assertThat(new PackedVectors(values, DIMENSIONS).sum(rows, count)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(bytes = {Byte.MIN_VALUE, -1, 0, Byte.MAX_VALUE})
  void holdsTheLargestSums(byte value) {
    byte[] values = new byte[8];
    Arrays.fill(values, value);
    int[] sums = new PackedVectors(values, 8).sum(new int[600], 600);
    assertThat(sums).containsOnly(600 * value);
  }

  @Test
  void refusesVectorsThatDoNotFillLongs() {
    assertThatThrownBy(() -> new PackedVectors(new byte[12], 12))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("12 dimensions");
  }
}
