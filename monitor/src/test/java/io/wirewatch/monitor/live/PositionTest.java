package io.wirewatch.monitor.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.schemas.topic.Topic;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PositionTest {

  @Test
  void writesOffsetsCompactly() {
    Position position = new Position(List.of(36L, 0L, 1_000_000L), List.of(35L));

    assertThat(position.id()).isEqualTo("10.0.lfls-z");
    assertThat(Position.parse("10.0.lfls-z")).contains(position);
  }

  @Test
  void readsTheIdOfNothing() {
    assertThat(Position.START.id()).isEqualTo("-");
    assertThat(Position.parse("-")).contains(Position.START);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1",
        "1-2-3",
        "1.-2",
        ".1-2",
        "A-1",
        "1-−2",
        "1 - 2",
        "zzzzzzzzzzzzz-1",
        "<-1"
      })
  void refusesWhatIsNoId(String id) {
    assertThat(Position.parse(id)).isEmpty();
  }

  @Test
  void refusesAnIdOfAbsurdLength() {
    assertThat(Position.parse("1.".repeat(3_000) + "1-1")).isEmpty();
  }

  @Test
  void growsWithThePartitionsItMeets() {
    Position position = Position.START.after(new Place(Topic.ALERTS, 2, 4));

    assertThat(position).isEqualTo(new Position(List.of(), List.of(0L, 0L, 5L)));
    assertThat(position.covers(new Place(Topic.ALERTS, 2, 4))).isTrue();
    assertThat(position.covers(new Place(Topic.ALERTS, 2, 5))).isFalse();
    assertThat(position.covers(new Place(Topic.ENRICHED, 2, 0))).isFalse();
  }

  @Test
  void comparesPartitionByPartition() {
    Position here = new Position(List.of(3L, 1L), List.of());

    assertThat(here.isWithin(new Position(List.of(3L, 1L, 9L), List.of(1L)))).isTrue();
    assertThat(here.isWithin(new Position(List.of(9L, 0L), List.of()))).isFalse();
    assertThat(here.isWithin(new Position(List.of(9L), List.of()))).isFalse();
  }
}
