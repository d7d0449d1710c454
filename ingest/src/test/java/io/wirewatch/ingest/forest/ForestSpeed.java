package io.wirewatch.ingest.forest;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Measures how long a forest takes to be grown, and a row to be scored when warm. The rows look
 * like those of a page: flags, small counts and ratios, some of them missing.
 *
 * <p>Arguments, all of them optional: rows, features, trees, threads, greatest depth.
 */
final class ForestSpeed {

  private static final int ROWS_OF_A_PAGE = 300;
  private static final int PAGES = 50;
  private static final int PASSES = 20;

  private ForestSpeed() {}

  public static void main(String[] arguments) {
    int rows = argument(arguments, 0, 50_000);
    int features = argument(arguments, 1, 160);
    int trees = argument(arguments, 2, 60);
    int threads = argument(arguments, 3, 1);
    int maxDepth = argument(arguments, 4, TrainingParameters.DEFAULT.maxDepth());
    RandomGenerator random = new SplittableRandom(1);
    float[] matrix = new float[rows * features];
    float[] targets = new float[rows];
    for (int row = 0; row < rows; row++) {
      double truth = 0;
      for (int feature = 0; feature < features; feature++) {
        float value = value(random, feature);
        matrix[row * features + feature] = value;
        truth += Float.isNaN(value) ? -1 : Math.sin(value * feature);
      }
      targets[row] = truth + random.nextGaussian() > 0 ? 1 : 0;
    }
    List<String> names = IntStream.range(0, features).mapToObj(i -> "f" + i).toList();
    long start = System.nanoTime();
    Forest forest =
        Trainer.train(
                Samples.of(names, matrix, targets),
                TrainingParameters.DEFAULT
                    .withTrees(trees)
                    .withThreads(threads)
                    .withMaxDepth(maxDepth))
            .forest();
    System.out.printf(
        "grown: %d rows, %d features, %d trees of mean depth %.1f in %.1f s%n",
        rows,
        features,
        trees,
        forest.trees().stream().mapToInt(Node::depth).average().orElseThrow(),
        (System.nanoTime() - start) / 1e9);
    score(forest, matrix, Math.min(rows, ROWS_OF_A_PAGE));
  }

  private static void score(Forest forest, float[] matrix, int rows) {
    int features = forest.featureNames().size();
    ThreadMXBean processor = ManagementFactory.getThreadMXBean();
    double[] nanosPerRow = new double[PASSES];
    double sum = 0;
    for (int pass = 0; pass < PASSES; pass++) {
      long start = processor.getCurrentThreadCpuTime();
      for (int page = 0; page < PAGES; page++) {
        for (int row = 0; row < rows; row++) {
          sum += forest.score(matrix, row * features);
        }
      }
      long nanos = processor.getCurrentThreadCpuTime() - start;
      nanosPerRow[pass] = (double) nanos / PAGES / rows;
    }
    Arrays.sort(nanosPerRow);
    System.out.printf(
        "scored: %.0f ns a row (median of %d passes, best %.0f; mean score %.3f)%n",
        nanosPerRow[PASSES / 2], PASSES, nanosPerRow[0], sum / PASSES / PAGES / rows);
  }

  private static float value(RandomGenerator random, int feature) {
    return switch (feature % 4) {
      case 0 -> random.nextInt(10) == 0 ? 1 : 0;
      case 1 -> random.nextInt(12);
      case 2 -> random.nextFloat();
      default -> random.nextInt(8) == 0 ? Float.NaN : (float) random.nextExponential();
    };
  }

  private static int argument(String[] arguments, int place, int otherwise) {
    return arguments.length > place ? Integer.parseInt(arguments[place]) : otherwise;
  }
}
