package io.wirewatch.ingest.forest;

import java.util.Optional;

/**
 * The histograms that one tree is grown by. A histogram is an array with the sum of gradients and
 * the sum of hessians for each bin of each feature that the tree may ask for.
 */
final class Histograms {

  /** Features are added up by four at a time: the additions of one would wait for each other. */
  private static final int AT_ONCE = 4;

  /** What a question must gain, so that no tree grows on rounding errors. */
  private static final double MIN_GAIN = 1e-6;

  private final BinnedSamples data;
  private final int[] features;
  private final Slopes slopes;
  private final TrainingParameters parameters;
  private final Workers workers;
  private final byte[][] columns;
  private final int[] starts;

  /** The best question of a leaf, and what would go left by it. */
  record Question(int feature, int bin, double gain, Sums left) {}

  /** The sums of gradients and hessians of some rows. */
  record Sums(double gradient, double hessian) {

    Sums minus(Sums other) {
      return new Sums(gradient - other.gradient, hessian - other.hessian);
    }
  }

  Histograms(
      BinnedSamples data,
      int[] features,
      Slopes slopes,
      TrainingParameters parameters,
      Workers workers) {
    this.data = data;
    this.features = features;
    this.slopes = slopes;
    this.parameters = parameters;
    this.workers = workers;
    int slots = (features.length + AT_ONCE - 1) / AT_ONCE * AT_ONCE;
    this.columns = new byte[slots][];
    this.starts = new int[slots + 1];
    for (int slot = 0; slot < slots; slot++) {
      int feature = features[Math.min(slot, features.length - 1)];
      columns[slot] = data.column(feature);
      starts[slot + 1] = starts[slot] + 2 * (data.bins(feature).numbers() + 1);
    }
  }

  /** The histogram of these rows. */
  double[] of(int[] rows, int from, int to) {
    double[] histogram = new double[starts[columns.length]];
    double[] gathered = slopes.gather(rows, from, to);
    workers.each(
        columns.length / AT_ONCE, four -> add(histogram, four * AT_ONCE, gathered, rows, from, to));
    return histogram;
  }

  private void add(double[] histogram, int slot, double[] gathered, int[] rows, int from, int to) {
    byte[] first = columns[slot];
    byte[] second = columns[slot + 1];
    byte[] third = columns[slot + 2];
    byte[] fourth = columns[slot + 3];
    int atFirst = starts[slot];
    int atSecond = starts[slot + 1];
    int atThird = starts[slot + 2];
    int atFourth = starts[slot + 3];
    for (int i = from, at = 0; i < to; i++, at += 2) {
      int row = rows[i];
      double gradient = gathered[at];
      double hessian = gathered[at + 1];
      int bin = atFirst + 2 * (first[row] & 0xFF);
      histogram[bin] += gradient;
      histogram[bin + 1] += hessian;
      bin = atSecond + 2 * (second[row] & 0xFF);
      histogram[bin] += gradient;
      histogram[bin + 1] += hessian;
      bin = atThird + 2 * (third[row] & 0xFF);
      histogram[bin] += gradient;
      histogram[bin + 1] += hessian;
      bin = atFourth + 2 * (fourth[row] & 0xFF);
      histogram[bin] += gradient;
      histogram[bin + 1] += hessian;
    }
  }

  /** Makes a histogram that of the rows which are not in another. */
  static void subtract(double[] histogram, double[] other) {
    for (int i = 0; i < histogram.length; i++) {
      histogram[i] -= other[i];
    }
  }

  Sums total(double[] histogram) {
    double gradient = 0;
    double hessian = 0;
    for (int i = starts[0]; i < starts[1]; i += 2) {
      gradient += histogram[i];
      hessian += histogram[i + 1];
    }
    return new Sums(gradient, hessian);
  }

  /** The question that gains most; of equals, that of the first feature. */
  Optional<Question> best(double[] histogram, Sums total) {
    Question[] questions = new Question[features.length];
    workers.each(features.length, slot -> questions[slot] = best(histogram, slot, total));
    Question best = questions[0];
    for (Question question : questions) {
      if (question.gain() > best.gain()) {
        best = question;
      }
    }
    return best.gain() > MIN_GAIN ? Optional.of(best) : Optional.empty();
  }

  private Question best(double[] histogram, int slot, Sums total) {
    double least = parameters.minLeafHessian();
    double whole = worth(total.gradient(), total.hessian());
    int bestBin = 0;
    double bestGain = 0;
    Sums bestLeft = total;
    double gradient = 0;
    double hessian = 0;
    int numbers = data.bins(features[slot]).numbers();
    for (int bin = 0, at = starts[slot]; bin < numbers; bin++, at += 2) {
      gradient += histogram[at];
      hessian += histogram[at + 1];
      double right = total.hessian() - hessian;
      if (right < least) {
        break;
      }
      double gain =
          hessian < least
              ? 0
              : worth(gradient, hessian) + worth(total.gradient() - gradient, right) - whole;
      if (gain > bestGain) {
        bestBin = bin;
        bestGain = gain;
        bestLeft = new Sums(gradient, hessian);
      }
    }
    return new Question(features[slot], bestBin, bestGain, bestLeft);
  }

  /** By how much a leaf of these sums lowers the loss, doubled. */
  private double worth(double gradient, double hessian) {
    return gradient * gradient / (hessian + parameters.l2());
  }
}
