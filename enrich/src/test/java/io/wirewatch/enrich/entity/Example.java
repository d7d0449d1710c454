package io.wirewatch.enrich.entity;

import java.util.List;

/**
 * A run of tokens that may be names, with nothing but other tokens around it.
 *
 * @param features numbers of the features of each token
 * @param labels the labels of the tokens
 */
record Example(List<int[]> features, List<Integer> labels) {

  /** Returns whether each label may follow the one before. */
  boolean isLegal() {
    int before = Label.OUTSIDE;
    for (int label : labels) {
      if (!Label.mayFollow(before, label)) {
        return false;
      }
      before = label;
    }
    return Label.mayFollow(before, Label.OUTSIDE);
  }
}
