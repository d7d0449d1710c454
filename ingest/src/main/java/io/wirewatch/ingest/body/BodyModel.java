package io.wirewatch.ingest.body;

import io.wirewatch.ingest.forest.Forest;
import io.wirewatch.ingest.page.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The two forests. Immutable and safe to share. */
record BodyModel(Forest blocks, Forest context) {

  static final String BLOCKS = "blocks.forest";
  static final String CONTEXT = "context.forest";

  /**
   * Returns the forests that are shipped.
   *
   * @throws IllegalStateException if they are missing or were trained for other features
   */
  static BodyModel load() {
    return new BodyModel(
        read(BLOCKS, BlockFeatures.NAMES), read(CONTEXT, BlockFeatures.CONTEXT_NAMES));
  }

  private static Forest read(String file, List<String> names) {
    try (InputStream in = BodyModel.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("no " + file + ": train it with BodyTraining");
      }
      return Forest.read(in, names);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file + ": train it anew", e);
    }
  }

  /** Returns the probability of each candidate that it is text, whatever stands around it. */
  double[] alone(BlockFeatures features) {
    return scores(blocks, features.cells(), features.candidates().length);
  }

  /**
   * Returns the probability of each block of a page that it is text.
   *
   * @param alone that of each candidate by itself
   */
  double[] score(Page page, BlockFeatures features, double[] alone) {
    double[] second = scores(context, features.withContext(alone), alone.length);
    double[] all = new double[page.blocks().size()];
    for (int i = 0; i < second.length; i++) {
      all[features.candidates()[i]] = second[i];
    }
    return all;
  }

  static double[] scores(Forest forest, float[] matrix, int rows) {
    double[] scores = new double[rows];
    int width = forest.featureNames().size();
    for (int i = 0; i < rows; i++) {
      scores[i] = Forest.probability(forest.score(matrix, i * width));
    }
    return scores;
  }
}
