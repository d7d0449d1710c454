package io.wirewatch.ingest.forest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Trees laid out to be walked without a branch that the processor would have to guess. A node is
 * one long: its threshold in the upper half, below it the place of its left child and its feature.
 * The right child stands behind the left one, so that the way down is {@code left + (value >
 * threshold)}, computed with the sign of a difference of integers. A leaf leads to itself, and four
 * trees of like depth go down in step, so that their loads overlap; the deepest of the four sets
 * the time.
 */
final class PackedTrees {

  /** How many features a row can have, and how many nodes the trees together. */
  static final int MAX_FEATURES = 1 << 12;

  static final int MAX_NODES = 1 << 20;

  private static final int FEATURE_MASK = MAX_FEATURES - 1;
  private static final int CHILD_MASK = MAX_NODES - 1;
  private static final int CHILD_SHIFT = 12;
  private static final int THRESHOLD_SHIFT = 32;
  private static final int IN_STEP = 4;

  /** Brings −∞, as an integer, down to the smallest one: see {@link #rank}. */
  private static final int RANK_OF_NEGATIVE_INFINITY = 0x007F_FFFF;

  private final long[] nodes;
  private final float[] answers;
  private final int[] roots;
  private final int[] depths;
  private int used;

  PackedTrees(List<Node> trees) {
    List<Node> inStep = new ArrayList<>(trees);
    inStep.sort(Comparator.comparingInt(Node::depth));
    while (inStep.size() % IN_STEP != 0) {
      inStep.add(0, new Node.Leaf(0));
    }
    int size = inStep.stream().mapToInt(Node::size).sum();
    if (size > MAX_NODES) {
      throw new IllegalArgumentException(
          "A forest holds at most " + MAX_NODES + " nodes; this one has " + size);
    }
    nodes = new long[size];
    answers = new float[size];
    roots = new int[inStep.size()];
    depths = new int[inStep.size() / IN_STEP];
    for (int tree = 0; tree < roots.length; tree++) {
      roots[tree] = used++;
      depths[tree / IN_STEP] = inStep.get(tree).depth();
      lay(inStep.get(tree), roots[tree]);
    }
  }

  private void lay(Node node, int place) {
    if (node instanceof Node.Split split) {
      int left = used;
      used += 2;
      nodes[place] = packed(rank(split.threshold() + 0f), left, split.feature());
      lay(split.left(), left);
      lay(split.right(), left + 1);
    } else if (node instanceof Node.Leaf leaf) {
      nodes[place] = packed(Integer.MAX_VALUE, place, 0);
      answers[place] = leaf.value();
    }
  }

  /**
   * A row as the trees compare it: for each number the integer that orders as the number does.
   * Computed once for a row, since each number is looked at by several trees.
   */
  static int[] ranks(float[] rows, int offset, int features) {
    int[] ranks = new int[features];
    for (int feature = 0; feature < features; feature++) {
      ranks[feature] = rank(rows[offset + feature]);
    }
    return ranks;
  }

  /** The sum of the trees' answers for a row of these {@linkplain #ranks ranks}. */
  double sum(int[] ranks) {
    long[] tree = nodes;
    double sum = 0;
    for (int step = 0; step < depths.length; step++) {
      int first = roots[step * IN_STEP];
      int second = roots[step * IN_STEP + 1];
      int third = roots[step * IN_STEP + 2];
      int fourth = roots[step * IN_STEP + 3];
      for (int down = depths[step]; down > 0; down--) {
        first = next(tree[first], ranks);
        second = next(tree[second], ranks);
        third = next(tree[third], ranks);
        fourth = next(tree[fourth], ranks);
      }
      sum += (double) answers[first] + answers[second] + answers[third] + answers[fourth];
    }
    return sum;
  }

  private static int next(long node, int[] ranks) {
    int rank = ranks[(int) node & FEATURE_MASK];
    long right = ((node >> THRESHOLD_SHIFT) - rank) >>> (Long.SIZE - 1);
    return ((int) (node >>> CHILD_SHIFT) & CHILD_MASK) + (int) right;
  }

  private static long packed(int threshold, int left, int feature) {
    return (long) threshold << THRESHOLD_SHIFT | (long) left << CHILD_SHIFT | feature;
  }

  /**
   * The integer that orders as the number does, with NaN of either sign above +∞. The bits of a
   * positive float order as integers do; those of a negative one run backwards, so they are turned
   * over. What is then below −∞ are the negative NaNs: the subtraction wraps them to the top.
   */
  private static int rank(float value) {
    int bits = Float.floatToRawIntBits(value);
    return (bits ^ (bits >> 31 >>> 1)) - RANK_OF_NEGATIVE_INFINITY;
  }
}
