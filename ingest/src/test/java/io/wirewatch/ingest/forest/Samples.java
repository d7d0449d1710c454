package io.wirewatch.ingest.forest;

import java.util.Arrays;
import java.util.List;

/**
 * Rows to learn from: the numbers of each, what it should be, how much it counts, and the group
 * (the page, the host) that is sampled as a whole. The arrays are shared with the caller, since
 * they may be large, and are not changed.
 */
public final class Samples {

  private final List<String> featureNames;
  private final float[] matrix;
  private final float[] targets;
  private final float[] weights;
  private final int[] groups;

  private Samples(
      List<String> featureNames, float[] matrix, float[] targets, float[] weights, int[] groups) {
    this.featureNames = featureNames;
    this.matrix = matrix;
    this.targets = targets;
    this.weights = weights;
    this.groups = groups;
  }

  /**
   * Rows of weight 1, each a group of its own.
   *
   * @param matrix one row behind another, as many numbers in each as there are names; NaN is
   *     missing
   * @param targets the wanted probability of each row, from 0 to 1
   */
  public static Samples of(List<String> featureNames, float[] matrix, float[] targets) {
    if (featureNames.isEmpty() || (long) featureNames.size() * targets.length != matrix.length) {
      throw new IllegalArgumentException(
          "%d rows of %d features do not fill %d numbers"
              .formatted(targets.length, featureNames.size(), matrix.length));
    }
    for (float target : targets) {
      if (!(target >= 0 && target <= 1)) {
        throw new IllegalArgumentException("A target is from 0 to 1, not " + target);
      }
    }
    float[] weights = new float[targets.length];
    Arrays.fill(weights, 1);
    int[] groups = new int[targets.length];
    Arrays.setAll(groups, row -> row);
    return new Samples(List.copyOf(featureNames), matrix, targets, weights, groups);
  }

  /** The same rows with these weights. A row of weight 0 is left out: so a fold is kept apart. */
  public Samples withWeights(float[] newWeights) {
    checkLength(newWeights.length);
    for (float weight : newWeights) {
      if (!(weight >= 0 && weight < Float.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException("A weight is 0 or more, not " + weight);
      }
    }
    return new Samples(featureNames, matrix, targets, newWeights, groups);
  }

  /** The same rows in these groups, which are any numbers. */
  public Samples withGroups(int[] newGroups) {
    checkLength(newGroups.length);
    return new Samples(featureNames, matrix, targets, weights, newGroups);
  }

  private void checkLength(int length) {
    if (length != targets.length) {
      throw new IllegalArgumentException("There are " + targets.length + " rows, not " + length);
    }
  }

  List<String> featureNames() {
    return featureNames;
  }

  int features() {
    return featureNames.size();
  }

  /** How many rows there are, those of weight 0 included. */
  int size() {
    return targets.length;
  }

  /** The places of the rows that count. */
  int[] rows() {
    int[] rows = new int[targets.length];
    int count = 0;
    for (int row = 0; row < weights.length; row++) {
      if (weights[row] > 0) {
        rows[count++] = row;
      }
    }
    return Arrays.copyOf(rows, count);
  }

  float value(int row, int feature) {
    return matrix[row * featureNames.size() + feature];
  }

  double answer(PackedTrees trees, int row) {
    return trees.sum(PackedTrees.ranks(matrix, row * featureNames.size(), featureNames.size()));
  }

  float target(int row) {
    return targets[row];
  }

  float weight(int row) {
    return weights[row];
  }

  int group(int row) {
    return groups[row];
  }
}
