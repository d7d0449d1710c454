package io.wirewatch.enrich.topic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * The model while it learns: vectors of features and weights of outputs, moved by AdaGrad towards
 * the targets of one sample after the other.
 */
final class Student {

  private static final float LEAST_TOP = 0.05f;

  /** The rows of a text, its targets, and how much it counts. */
  static final class Sample {
    final int[] rows;
    final float[] targets;
    final float weight;

    Sample(int[] rows, float[] targets, float weight) {
      this.rows = rows;
      this.targets = targets;
      this.weight = weight;
    }
  }

  final int dimensions;
  final float[] vectors;
  final float[] weights;
  final float[] bias;

  private final Concepts concepts;
  private final float[] vectorSquares;
  private final float[] weightSquares;
  private final float[] biasSquares;
  private final float[] mean;
  private final float[] meanGradient;

  Student(Concepts concepts, int features, int dimensions) {
    this.concepts = concepts;
    this.dimensions = dimensions;
    int outputs = concepts.count() + 1;
    vectors = new float[features * dimensions];
    weights = new float[outputs * dimensions];
    bias = new float[outputs];
    vectorSquares = new float[features];
    weightSquares = new float[outputs];
    biasSquares = new float[outputs];
    mean = new float[dimensions];
    meanGradient = new float[dimensions];
  }

  /**
   * Goes through all samples in a random order a number of times, with smaller and smaller steps.
   */
  void fit(List<Sample> samples, int rounds, float rate, Random random) {
    List<Sample> order = new ArrayList<>(samples);
    for (int round = 0; round < rounds; round++) {
      Collections.shuffle(order, random);
      float step = rate * (1 - 0.9f * round / rounds);
      for (Sample sample : order) {
        learn(sample, step);
      }
    }
  }

  private void learn(Sample sample, float rate) {
    if (sample.rows.length == 0) {
      return;
    }
    float length = TopicModel.divisor(sample.rows.length);
    Arrays.fill(mean, 0);
    for (int row : sample.rows) {
      for (int d = 0; d < dimensions; d++) {
        mean[d] += vectors[row * dimensions + d];
      }
    }
    for (int d = 0; d < dimensions; d++) {
      mean[d] /= length;
    }
    Arrays.fill(meanGradient, 0);
    int none = concepts.count();
    learnGroup(0, concepts.tops(), none, sample.targets, sample.weight, rate);
    for (int top = 0; top < concepts.tops(); top++) {
      if (sample.targets[top] > LEAST_TOP) {
        float weight = sample.weight * sample.targets[top];
        int first = concepts.firstNarrower(top);
        learnGroup(first, concepts.endNarrower(top), -1, sample.targets, weight, rate);
      }
    }
    moveVectors(sample.rows, length, rate);
  }

  /** Learns from the outputs of a range, and from one more unless that is negative. */
  private void learnGroup(
      int first, int end, int extra, float[] targets, float weight, float rate) {
    int size = end - first + (extra < 0 ? 0 : 1);
    double[] shares = new double[size];
    double wanted = 0;
    double highest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < size; i++) {
      int output = first + i < end ? first + i : extra;
      shares[i] = score(output);
      highest = Math.max(highest, shares[i]);
      wanted += targets[output];
    }
    double sum = 0;
    for (int i = 0; i < size; i++) {
      shares[i] = Math.exp(shares[i] - highest);
      sum += shares[i];
    }
    if (wanted < 0.01) {
      return;
    }
    for (int i = 0; i < size; i++) {
      int output = first + i < end ? first + i : extra;
      move(output, (float) (weight * (shares[i] / sum - targets[output] / wanted)), rate);
    }
  }

  private float score(int output) {
    float score = bias[output];
    for (int d = 0; d < dimensions; d++) {
      score += weights[output * dimensions + d] * mean[d];
    }
    return score;
  }

  private void move(int output, float error, float rate) {
    float square = 0;
    int from = output * dimensions;
    for (int d = 0; d < dimensions; d++) {
      meanGradient[d] += error * weights[from + d];
      square += mean[d] * mean[d];
    }
    weightSquares[output] += error * error * square / dimensions;
    biasSquares[output] += error * error;
    float step = rate * error / (float) Math.sqrt(weightSquares[output] + 1e-8);
    for (int d = 0; d < dimensions; d++) {
      weights[from + d] -= step * mean[d];
    }
    bias[output] -= rate * error / (float) Math.sqrt(biasSquares[output] + 1e-8);
  }

  private void moveVectors(int[] rows, float length, float rate) {
    float square = 0;
    for (int d = 0; d < dimensions; d++) {
      meanGradient[d] /= length;
      square += meanGradient[d] * meanGradient[d];
    }
    square /= dimensions;
    for (int row : rows) {
      vectorSquares[row] += square;
      float step = rate / (float) Math.sqrt(vectorSquares[row] + 1e-6);
      for (int d = 0; d < dimensions; d++) {
        vectors[row * dimensions + d] -= step * meanGradient[d];
      }
    }
  }
}
