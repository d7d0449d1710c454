package io.wirewatch.ingest.forest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.wirewatch.ingest.forest.Forest.EarlyExit;
import io.wirewatch.ingest.forest.Node.Leaf;
import io.wirewatch.ingest.forest.Node.Split;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForestTest {

  private static final float NEGATIVE_NAN = Float.intBitsToFloat(0xFFC0_0000);

  @ParameterizedTest
  @CsvSource({
    "0, -1, left",
    "0, 0, left",
    "0, -0.0, left",
    "-0.0, 0, left",
    "0, 1.4e-45, right",
    "0, -1.4e-45, left",
    "-2, -3, left",
    "-2, -2, left",
    "-2, -1, right",
    "-2, 5, right",
    "7.5, 7.5, left",
    "7.5, 7.5000005, right",
    "7.5, -Infinity, left",
    "7.5, Infinity, right",
    "7.5, NaN, right",
    "-7.5, NaN, right",
    "3.4028235e38, Infinity, right",
    "Infinity, Infinity, left",
    "Infinity, 3, left",
    "Infinity, NaN, right",
    "-Infinity, -Infinity, left",
    "-Infinity, -3.4028235e38, right",
  })
  void asksWhetherTheValueIsUpToTheThreshold(float threshold, float value, String way) {
    Forest forest = forest(0, new Split(0, threshold, new Leaf(-1), new Leaf(1)));

    assertThat(forest.score(new float[] {value, 0, 0}, 0)).isEqualTo(way.equals("left") ? -1 : 1);
  }

  @Test
  void sendsEveryKindOfNaNToTheRight() {
    Forest forest = forest(0, new Split(0, Float.POSITIVE_INFINITY, new Leaf(-1), new Leaf(1)));

    for (int bits : new int[] {0x7F80_0001, 0x7FC0_0000, 0x7FFF_FFFF, 0xFF80_0001, 0xFFFF_FFFF}) {
      assertThat(forest.score(new float[] {Float.intBitsToFloat(bits), 0, 0}, 0)).isEqualTo(1);
    }
  }

  @Test
  void addsTheAnswersOfAllTreesToTheBias() {
    RandomGenerator random = new SplittableRandom(7);
    List<Node> trees = new ArrayList<>();
    for (int count = 0; count < 30; count++) {
      Forest forest = forest(0.25, trees.toArray(Node[]::new));
      for (int i = 0; i < 50; i++) {
        float[] rows = {9, value(random), value(random), value(random), 9};
        double sum = trees.stream().mapToDouble(tree -> tree.answer(rows, 1)).sum();
        assertThat(forest.score(rows, 1)).isCloseTo(0.25 + sum, within(1e-12));
      }
      trees.add(tree(random, count % 9));
    }
  }

  @Test
  void givesUpOnARowThatTheFirstTreesAreSureOf() {
    Node sign = new Split(0, 0, new Leaf(-2), new Leaf(2));
    Node more = new Split(1, 0, new Leaf(-5), new Leaf(5));
    Forest forest = forest(0.5, sign, more).withEarlyExit(1, -1);

    assertThat(forest.score(new float[] {-1, 1, 0}, 0)).isEqualTo(-1.5);
    assertThat(forest.score(new float[] {1, 1, 0}, 0)).isEqualTo(7.5);
    assertThat(forest.withEarlyExit(0, 0).score(new float[] {-1, 1, 0}, 0)).isEqualTo(3.5);
    assertThat(forest.withEarlyExit(1, Double.POSITIVE_INFINITY).score(new float[] {1, 1, 0}, 0))
        .isEqualTo(2.5);
  }

  @ParameterizedTest
  @CsvSource({"0, 0.5", "2.1972246, 0.9", "-2.1972246, 0.1", "-800, 0", "800, 1"})
  void turnsAScoreIntoAProbability(double score, double probability) {
    assertThat(Forest.probability(score)).isCloseTo(probability, within(1e-8));
  }

  @Test
  void refusesARowThatEndsTooEarly() {
    Forest forest = forest(0, new Leaf(1));

    assertThatThrownBy(() -> forest.score(new float[5], 3))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void refusesATreeThatAsksForAFeatureThatIsNotThere() {
    Node tree = new Split(0, 0, new Leaf(0), new Split(3, 0, new Leaf(0), new Leaf(0)));

    assertThatThrownBy(() -> forest(0, tree)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void refusesAnEarlyExitBehindTheLastTree() {
    Forest forest = forest(0, new Leaf(1));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> forest.withEarlyExit(2, 0))
        .withMessageContaining("there are 1");
  }

  private static Forest forest(double bias, Node... trees) {
    return new Forest(List.of("words", "links", "depth"), bias, List.of(trees), EarlyExit.NONE);
  }

  private static Node tree(RandomGenerator random, int depth) {
    return depth == 0
        ? new Leaf((float) random.nextGaussian())
        : new Split(
            random.nextInt(3),
            (float) random.nextGaussian(),
            tree(random, random.nextInt(depth)),
            tree(random, depth - 1));
  }

  private static float value(RandomGenerator random) {
    return switch (random.nextInt(10)) {
      case 0 -> Float.NaN;
      case 1 -> NEGATIVE_NAN;
      case 2 -> 0;
      default -> (float) random.nextGaussian();
    };
  }
}
