package io.wirewatch.enrich.topic;

import java.util.ArrayList;
import java.util.List;

/**
 * Tells the concepts of a sentence vector: one regression over the top concepts and "none of them",
 * and for each top concept one over its narrower ones.
 */
final class Teacher {

  private final Concepts concepts;
  private final SoftmaxRegression tops;
  private final List<SoftmaxRegression> narrower = new ArrayList<>();

  /**
   * Learns from sentence vectors.
   *
   * @param samples labelled with the number of a concept, or with {@link Concepts#count()} for none
   */
  Teacher(Concepts concepts, List<SoftmaxRegression.Sample> samples) {
    this.concepts = concepts;
    List<SoftmaxRegression.Sample> byTop = new ArrayList<>();
    for (SoftmaxRegression.Sample sample : samples) {
      byTop.add(
          new SoftmaxRegression.Sample(
              sample.vector, Outputs.top(concepts, sample.label), sample.weight));
    }
    tops = SoftmaxRegression.fit(byTop, concepts.tops() + 1);
    for (int top = 0; top < concepts.tops(); top++) {
      int first = concepts.firstNarrower(top);
      int end = concepts.endNarrower(top);
      List<SoftmaxRegression.Sample> within = new ArrayList<>();
      for (SoftmaxRegression.Sample sample : samples) {
        if (sample.label >= first && sample.label < end) {
          within.add(
              new SoftmaxRegression.Sample(sample.vector, sample.label - first, sample.weight));
        }
      }
      narrower.add(SoftmaxRegression.fit(within, end - first));
    }
  }

  /** Returns the probabilities of all outputs, those of narrower concepts within their top one. */
  float[] outputs(float[] vector) {
    float[] outputs = new float[concepts.count() + 1];
    float[] shares = tops.shares(vector);
    System.arraycopy(shares, 0, outputs, 0, concepts.tops());
    outputs[concepts.count()] = shares[concepts.tops()];
    for (int top = 0; top < concepts.tops(); top++) {
      float[] within = narrower.get(top).shares(vector);
      System.arraycopy(within, 0, outputs, concepts.firstNarrower(top), within.length);
    }
    return outputs;
  }

  /** Returns the direction in which an output grows. */
  float[] weights(int output) {
    if (output == concepts.count()) {
      return tops.weights(concepts.tops());
    }
    if (output < concepts.tops()) {
      return tops.weights(output);
    }
    int top = Outputs.top(concepts, output);
    return narrower.get(top).weights(output - concepts.firstNarrower(top));
  }
}
