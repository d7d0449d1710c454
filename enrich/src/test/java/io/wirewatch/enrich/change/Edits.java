package io.wirewatch.enrich.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** What edits make of a sequence. */
final class Edits {

  private Edits() {}

  /** Takes what is kept from the old sequence and what is changed from the new one. */
  static int[] applied(List<Edit> edits, int[] before, int[] after) {
    IntStream.Builder made = IntStream.builder();
    int kept = 0;
    for (Edit edit : edits) {
      Arrays.stream(before, kept, edit.oldFrom()).forEach(made);
      Arrays.stream(after, edit.newFrom(), edit.newTo()).forEach(made);
      kept = edit.oldTo();
    }
    Arrays.stream(before, kept, before.length).forEach(made);
    return made.build().toArray();
  }

  /** Checks that edits are in order and apart, and that none is empty. */
  static void assertApart(List<Edit> edits) {
    for (int i = 0; i < edits.size(); i++) {
      assertThat(edits.get(i).isEmpty()).isFalse();
      if (i > 0) {
        assertThat(edits.get(i).oldFrom()).isGreaterThan(edits.get(i - 1).oldTo());
        assertThat(edits.get(i).newFrom()).isGreaterThan(edits.get(i - 1).newTo());
      }
    }
  }
}
