package io.wirewatch.ingest.forest;

import io.wirewatch.ingest.forest.Histograms.Question;
import io.wirewatch.ingest.forest.Histograms.Sums;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Grows one tree: again and again the leaf is split whose best question gains most. */
final class TreeGrower {

  private final BinnedSamples data;
  private final Histograms histograms;
  private final TrainingParameters parameters;
  private final double[] gains;
  private final int[] rows;
  private final int[] goRight;

  /** A leaf that may yet be split. Its rows stand together in the array of all. */
  private static final class Shoot {
    final int depth;
    final int from;
    final int to;
    final Sums sums;
    double @Nullable [] histogram;
    @Nullable Question question;
    @Nullable Shoot left;
    @Nullable Shoot right;

    Shoot(int depth, int from, int to, Sums sums) {
      this.depth = depth;
      this.from = from;
      this.to = to;
      this.sums = sums;
    }

    int size() {
      return to - from;
    }

    double gain() {
      return question.gain();
    }
  }

  /**
   * @param rows the rows to grow the tree on; they are put into another order
   * @param gains what each feature has gained, to which this tree's gains are added
   */
  TreeGrower(
      BinnedSamples data,
      Histograms histograms,
      TrainingParameters parameters,
      int[] rows,
      double[] gains) {
    this.data = data;
    this.histograms = histograms;
    this.parameters = parameters;
    this.rows = rows;
    this.gains = gains;
    this.goRight = new int[rows.length];
  }

  Node grow() {
    double[] histogram = histograms.of(rows, 0, rows.length);
    Shoot root = new Shoot(0, 0, rows.length, histograms.total(histogram));
    root.histogram = histogram;
    PriorityQueue<Shoot> open =
        new PriorityQueue<>(
            Comparator.comparingDouble(Shoot::gain).reversed().thenComparingInt(s -> s.from));
    ask(root, open);
    for (int leaves = 2; leaves <= parameters.leaves() && !open.isEmpty(); leaves++) {
      Shoot shoot = open.remove();
      split(shoot);
      if (leaves < parameters.leaves()) {
        share(shoot);
        ask(shoot.left, open);
        ask(shoot.right, open);
      }
    }
    return node(root);
  }

  private void ask(Shoot shoot, PriorityQueue<Shoot> open) {
    Optional<Question> best =
        shoot.depth < parameters.maxDepth()
            ? histograms.best(shoot.histogram, shoot.sums)
            : Optional.empty();
    if (best.isPresent()) {
      shoot.question = best.get();
      open.add(shoot);
    } else {
      shoot.histogram = null;
    }
  }

  private void split(Shoot shoot) {
    Question question = shoot.question;
    gains[question.feature()] += question.gain();
    byte[] column = data.column(question.feature());
    int left = shoot.from;
    int right = 0;
    for (int i = shoot.from; i < shoot.to; i++) {
      int row = rows[i];
      if ((column[row] & 0xFF) <= question.bin()) {
        rows[left++] = row;
      } else {
        goRight[right++] = row;
      }
    }
    System.arraycopy(goRight, 0, rows, left, right);
    shoot.left = new Shoot(shoot.depth + 1, shoot.from, left, question.left());
    shoot.right = new Shoot(shoot.depth + 1, left, shoot.to, shoot.sums.minus(question.left()));
  }

  /** Adds up the smaller half only; what the parent has beyond it is the larger one's. */
  private void share(Shoot shoot) {
    boolean leftIsSmaller = shoot.left.size() < shoot.right.size();
    Shoot smaller = leftIsSmaller ? shoot.left : shoot.right;
    Shoot larger = leftIsSmaller ? shoot.right : shoot.left;
    smaller.histogram = histograms.of(rows, smaller.from, smaller.to);
    larger.histogram = shoot.histogram;
    shoot.histogram = null;
    Histograms.subtract(larger.histogram, smaller.histogram);
  }

  private Node node(Shoot shoot) {
    if (shoot.left == null) {
      double answer = -shoot.sums.gradient() / (shoot.sums.hessian() + parameters.l2());
      return new Node.Leaf((float) (parameters.learningRate() * answer));
    }
    Question question = shoot.question;
    return new Node.Split(
        question.feature(),
        data.bins(question.feature()).threshold(question.bin()),
        node(shoot.left),
        node(shoot.right));
  }
}
