package io.wirewatch.ingest.forest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TrainerTest {

  private static final List<String> NAMES = List.of("a", "b", "c", "noise", "d");
  private static final int FEATURES = NAMES.size();
  private static final TrainingParameters PARAMETERS =
      TrainingParameters.DEFAULT.withTrees(40).withLearningRate(0.3);

  static Stream<Arguments> truths() {
    return Stream.of(
        truth("a step", row -> row[0] > 0.3 ? 1 : 0),
        truth("two steps", row -> row[0] > 0.3 && row[0] < 0.6 ? 1 : 0),
        truth("exclusive or", row -> row[0] > 0.5 ^ row[1] > 0.5 ? 1 : 0),
        truth("a condition on three", row -> row[0] > 0.5 ? step(row[1]) : step(row[2])),
        truth("a curve", row -> row[0] * row[0] + row[1] * row[1] < 0.5 ? 1 : 0),
        truth("a missing value", row -> Float.isNaN(row[4]) ? 1 : 0),
        truth("missing or great", row -> Float.isNaN(row[4]) || row[4] > 5 ? 1 : 0),
        truth("one of the counts", row -> row[4] == 3 ? 1 : 0));
  }

  @ParameterizedTest
  @MethodSource("truths")
  void learnsWhatHoldsForRowsThatItHasNotSeen(ToDoubleFunction<float[]> truth) {
    Forest forest = Trainer.train(samples(4_000, 1, truth), PARAMETERS).forest();

    float[] unseen = matrix(4_000, 2);
    int right = 0;
    for (int at = 0; at < unseen.length; at += FEATURES) {
      double target = truth.applyAsDouble(Arrays.copyOfRange(unseen, at, at + FEATURES));
      right += forest.score(unseen, at) > 0 == target > 0.5 ? 1 : 0;
    }
    assertThat(right / 4_000.0).isGreaterThan(0.98);
  }

  @Test
  void givesCalibratedProbabilitiesForSoftTargets() {
    ToDoubleFunction<float[]> truth = row -> 0.1 + 0.6 * step(row[0]) + 0.25 * step(row[1]);
    Forest forest = Trainer.train(samples(4_000, 1, truth), PARAMETERS).forest();

    for (float a : new float[] {0.1f, 0.9f}) {
      for (float b : new float[] {0.1f, 0.9f}) {
        float[] row = {a, b, 0.5f, 0.5f, 2};
        assertThat(Forest.probability(forest.score(row, 0)))
            .isCloseTo(truth.applyAsDouble(row), within(0.02));
      }
    }
  }

  @Test
  void answersWithTheMeanWhereNothingIsToBeLearned() {
    Samples samples =
        Samples.of(List.of("same"), new float[] {7, 7, 7, 7}, new float[] {1, 0, 1, 1})
            .withWeights(new float[] {1, 3, 1, 1});

    Forest forest = Trainer.train(samples, PARAMETERS).forest();

    assertThat(Forest.probability(forest.score(new float[] {7}, 0))).isCloseTo(0.5, within(1e-9));
  }

  @Test
  void staysFiniteWhereAllTargetsAreTheSame() {
    Samples samples = samples(200, 1, row -> 1);

    Forest forest = Trainer.train(samples, PARAMETERS).forest();

    assertThat(forest.score(new float[] {0, 0, 0, 0, 0}, 0)).isGreaterThan(10).isFinite();
  }

  @Test
  void countsARowByItsWeight() {
    float[] matrix = matrix(2_000, 1);
    float[] targets = new float[2_000];
    float[] weights = new float[2_000];
    for (int row = 0; row < targets.length; row++) {
      targets[row] = row % 2;
      weights[row] = row % 2 == 1 == matrix[row * FEATURES] > 0.5 ? 4 : 1;
    }
    Samples samples = Samples.of(NAMES, matrix, targets).withWeights(weights);

    Forest forest =
        Trainer.train(samples, PARAMETERS.withLeaves(2).withMinLeafHessian(100)).forest();

    assertThat(meanProbability(forest, 0.55f, 1)).isCloseTo(0.8, within(0.02));
    assertThat(meanProbability(forest, 0, 0.45f)).isCloseTo(0.2, within(0.02));
  }

  @Test
  void learnsNothingFromRowsOfWeightZero() throws IOException {
    Samples all = samples(1_000, 1, row -> step(row[0]));
    float[] matrix = Arrays.copyOf(matrix(1_000, 1), 2_000 * FEATURES);
    float[] targets = new float[2_000];
    float[] weights = new float[2_000];
    for (int row = 0; row < 1_000; row++) {
      targets[row] = all.target(row);
      weights[row] = 1;
      matrix[(1_000 + row) * FEATURES] = 17 * row;
      targets[1_000 + row] = row % 2;
    }
    Samples withOthers = Samples.of(NAMES, matrix, targets).withWeights(weights);

    assertThat(bytes(Trainer.train(withOthers, PARAMETERS)))
        .isEqualTo(bytes(Trainer.train(all, PARAMETERS)));
  }

  @Test
  void growsTheSameForestFromTheSameSeedWithAnyNumberOfThreads() throws IOException {
    Samples samples = samples(3_000, 1, row -> row[0] * row[1] > 0.2 ? 0.9 : 0.2);
    TrainingParameters sampling =
        PARAMETERS.withTrees(12).withFeatureFraction(0.6).withGroupFraction(0.5).withSeed(11);

    byte[] first = bytes(Trainer.train(samples, sampling));

    assertThat(bytes(Trainer.train(samples, sampling))).isEqualTo(first);
    assertThat(bytes(Trainer.train(samples, sampling.withThreads(3)))).isEqualTo(first);
    assertThat(bytes(Trainer.train(samples, sampling.withSeed(12)))).isNotEqualTo(first);
  }

  @Test
  void keepsToTheLeavesAndTheDepthThatItIsGiven() {
    Samples samples = samples(3_000, 1, row -> Math.sin(20 * row[0]) > row[1] ? 1 : 0);

    List<Node> bushy = Trainer.train(samples, PARAMETERS.withLeaves(6)).forest().trees();
    List<Node> flat =
        Trainer.train(samples, PARAMETERS.withLeaves(30).withMaxDepth(3)).forest().trees();

    assertThat(bushy).extracting(Node::size).startsWith(11).allMatch(size -> size <= 11);
    assertThat(flat).extracting(Node::depth).startsWith(3).allMatch(depth -> depth <= 3);
  }

  @Test
  void leavesNoLeafWithLessThanTheLeastHessian() {
    Samples samples = samples(1_000, 1, row -> row[0] > 0.95 ? 1 : 0.5);

    // 1,000 rows of p(1 - p) < .25 have less than 250 together: no two leaves of 130 can be made.
    Trained trained = Trainer.train(samples, PARAMETERS.withMinLeafHessian(130));

    assertThat(trained.forest().trees()).extracting(Node::size).containsOnly(1);
    assertThat(trained.gains().values()).containsOnly(0.0);
  }

  @Test
  void tellsWhatEachFeatureHasGained() {
    Samples samples = samples(3_000, 1, row -> 0.2 + 0.4 * step(row[2]) + 0.2 * step(row[0]));

    Trained trained = Trainer.train(samples, PARAMETERS.withTrees(5).withMinLeafHessian(50));

    assertThat(trained.gains().keySet()).startsWith("c", "a").hasSize(FEATURES);
    assertThat(trained.gains().get("c")).isGreaterThan(3 * trained.gains().get("a"));
    assertThat(trained.gains().get("a")).isGreaterThan(20 * trained.gains().get("noise"));
  }

  @Test
  void drawsWholeGroups() {
    Samples samples = samples(1_000, 1, row -> 1);
    int[] groups = new int[1_000];
    Arrays.setAll(groups, row -> 100 - row / 100 * 7);
    samples = samples.withGroups(groups);

    int[] drawn = new RowSampler(samples, samples.rows(), 0.3).draw(new SplittableRandom(4));

    assertThat(drawn).hasSize(300).isSorted();
    assertThat(Arrays.stream(drawn).map(row -> row / 100).distinct().toArray()).hasSize(3);
  }

  @Test
  void refusesSamplesFromWhichNothingCanBeLearned() {
    float[] row = new float[FEATURES];

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Samples.of(NAMES, row, new float[2]))
        .withMessage("2 rows of 5 features do not fill 5 numbers");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Samples.of(NAMES, row, new float[] {Float.NaN}))
        .withMessage("A target is from 0 to 1, not NaN");
    Samples one = Samples.of(NAMES, row, new float[1]);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> one.withWeights(new float[] {-1}))
        .withMessage("A weight is 0 or more, not -1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> one.withGroups(new int[3]))
        .withMessage("There are 1 rows, not 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Trainer.train(one.withWeights(new float[1]), PARAMETERS))
        .withMessage("There is no row with a weight to learn from");
  }

  private static Arguments truth(String name, ToDoubleFunction<float[]> truth) {
    return Arguments.of(Named.of(name, truth));
  }

  private static double step(float value) {
    return value > 0.5 ? 1 : 0;
  }

  private static Samples samples(int rows, long seed, ToDoubleFunction<float[]> truth) {
    float[] matrix = matrix(rows, seed);
    float[] targets = new float[rows];
    for (int row = 0; row < rows; row++) {
      int at = row * FEATURES;
      targets[row] = (float) truth.applyAsDouble(Arrays.copyOfRange(matrix, at, at + FEATURES));
    }
    return Samples.of(NAMES, matrix, targets);
  }

  /** Numbers from 0 to 1, and in the last feature counts from 0 to 9, a tenth of them missing. */
  private static float[] matrix(int rows, long seed) {
    RandomGenerator random = new SplittableRandom(seed);
    float[] matrix = new float[rows * FEATURES];
    for (int i = 0; i < matrix.length; i++) {
      boolean count = i % FEATURES == FEATURES - 1;
      matrix[i] = count ? random.nextInt(10) : random.nextFloat();
      if (count && random.nextInt(10) == 0) {
        matrix[i] = Float.NaN;
      }
    }
    return matrix;
  }

  /** The mean over unseen rows of which the first number is in the range. */
  private static double meanProbability(Forest forest, float from, float to) {
    float[] unseen = matrix(2_000, 2);
    return IntStream.range(0, 2_000)
        .map(row -> row * FEATURES)
        .filter(at -> unseen[at] >= from && unseen[at] <= to)
        .mapToDouble(at -> Forest.probability(forest.score(unseen, at)))
        .average()
        .orElseThrow();
  }

  private static byte[] bytes(Trained trained) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    trained.forest().write(out);
    return out.toByteArray();
  }
}
