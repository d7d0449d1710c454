package io.wirewatch.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class StableIdTest {

  @Test
  void isTheFirstHalfOfASha256() {
    // printf %s abc | sha256sum
    assertThat(StableId.of("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223");
    assertThat(StableId.of("abc".getBytes(StandardCharsets.UTF_8))).isEqualTo(StableId.of("abc"));
  }

  @Test
  void keepsPartsApart() {
    assertThat(StableId.of("ab", "c")).isNotEqualTo(StableId.of("a", "bc"));
    assertThat(StableId.of("ab", "")).isNotEqualTo(StableId.of("ab"));
  }
}
