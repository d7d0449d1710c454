package io.wirewatch.ingest.forest;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Draws some of many without putting back. */
final class Draw {

  private Draw() {}

  /** This many of the numbers below {@code bound}, in ascending order. */
  static int[] of(int bound, int count, RandomGenerator random) {
    int[] numbers = new int[bound];
    Arrays.setAll(numbers, i -> i);
    for (int i = 0; i < count; i++) {
      int other = random.nextInt(i, bound);
      int drawn = numbers[other];
      numbers[other] = numbers[i];
      numbers[i] = drawn;
    }
    int[] drawn = Arrays.copyOf(numbers, count);
    Arrays.sort(drawn);
    return drawn;
  }

  /** This share of the numbers below {@code bound}, at least one of them. */
  static int[] share(int bound, double share, RandomGenerator random) {
    return of(bound, Math.max(1, (int) Math.round(share * bound)), random);
  }
}
