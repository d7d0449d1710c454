package io.wirewatch.enrich.entity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the tagger says of one token, as a small number: outside of names, or the first, an inner,
 * the last or the only token of a name of some class (the BILOU scheme of Ratinov and Roth, 2009).
 */
final class Label {

  /** Not part of a name. */
  static final int OUTSIDE = 0;

  private static final NameClass[] CLASSES = NameClass.values();
  private static final int POSITIONS = 4;

  /** Number of labels. */
  static final int COUNT = 1 + CLASSES.length * POSITIONS;

  private static final int FIRST = 0;
  private static final int INNER = 1;
  private static final int LAST = 2;
  private static final int ONLY = 3;

  /** Words of the longest name; what is longer is a run of capitals. */
  private static final int LONGEST = 20;

  private static final boolean[][] FOLLOWS = follows();

  private Label() {}

  private static boolean[][] follows() {
    boolean[][] follows = new boolean[COUNT][COUNT];
    for (int before = 0; before < COUNT; before++) {
      for (int label = 0; label < COUNT; label++) {
        follows[before][label] =
            isOpen(before)
                ? isContinued(label) && classOf(before) == classOf(label)
                : !isContinued(label);
      }
    }
    return follows;
  }

  /** Returns whether a label may follow another; at both ends of a sentence stands OUTSIDE. */
  static boolean mayFollow(int before, int label) {
    return FOLLOWS[before][label];
  }

  private static boolean isOpen(int label) {
    return label != OUTSIDE && position(label) <= INNER;
  }

  private static boolean isContinued(int label) {
    return label != OUTSIDE && (position(label) == INNER || position(label) == LAST);
  }

  private static int position(int label) {
    return (label - 1) % POSITIONS;
  }

  /** Returns the class of a label other than OUTSIDE. */
  static NameClass classOf(int label) {
    return CLASSES[(label - 1) / POSITIONS];
  }

  @SuppressWarnings("EnumOrdinal") // A label is the class's number and a position.
  private static int of(NameClass name, int position) {
    return 1 + name.ordinal() * POSITIONS + position;
  }

  /** Writes the labels of a name into those of its sentence. */
  static void mark(int[] labels, NameSpan name) {
    int last = name.end() - 1;
    if (last == name.start()) {
      labels[last] = of(name.type(), ONLY);
      return;
    }
    Arrays.fill(labels, name.start(), last, of(name.type(), INNER));
    labels[name.start()] = of(name.type(), FIRST);
    labels[last] = of(name.type(), LAST);
  }

  /** Returns the names of a sequence of labels in which each may follow the one before. */
  static List<NameSpan> names(int[] labels, int count) {
    List<NameSpan> names = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < count; i++) {
      int label = labels[i];
      if (label == OUTSIDE) {
        continue;
      }
      if (!isContinued(label)) {
        start = i;
      }
      if (!isOpen(label) && i - start < LONGEST) {
        names.add(new NameSpan(start, i + 1, classOf(label)));
      }
    }
    return names;
  }
}
