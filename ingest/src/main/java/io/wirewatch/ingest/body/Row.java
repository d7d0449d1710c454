package io.wirewatch.ingest.body;

/** Writes features one after the other into a matrix of rows. */
final class Row {

  private final float[] cells;
  private int at;

  Row(float[] cells) {
    this.cells = cells;
  }

  /** Moves to a cell of the matrix. */
  void seek(int cell) {
    at = cell;
  }

  int at() {
    return at;
  }

  void add(double value) {
    cells[at++] = (float) value;
  }

  void add(boolean value) {
    cells[at++] = value ? 1 : 0;
  }

  /** Adds the lowest bits, one feature each. */
  void addBits(long bits, int count) {
    for (int i = 0; i < count; i++) {
      cells[at++] = bits >>> i & 1;
    }
  }
}
