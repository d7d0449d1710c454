package io.wirewatch.ingest.forest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;
import java.util.random.RandomGenerator;

/**
 * Grows a forest by gradient boosting of the logistic loss: each tree is fitted to what those
 * before it got wrong. Values are put into bins first and the best question of a leaf is read from
 * histograms over them (G. Ke and others, "LightGBM", 2017). The same samples, parameters and seed
 * give the same forest.
 */
public final class Trainer {

  /** The bias of samples that are all "yes" or all "no" stays finite. */
  private static final double MIN_MEAN = 1e-6;

  private static final int ROWS_AT_ONCE = 4096;

  private final Samples samples;
  private final TrainingParameters parameters;
  private final RandomGenerator random;
  private final int[] rows;
  private final double[] scores;
  private final Slopes slopes;
  private final double[] gains;

  private Trainer(Samples samples, TrainingParameters parameters) {
    this.samples = samples;
    this.parameters = parameters;
    this.random = new SplittableRandom(parameters.seed());
    this.rows = samples.rows();
    this.scores = new double[samples.size()];
    this.slopes = new Slopes(samples.size());
    this.gains = new double[samples.features()];
    if (rows.length == 0) {
      throw new IllegalArgumentException("There is no row with a weight to learn from");
    }
  }

  public static Trained train(Samples samples, TrainingParameters parameters) {
    return new Trainer(samples, parameters).train();
  }

  private Trained train() {
    try (Workers workers = new Workers(parameters.threads())) {
      BinnedSamples data = BinnedSamples.of(samples, rows, random, workers);
      RowSampler sampler = new RowSampler(samples, rows, parameters.groupFraction());
      double bias = bias();
      Arrays.fill(scores, bias);
      List<Node> trees = new ArrayList<>();
      for (int i = 0; i < parameters.trees(); i++) {
        eachRow(
            workers, row -> slopes.set(row, scores[row], samples.target(row), samples.weight(row)));
        int[] features = Draw.share(samples.features(), parameters.featureFraction(), random);
        Histograms histograms = new Histograms(data, features, slopes, parameters, workers);
        Node tree =
            new TreeGrower(data, histograms, parameters, sampler.draw(random), gains).grow();
        PackedTrees packed = new PackedTrees(List.of(tree));
        eachRow(workers, row -> scores[row] += samples.answer(packed, row));
        trees.add(tree);
      }
      Forest forest = new Forest(samples.featureNames(), bias, trees, Forest.EarlyExit.NONE);
      return Trained.of(forest, gains);
    }
  }

  private void eachRow(Workers workers, IntConsumer task) {
    int blocks = (rows.length + ROWS_AT_ONCE - 1) / ROWS_AT_ONCE;
    workers.each(
        blocks,
        block -> {
          int to = Math.min((block + 1) * ROWS_AT_ONCE, rows.length);
          for (int i = block * ROWS_AT_ONCE; i < to; i++) {
            task.accept(rows[i]);
          }
        });
  }

  /** The log-odds of the mean target. */
  private double bias() {
    double sum = 0;
    double weight = 0;
    for (int row : rows) {
      sum += samples.weight(row) * (double) samples.target(row);
      weight += samples.weight(row);
    }
    double mean = Math.min(Math.max(sum / weight, MIN_MEAN), 1 - MIN_MEAN);
    return Math.log(mean / (1 - mean));
  }
}
