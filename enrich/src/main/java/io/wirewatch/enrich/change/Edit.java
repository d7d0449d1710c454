package io.wirewatch.enrich.change;

/**
 * A range of the old sequence in whose place stands a range of the new one. Either may be empty;
 * ends are exclusive.
 */
record Edit(int oldFrom, int oldTo, int newFrom, int newTo) {

  Edit {
    if (oldFrom < 0 || oldTo < oldFrom || newFrom < 0 || newTo < newFrom) {
      throw new IllegalArgumentException(
          "no range: %d to %d, %d to %d".formatted(oldFrom, oldTo, newFrom, newTo));
    }
  }

  int oldLength() {
    return oldTo - oldFrom;
  }

  int newLength() {
    return newTo - newFrom;
  }

  /** Returns whether nothing is changed. */
  boolean isEmpty() {
    return oldLength() == 0 && newLength() == 0;
  }

  /** Returns whether another edit begins where this one ends. */
  boolean touches(Edit next) {
    return oldTo == next.oldFrom && newTo == next.newFrom;
  }

  /** Returns an edit of all from the beginning of this one to the end of another. */
  Edit through(Edit last) {
    return new Edit(oldFrom, last.oldTo, newFrom, last.newTo);
  }
}
