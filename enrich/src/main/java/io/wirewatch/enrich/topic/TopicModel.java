package io.wirewatch.enrich.topic;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.InflaterInputStream;

/**
 * A linear model of low rank: every known word and word pair has a vector of small integers, a text
 * is the mean of its vectors, and every output is a weighted sum of the mean's numbers. The outputs
 * are the concepts, then one for text about nothing in particular.
 *
 * <p>Immutable. Arithmetic is in a fixed order, so that every machine gives one result.
 */
final class TopicModel {

  static final int MAGIC = 0x57575450;
  static final int VERSION = 1;

  /** Vectors of zero that every text has in addition, so that one known word decides nothing. */
  private static final float PRIOR_FEATURES = 4;

  /**
   * Up to here a text is the plain mean of its vectors. Above, the sum grows with the square root
   * of the number of features, for a tendency that holds over more words is surer.
   */
  private static final float LENGTH_OF_PLAIN_MEAN = 50;

  private final String settings;
  private final int dimensions;
  private final FeatureTable features;
  private final PackedVectors vectors;

  /** Output by dimension, in rows of {@link #dimensions}; the scale of the vectors is in it. */
  private final float[] weights;

  private final float[] bias;

  private TopicModel(
      String settings,
      int dimensions,
      FeatureTable features,
      PackedVectors vectors,
      float[] weights,
      float[] bias) {
    this.settings = settings;
    this.dimensions = dimensions;
    this.features = features;
    this.vectors = vectors;
    this.weights = weights;
    this.bias = bias;
  }

  /** Reads the model shipped with the program. */
  static TopicModel shipped(Concepts concepts) {
    try (InputStream in = TopicModel.class.getResourceAsStream("topics.model")) {
      if (in == null) {
        throw new IllegalStateException("the program was built without topics.model");
      }
      return read(in, concepts);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read topics.model", e);
    }
  }

  /**
   * Reads a model.
   *
   * @throws IOException if it is cut short or was made for another program or other concepts
   */
  static TopicModel read(InputStream packed, Concepts concepts) throws IOException {
    DataInputStream in =
        new DataInputStream(new BufferedInputStream(new InflaterInputStream(packed), 1 << 16));
    if (in.readInt() != MAGIC || in.readInt() != VERSION) {
      throw new IOException("not a topic model of version " + VERSION + ": train it again");
    }
    String settings = in.readUTF();
    if (in.readInt() != concepts.fingerprint()) {
      throw new IOException("the topic model was made for other concepts: train it again");
    }
    int dimensions = in.readInt();
    int[] hashes = new int[in.readInt()];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = in.readInt();
    }
    byte[] vectors = new byte[hashes.length * dimensions];
    in.readFully(vectors);
    float[] bias = new float[in.readInt()];
    float[] weights = new float[bias.length * dimensions];
    readFloats(in, weights);
    readFloats(in, bias);
    return new TopicModel(
        settings,
        dimensions,
        new FeatureTable(hashes),
        new PackedVectors(vectors, dimensions),
        weights,
        bias);
  }

  private static void readFloats(DataInputStream in, float[] values) throws IOException {
    for (int i = 0; i < values.length; i++) {
      values[i] = in.readFloat();
    }
  }

  /** Returns how the model was made, for a person. */
  String settings() {
    return settings;
  }

  int outputs() {
    return bias.length;
  }

  /** Returns the mean vector of a text, before any scaling. */
  float[] mean(TextFeatures text) {
    int[] rows = new int[text.count()];
    int known = 0;
    for (int i = 0; i < text.count(); i++) {
      int row = features.row(text.hash(i));
      if (row >= 0) {
        rows[known++] = row;
      }
    }
    int[] sums = vectors.sum(rows, known);
    float divisor = divisor(known);
    float[] mean = new float[dimensions];
    for (int d = 0; d < dimensions; d++) {
      mean[d] = sums[d] / divisor;
    }
    return mean;
  }

  /** Returns what the sum of the vectors of a number of known features is divided by. */
  static float divisor(int known) {
    return PRIOR_FEATURES
        + (known <= LENGTH_OF_PLAIN_MEAN ? known : (float) Math.sqrt(known * LENGTH_OF_PLAIN_MEAN));
  }

  /** Returns the score of an output; comparable with those of the same group of outputs. */
  float score(float[] mean, int output) {
    float score = bias[output];
    int from = output * dimensions;
    for (int d = 0; d < dimensions; d++) {
      score += weights[from + d] * mean[d];
    }
    return score;
  }
}
