package io.wirewatch.ingest.forest;

/**
 * Which way, and how steeply, the loss of each row falls: its gradient and hessian in the score.
 */
final class Slopes {

  private final double[] gradientAndHessian;

  Slopes(int rows) {
    gradientAndHessian = new double[2 * rows];
  }

  /** Takes the logistic loss of a row. */
  void set(int row, double score, double target, double weight) {
    double probability = Forest.probability(score);
    gradientAndHessian[2 * row] = weight * (probability - target);
    gradientAndHessian[2 * row + 1] = weight * probability * (1 - probability);
  }

  /** The slopes of these rows, gradient and hessian of one behind those of the other. */
  double[] gather(int[] rows, int from, int to) {
    double[] gathered = new double[2 * (to - from)];
    for (int i = from, at = 0; i < to; i++, at += 2) {
      int row = rows[i];
      gathered[at] = gradientAndHessian[2 * row];
      gathered[at + 1] = gradientAndHessian[2 * row + 1];
    }
    return gathered;
  }
}
