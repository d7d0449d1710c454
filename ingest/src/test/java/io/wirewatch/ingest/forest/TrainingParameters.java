package io.wirewatch.ingest.forest;

/**
 * How a forest is grown.
 *
 * @param trees how many trees
 * @param leaves how many leaves a tree has at most, 2 to 255
 * @param maxDepth how many questions a way down has at most, 1 to 254. Scoring takes time in
 *     proportion to the depth, not to the leaves
 * @param learningRate by how much an answer is shrunk, above 0 to 1
 * @param minLeafHessian the least sum of {@code weight · p · (1 − p)} in a leaf, above 0: a row of
 *     weight 1 is worth .25 while nothing is known of it, and less as it becomes sure
 * @param l2 the penalty on large answers, 0 or more
 * @param featureFraction the share of the features that a tree may ask for, above 0 to 1
 * @param groupFraction the share of the groups that a tree is grown on, above 0 to 1
 * @param seed what the two samplings above are drawn with
 * @param threads how many threads work; the forest does not depend on it
 */
public record TrainingParameters(
    int trees,
    int leaves,
    int maxDepth,
    double learningRate,
    double minLeafHessian,
    double l2,
    double featureFraction,
    double groupFraction,
    long seed,
    int threads) {

  /** 60 trees of 15 leaves at any depth, learned at .1 from everything by one thread. */
  public static final TrainingParameters DEFAULT =
      new TrainingParameters(60, 15, 254, 0.1, 1, 1, 1, 1, 1, 1);

  public TrainingParameters {
    check(trees >= 1, "trees", trees);
    check(leaves >= 2 && leaves <= 255, "leaves", leaves);
    check(maxDepth >= 1 && maxDepth <= 254, "maxDepth", maxDepth);
    check(isShare(learningRate), "learningRate", learningRate);
    check(minLeafHessian > 0, "minLeafHessian", minLeafHessian);
    check(l2 >= 0, "l2", l2);
    check(isShare(featureFraction), "featureFraction", featureFraction);
    check(isShare(groupFraction), "groupFraction", groupFraction);
    check(threads >= 1, "threads", threads);
  }

  private static boolean isShare(double value) {
    return value > 0 && value <= 1;
  }

  private static void check(boolean holds, String name, Number value) {
    if (!holds) {
      throw new IllegalArgumentException(name + " is out of its range: " + value);
    }
  }

  public TrainingParameters withTrees(int newTrees) {
    return new TrainingParameters(
        newTrees,
        leaves,
        maxDepth,
        learningRate,
        minLeafHessian,
        l2,
        featureFraction,
        groupFraction,
        seed,
        threads);
  }

  public TrainingParameters withLeaves(int newLeaves) {
    return new TrainingParameters(
        trees,
        newLeaves,
        maxDepth,
        learningRate,
        minLeafHessian,
        l2,
        featureFraction,
        groupFraction,
        seed,
        threads);
  }

  public TrainingParameters withMaxDepth(int newMaxDepth) {
    return new TrainingParameters(
        trees,
        leaves,
        newMaxDepth,
        learningRate,
        minLeafHessian,
        l2,
        featureFraction,
        groupFraction,
        seed,
        threads);
  }

  public TrainingParameters withLearningRate(double newLearningRate) {
    return new TrainingParameters(
        trees,
        leaves,
        maxDepth,
        newLearningRate,
        minLeafHessian,
        l2,
        featureFraction,
        groupFraction,
        seed,
        threads);
  }

  public TrainingParameters withMinLeafHessian(double newMinLeafHessian) {
    return new TrainingParameters(
        trees,
        leaves,
        maxDepth,
        learningRate,
        newMinLeafHessian,
        l2,
        featureFraction,
        groupFraction,
        seed,
        threads);
  }

  public TrainingParameters withL2(double newL2) {
    return new TrainingParameters(
        trees,
        leaves,
        maxDepth,
        learningRate,
        minLeafHessian,
        newL2,
        featureFraction,
        groupFraction,
        seed,
        threads);
  }

  public TrainingParameters withFeatureFraction(double newFeatureFraction) {
    return new TrainingParameters(
        trees,
        leaves,
        maxDepth,
        learningRate,
        minLeafHessian,
        l2,
        newFeatureFraction,
        groupFraction,
        seed,
        threads);
  }

  public TrainingParameters withGroupFraction(double newGroupFraction) {
    return new TrainingParameters(
        trees,
        leaves,
        maxDepth,
        learningRate,
        minLeafHessian,
        l2,
        featureFraction,
        newGroupFraction,
        seed,
        threads);
  }

  public TrainingParameters withSeed(long newSeed) {
    return new TrainingParameters(
        trees,
        leaves,
        maxDepth,
        learningRate,
        minLeafHessian,
        l2,
        featureFraction,
        groupFraction,
        newSeed,
        threads);
  }

  public TrainingParameters withThreads(int newThreads) {
    return new TrainingParameters(
        trees,
        leaves,
        maxDepth,
        learningRate,
        minLeafHessian,
        l2,
        featureFraction,
        groupFraction,
        seed,
        newThreads);
  }
}
