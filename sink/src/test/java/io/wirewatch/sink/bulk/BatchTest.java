package io.wirewatch.sink.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class BatchTest {

  private static final long DELAY = Duration.ofMillis(200).toNanos();

  private final Batch batch =
      new Batch(
          new BulkLimits(
              100,
              3,
              Duration.ofNanos(DELAY),
              1_000,
              500,
              Duration.ofSeconds(1),
              Duration.ofSeconds(1)));

  @Test
  void isDueByCount() {
    batch.add(ItemFixture.item(0, 1), 0);
    batch.add(ItemFixture.item(1, 1), 0);
    assertThat(batch.isDue(0)).isFalse();

    batch.add(ItemFixture.item(2, 1), 0);
    batch.add(ItemFixture.item(3, 1), 0);

    assertThat(batch.isDue(0)).isTrue();
    assertThat(offsets(batch.take())).containsExactly(0L, 1L, 2L);
    assertThat(offsets(batch.take())).containsExactly(3L);
    assertThat(batch.isEmpty()).isTrue();
  }

  @Test
  void isDueByBytes() {
    batch.add(ItemFixture.item(0, 60), 0);
    assertThat(batch.isDue(0)).isFalse();

    batch.add(ItemFixture.item(1, 60), 0);

    assertThat(batch.isDue(0)).isTrue();
    assertThat(offsets(batch.take())).containsExactly(0L);
    assertThat(batch.isDue(0)).isFalse();
  }

  @Test
  void isDueByTheAgeOfItsOldestItem() {
    batch.add(ItemFixture.item(0, 1), 10);
    batch.add(ItemFixture.item(1, 1), 10 + DELAY / 2);

    assertThat(batch.isDue(9 + DELAY)).isFalse();
    assertThat(batch.isDue(10 + DELAY)).isTrue();
  }

  @Test
  void countsTheDelayAnewAfterItWasEmptied() {
    batch.add(ItemFixture.item(0, 1), 0);
    batch.take();

    batch.add(ItemFixture.item(1, 1), DELAY);

    assertThat(batch.isDue(DELAY + 1)).isFalse();
  }

  @Test
  void sendsAnItemThatIsLargerThanARequestAlone() {
    batch.add(ItemFixture.item(0, 1_000), 0);
    batch.add(ItemFixture.item(1, 1), 0);

    assertThat(offsets(batch.take())).containsExactly(0L);
  }

  @Test
  void isNeverDueWhenEmpty() {
    assertThat(batch.isDue(Long.MAX_VALUE)).isFalse();
    assertThat(batch.take()).isEmpty();
  }

  @Test
  void saysHowMuchItDropped() {
    batch.add(ItemFixture.item(0, 60), 0);
    batch.add(ItemFixture.item(1, 50), 0);

    assertThat(batch.drop(item -> item.record().offset() == 0)).isEqualTo(60);
    assertThat(batch.isDue(0)).isFalse();
    assertThat(offsets(batch.take())).containsExactly(1L);
  }

  private static List<Long> offsets(List<Item> items) {
    return items.stream().map(item -> item.record().offset()).toList();
  }
}
