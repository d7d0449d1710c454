package io.wirewatch.enrich.topic;

import java.util.List;

/**
 * How much an example counts by its top concept: those with few examples count more, or a text that
 * says little would be taken for sport or business, which have the most.
 */
final class Balance {

  private static final double STRENGTH = 0.5;

  private final Concepts concepts;
  private final int[] counts;
  private final double mean;

  Balance(Concepts concepts, List<LabelledText> examples) {
    this.concepts = concepts;
    counts = new int[concepts.tops() + 1];
    for (LabelledText example : examples) {
      counts[top(example)]++;
    }
    mean = examples.size() / (double) counts.length;
  }

  /** Returns the weight of an example; 1 on average over the top concepts, roughly. */
  float weight(LabelledText example) {
    return (float) Math.pow(mean / Math.max(1, counts[top(example)]), STRENGTH);
  }

  private int top(LabelledText example) {
    return Outputs.top(concepts, Outputs.number(concepts, example.label()));
  }
}
