package io.wirewatch.enrich.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ShortestEditsTest {

  @Test
  void needsNoMoreEditsThanTheLongestCommonSubsequenceLeaves() {
    Random random = new Random(20220226);
    for (int i = 0; i < 3_000; i++) {
      int[] before = random.ints(random.nextInt(14), 0, 4).toArray();
      int[] after = random.ints(random.nextInt(14), 0, 4).toArray();
      int fewest = before.length + after.length - 2 * longestCommon(before, after);

      List<Edit> edits =
          ShortestEdits.within(all(before, after), before, after, fewest).orElseThrow();

      assertThat(edits.stream().mapToInt(edit -> edit.oldLength() + edit.newLength()).sum())
          .isEqualTo(fewest);
      assertThat(Edits.applied(edits, before, after)).isEqualTo(after);
      if (fewest > 0) {
        assertThat(ShortestEdits.within(all(before, after), before, after, fewest - 1)).isEmpty();
      }
    }
  }

  @Test
  void looksOnlyAtItsRange() {
    int[] before = {9, 1, 2, 3, 8};
    int[] after = {7, 7, 1, 3, 6};

    assertThat(ShortestEdits.within(new Edit(1, 4, 2, 4), before, after, 5))
        .hasValue(List.of(new Edit(2, 3, 3, 3)));
  }

  private static Edit all(int[] before, int[] after) {
    return new Edit(0, before.length, 0, after.length);
  }

  private static int longestCommon(int[] a, int[] b) {
    int[][] length = new int[a.length + 1][b.length + 1];
    for (int i = 1; i <= a.length; i++) {
      for (int j = 1; j <= b.length; j++) {
        length[i][j] =
            a[i - 1] == b[j - 1]
                ? length[i - 1][j - 1] + 1
                : Math.max(length[i - 1][j], length[i][j - 1]);
      }
    }
    return length[a.length][b.length];
  }
}
