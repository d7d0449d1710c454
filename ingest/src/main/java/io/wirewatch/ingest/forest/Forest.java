package io.wirewatch.ingest.forest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;

/**
 * An ensemble of regression trees that gives the log-odds of "yes" for a row of numbers. Rows stand
 * one behind another in a float array; NaN is a value that is missing. Immutable and safe to share.
 *
 * <p>The trees are those of gradient boosting (J. Friedman, "Greedy function approximation", 2001).
 */
public final class Forest {

  private final List<String> featureNames;
  private final double bias;
  private final List<Node> trees;
  private final EarlyExit earlyExit;
  private final PackedTrees first;
  private final PackedTrees rest;

  /** The answer for rows of which the first trees are sure: {@code score < below} after them. */
  record EarlyExit(int trees, double below) {

    static final EarlyExit NONE = new EarlyExit(0, Double.NEGATIVE_INFINITY);

    EarlyExit {
      if (trees < 0 || Double.isNaN(below)) {
        throw new IllegalArgumentException(
            "An early exit needs a count of trees and a bound, not " + trees + " and " + below);
      }
    }
  }

  Forest(List<String> featureNames, double bias, List<Node> trees, EarlyExit earlyExit) {
    if (featureNames.isEmpty() || featureNames.size() > PackedTrees.MAX_FEATURES) {
      throw new IllegalArgumentException(
          "A forest takes 1 to %d features, not %d"
              .formatted(PackedTrees.MAX_FEATURES, featureNames.size()));
    }
    if (!Double.isFinite(bias)) {
      throw new IllegalArgumentException("The bias must be a finite number, not " + bias);
    }
    if (earlyExit.trees() > trees.size()) {
      throw new IllegalArgumentException(
          "An early exit after %d trees needs as many; there are %d"
              .formatted(earlyExit.trees(), trees.size()));
    }
    this.featureNames = List.copyOf(featureNames);
    this.bias = bias;
    this.trees = List.copyOf(trees);
    this.earlyExit = earlyExit;
    this.trees.forEach(this::checkFeatures);
    this.first = new PackedTrees(this.trees.subList(0, earlyExit.trees()));
    this.rest = new PackedTrees(this.trees.subList(earlyExit.trees(), this.trees.size()));
  }

  private void checkFeatures(Node node) {
    if (node instanceof Node.Split split) {
      Objects.checkIndex(split.feature(), featureNames.size());
      checkFeatures(split.left());
      checkFeatures(split.right());
    }
  }

  /**
   * Reads a forest that was trained on just these features in just this order.
   *
   * @param in a stream that {@link #write} filled; it is read to its end and left open
   * @throws IOException if the bytes are no complete forest, or one with other features, which is
   *     named
   */
  public static Forest read(InputStream in, List<String> expectedFeatureNames) throws IOException {
    return ForestFile.read(in, expectedFeatureNames);
  }

  /** Writes the forest to be {@linkplain #read read} again; the stream is left open. */
  public void write(OutputStream out) throws IOException {
    ForestFile.write(this, out);
  }

  /**
   * The same forest, which gives up on a row whose score is below the bound after the first trees.
   * With a bound of +∞ it scores with these trees alone; with 0 trees it never gives up.
   *
   * @param trees how many trees are asked first, at most {@link #size}
   * @param below the bound, in log-odds
   */
  public Forest withEarlyExit(int trees, double below) {
    return new Forest(featureNames, bias, this.trees, new EarlyExit(trees, below));
  }

  /**
   * The log-odds of "yes" for the row that begins at {@code offset} and is as long as there are
   * {@linkplain #featureNames features}.
   *
   * @throws IndexOutOfBoundsException if the array ends before the row does
   */
  public double score(float[] rows, int offset) {
    Objects.checkFromIndexSize(offset, featureNames.size(), rows.length);
    int[] ranks = PackedTrees.ranks(rows, offset, featureNames.size());
    double score = bias + first.sum(ranks);
    return score < earlyExit.below() ? score : score + rest.sum(ranks);
  }

  /** The probability that a score stands for, from 0 to 1. */
  public static double probability(double score) {
    return 1 / (1 + Math.exp(-score));
  }

  /** What the numbers of a row mean, in their order. */
  public List<String> featureNames() {
    return featureNames;
  }

  /** The number of trees. */
  public int size() {
    return trees.size();
  }

  double bias() {
    return bias;
  }

  List<Node> trees() {
    return trees;
  }

  EarlyExit earlyExit() {
    return earlyExit;
  }
}
