package io.wirewatch.enrich.entity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Trains a linear-chain conditional random field by stochastic gradient descent with an L2 penalty,
 * after Bottou's crfsgd: the weights are kept as a scale times a vector, so that the penalty costs
 * nothing. Seeded, and the same on every machine.
 */
final class FieldTraining {

  private static final int LABELS = Label.COUNT;
  private static final double SMALLEST_SCALE = 1e-3;

  /** A token whose label is as certain as this teaches nothing. */
  private static final double CERTAIN = 0.9999;

  private final List<Example> given;
  private final List<Example> examples = new ArrayList<>();
  private final float[] weights;
  private final float[] weightSums;
  private final float[][] transitionSums = new float[LABELS][LABELS];
  private final double[][] transitions = new double[LABELS][LABELS];
  private double scale = 1;
  private double[][] forward = new double[0][];
  private double[][] backward = new double[0][];
  private double[][] scores = new double[0][];

  FieldTraining(List<Example> examples, int features) {
    this.given = List.copyOf(examples);
    this.weights = new float[features * LABELS];
    this.weightSums = new float[features * LABELS];
  }

  /**
   * Trains anew and adds the result to those of earlier trainings.
   *
   * @param epochs passes over the examples
   * @param penalty weight of the L2 penalty
   * @param rate first step width
   * @param seed of the order of the examples
   */
  void train(int epochs, double penalty, double rate, long seed) {
    Arrays.fill(weights, 0);
    for (double[] row : transitions) {
      Arrays.fill(row, 0);
    }
    examples.clear();
    examples.addAll(given);
    Random random = new Random(seed);
    double decay = penalty / examples.size();
    long step = 0;
    for (int epoch = 0; epoch < epochs; epoch++) {
      Collections.shuffle(examples, random);
      for (Example example : examples) {
        double width = rate / (1 + decay * rate * step++);
        learn(example, width);
        scale *= 1 - width * decay;
        if (scale < SMALLEST_SCALE) {
          rescale();
        }
      }
    }
    rescale();
    for (int i = 0; i < weights.length; i++) {
      weightSums[i] += weights[i];
    }
    for (int before = 0; before < LABELS; before++) {
      for (int label = 0; label < LABELS; label++) {
        transitionSums[before][label] += (float) transitions[before][label];
      }
    }
  }

  private void rescale() {
    for (int i = 0; i < weights.length; i++) {
      weights[i] *= (float) scale;
    }
    scale = 1;
  }

  private void learn(Example example, double width) {
    int count = example.features().size();
    if (forward.length < count) {
      forward = new double[count * 2][LABELS];
      backward = new double[count * 2][LABELS];
      scores = new double[count * 2][LABELS];
    }
    double[][] potentials = new double[LABELS][LABELS];
    for (int before = 0; before < LABELS; before++) {
      for (int label = 0; label < LABELS; label++) {
        potentials[before][label] =
            Label.mayFollow(before, label) ? Math.exp(transitions[before][label]) : 0;
      }
    }
    double[] sums = passForward(example, potentials);
    passBackward(count, potentials, sums);
    moveWeights(example, width);
    moveTransitions(example, width, potentials);
  }

  private double[] passForward(Example example, double[][] potentials) {
    int count = example.features().size();
    double[] sums = new double[count];
    for (int i = 0; i < count; i++) {
      score(example.features().get(i), scores[i]);
      for (int label = 0; label < LABELS; label++) {
        double sum = 0;
        if (i == 0) {
          sum = potentials[Label.OUTSIDE][label];
        } else {
          for (int before = 0; before < LABELS; before++) {
            sum += forward[i - 1][before] * potentials[before][label];
          }
        }
        boolean ends = i + 1 < count || Label.mayFollow(label, Label.OUTSIDE);
        forward[i][label] = ends ? sum * scores[i][label] : 0;
        sums[i] += forward[i][label];
      }
      for (int label = 0; label < LABELS; label++) {
        forward[i][label] /= sums[i];
      }
    }
    return sums;
  }

  private void score(int[] features, double[] into) {
    Arrays.fill(into, 0);
    for (int feature : features) {
      int row = feature * LABELS;
      for (int label = 0; label < LABELS; label++) {
        into[label] += weights[row + label];
      }
    }
    double largest = Double.NEGATIVE_INFINITY;
    for (int label = 0; label < LABELS; label++) {
      into[label] *= scale;
      largest = Math.max(largest, into[label]);
    }
    for (int label = 0; label < LABELS; label++) {
      into[label] = Math.exp(into[label] - largest);
    }
  }

  private void passBackward(int count, double[][] potentials, double[] sums) {
    for (int label = 0; label < LABELS; label++) {
      backward[count - 1][label] = Label.mayFollow(label, Label.OUTSIDE) ? 1 : 0;
    }
    for (int i = count - 2; i >= 0; i--) {
      for (int label = 0; label < LABELS; label++) {
        double sum = 0;
        for (int next = 0; next < LABELS; next++) {
          sum += potentials[label][next] * scores[i + 1][next] * backward[i + 1][next];
        }
        backward[i][label] = sum / sums[i + 1];
      }
    }
  }

  private void moveWeights(Example example, double width) {
    double[] shares = new double[LABELS];
    float[] moves = new float[LABELS];
    for (int i = 0; i < example.features().size(); i++) {
      int gold = example.labels().get(i);
      double sum = 0;
      for (int label = 0; label < LABELS; label++) {
        shares[label] = forward[i][label] * backward[i][label];
        sum += shares[label];
      }
      if (shares[gold] / sum > CERTAIN) {
        continue;
      }
      for (int label = 0; label < LABELS; label++) {
        double target = label == gold ? 1 : 0;
        moves[label] = (float) (width / scale * (target - shares[label] / sum));
      }
      for (int feature : example.features().get(i)) {
        int row = feature * LABELS;
        for (int label = 0; label < LABELS; label++) {
          weights[row + label] += moves[label];
        }
      }
    }
  }

  private void moveTransitions(Example example, double width, double[][] potentials) {
    double[][] shares = new double[LABELS][LABELS];
    for (int i = 0; i < example.features().size(); i++) {
      double sum = 0;
      for (int before = 0; before < LABELS; before++) {
        for (int label = 0; label < LABELS; label++) {
          double start = before == Label.OUTSIDE ? 1 : 0;
          double left = i == 0 ? start : forward[i - 1][before];
          shares[before][label] =
              left * potentials[before][label] * scores[i][label] * backward[i][label];
          sum += shares[before][label];
        }
      }
      for (int before = 0; before < LABELS; before++) {
        for (int label = 0; label < LABELS; label++) {
          transitions[before][label] -= width * shares[before][label] / sum;
        }
      }
      int before = i == 0 ? Label.OUTSIDE : example.labels().get(i - 1);
      transitions[before][example.labels().get(i)] += width;
    }
  }

  /** Returns the weights of the features, by their hash. */
  SortedMap<Long, float[]> rows(FeatureIds ids) {
    SortedMap<Long, float[]> rows = new TreeMap<>();
    ids.forEach(
        (feature, id) ->
            rows.put(feature, Arrays.copyOfRange(weightSums, id * LABELS, (id + 1) * LABELS)));
    return rows;
  }

  /** Returns the weights of the pairs of labels. */
  float[][] transitions() {
    return transitionSums;
  }
}
