package io.wirewatch.enrich.topic;

import java.util.Arrays;
import java.util.List;

/**
 * Multinomial logistic regression on sentence vectors, fitted to all samples at once by Adam. The
 * result depends on the samples and their order alone.
 */
final class SoftmaxRegression {

  private static final int STEPS = 250;
  private static final float SHRINKAGE = 5e-5f;

  /** A vector, the class it belongs to, and how much it counts. */
  static final class Sample {
    final float[] vector;
    final int label;
    final float weight;

    Sample(float[] vector, int label, float weight) {
      this.vector = vector;
      this.label = label;
      this.weight = weight;
    }
  }

  private final int classes;
  private final int width;

  /** By class, the bias last. */
  private final float[] weights;

  private SoftmaxRegression(int classes, int dimensions) {
    this.classes = classes;
    width = dimensions + 1;
    weights = new float[classes * width];
  }

  static SoftmaxRegression fit(List<Sample> samples, int classes) {
    SoftmaxRegression regression = new SoftmaxRegression(classes, SentenceEmbedder.DIMENSIONS);
    double total = samples.stream().mapToDouble(sample -> sample.weight).sum();
    float[] mean = new float[regression.weights.length];
    float[] square = new float[regression.weights.length];
    for (int step = 1; step <= STEPS; step++) {
      float[] gradient = regression.gradient(samples, total);
      float rate = step < STEPS * 0.7 ? 0.1f : 0.03f;
      double meanScale = 1 - Math.pow(0.9, step);
      double squareScale = 1 - Math.pow(0.999, step);
      for (int i = 0; i < gradient.length; i++) {
        mean[i] = 0.9f * mean[i] + 0.1f * gradient[i];
        square[i] = 0.999f * square[i] + 0.001f * gradient[i] * gradient[i];
        double move = mean[i] / meanScale / (Math.sqrt(square[i] / squareScale) + 1e-8);
        regression.weights[i] -= (float) (rate * move);
      }
    }
    return regression;
  }

  private float[] gradient(List<Sample> samples, double total) {
    float[] gradient = new float[weights.length];
    for (Sample sample : samples) {
      float[] shares = shares(sample.vector);
      for (int c = 0; c < classes; c++) {
        float error = shares[c] - (c == sample.label ? 1 : 0);
        float step = (float) (error * sample.weight / total);
        int from = c * width;
        for (int d = 0; d < width - 1; d++) {
          gradient[from + d] += step * sample.vector[d];
        }
        gradient[from + width - 1] += step;
      }
    }
    for (int c = 0; c < classes; c++) {
      for (int d = 0; d < width - 1; d++) {
        gradient[c * width + d] += SHRINKAGE * weights[c * width + d];
      }
    }
    return gradient;
  }

  /** Returns the probability of each class. */
  float[] shares(float[] vector) {
    double[] scores = new double[classes];
    for (int c = 0; c < classes; c++) {
      int from = c * width;
      float score = weights[from + width - 1];
      for (int d = 0; d < width - 1; d++) {
        score += weights[from + d] * vector[d];
      }
      scores[c] = score;
    }
    double highest = Arrays.stream(scores).max().orElse(0);
    double sum = 0;
    for (int c = 0; c < classes; c++) {
      scores[c] = Math.exp(scores[c] - highest);
      sum += scores[c];
    }
    float[] shares = new float[classes];
    for (int c = 0; c < classes; c++) {
      shares[c] = (float) (scores[c] / sum);
    }
    return shares;
  }

  /** Returns the weights of a class, without its bias. */
  float[] weights(int label) {
    return Arrays.copyOfRange(weights, label * width, (label + 1) * width - 1);
  }
}
