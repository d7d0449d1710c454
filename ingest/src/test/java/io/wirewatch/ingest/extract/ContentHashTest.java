package io.wirewatch.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.schemas.record.Block;
import io.wirewatch.schemas.record.Zone;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContentHashTest {

  private static final Block BODY = block(Zone.BODY, "It rained.");

  @Test
  void doesNotChangeWithFurnitureAndLinks() {
    assertThat(
            ContentHash.of(
                "Rain",
                List.of(block(Zone.BOILERPLATE, "246"), BODY, block(Zone.RELATED, "Snow falls"))))
        .isEqualTo(ContentHash.of("Rain", List.of(BODY)));
  }

  @Test
  void changesWithTitleTextAndZone() {
    String hash = ContentHash.of("Rain", List.of(BODY));
    assertThat(ContentHash.of("Snow", List.of(BODY))).isNotEqualTo(hash);
    assertThat(ContentHash.of("Rain", List.of(block(Zone.BODY, "It snowed.")))).isNotEqualTo(hash);
    assertThat(ContentHash.of("Rain", List.of(block(Zone.DECK, "It rained.")))).isNotEqualTo(hash);
  }

  private static Block block(Zone zone, String text) {
    return Block.newBuilder().setZone(zone).setText(text).build();
  }
}
