package io.wirewatch.enrich.topic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FeatureTableTest {

  @Test
  void findsEveryRowThoughAllHashesFallOnOneSlot() {
    int[] hashes = {0, 1 << 20, 2 << 20, 3 << 20, -1 << 20};
    FeatureTable table = new FeatureTable(hashes);
    for (int row = 0; row < hashes.length; row++) {
      assertThat(table.row(hashes[row])).isEqualTo(row);
    }
    assertThat(table.row(4 << 20)).isEqualTo(-1);
  }

  @Test
  void hasNothingWhenEmpty() {
    FeatureTable table = new FeatureTable(new int[0]);
    assertThat(table.row(0)).isEqualTo(-1);
    assertThat(table.row(7)).isEqualTo(-1);
  }
}
