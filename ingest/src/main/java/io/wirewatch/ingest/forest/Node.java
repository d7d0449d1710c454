package io.wirewatch.ingest.forest;

/** A place in a regression tree. A tree is its root. */
sealed interface Node {

  /** The answer of the tree for a row: the leaf it falls to. */
  float answer(float[] rows, int offset);

  /** The number of questions on the longest way down; 0 for a leaf. */
  int depth();

  /** The number of nodes from here down, this one included. */
  int size();

  /** An answer, in log-odds. */
  record Leaf(float value) implements Node {

    public Leaf {
      if (!Float.isFinite(value)) {
        throw new IllegalArgumentException("A leaf must be a finite number, not " + value);
      }
    }

    @Override
    public float answer(float[] rows, int offset) {
      return value;
    }

    @Override
    public int depth() {
      return 0;
    }

    @Override
    public int size() {
      return 1;
    }
  }

  /**
   * A question. A value up to and including the threshold goes left, a greater one right; a missing
   * one (NaN) goes right too, and a threshold of +∞ asks just whether it is missing.
   */
  record Split(int feature, float threshold, Node left, Node right) implements Node {

    public Split {
      if (feature < 0) {
        throw new IllegalArgumentException("A feature's place must be 0 or more, not " + feature);
      }
      if (Float.isNaN(threshold)) {
        throw new IllegalArgumentException("A threshold must be a number");
      }
    }

    @Override
    public float answer(float[] rows, int offset) {
      return (rows[offset + feature] <= threshold ? left : right).answer(rows, offset);
    }

    @Override
    public int depth() {
      return 1 + Math.max(left.depth(), right.depth());
    }

    @Override
    public int size() {
      return 1 + left.size() + right.size();
    }
  }
}
