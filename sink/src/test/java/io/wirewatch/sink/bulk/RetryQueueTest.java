package io.wirewatch.sink.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RetryQueueTest {

  private final RetryQueue queue = new RetryQueue();
  private final Item early = ItemFixture.item(1, 10).tried();
  private final Item late = ItemFixture.item(2, 20).tried().tried();

  @Test
  void handsOutWhatIsDueEarliestFirst() {
    queue.add(List.of(late), 200);
    queue.add(List.of(early), 100);

    assertThat(queue.takeDue(99)).isEmpty();
    assertThat(queue.takeDue(250)).containsExactly(early);
    assertThat(queue.takeDue(250)).containsExactly(late);
    assertThat(queue.isEmpty()).isTrue();
  }

  @Test
  void survivesTheWrapOfTheClock() {
    queue.add(List.of(late), Long.MIN_VALUE + 10);
    queue.add(List.of(early), Long.MAX_VALUE - 10);

    assertThat(queue.takeDue(Long.MAX_VALUE)).containsExactly(early);
    assertThat(queue.takeDue(Long.MAX_VALUE)).isEmpty();
    assertThat(queue.takeDue(Long.MIN_VALUE + 10)).containsExactly(late);
  }

  @Test
  void releasesEverythingAtOnce() {
    queue.add(List.of(late), 1_000_000);

    queue.release(5);

    assertThat(queue.takeDue(5)).containsExactly(late);
  }

  @Test
  void knowsTheMostAttempts() {
    assertThat(queue.mostAttempts()).isZero();
    queue.add(List.of(early, late), 0);
    assertThat(queue.mostAttempts()).isEqualTo(2);
  }

  @Test
  void saysHowMuchItDropped() {
    queue.add(List.of(early, late), 0);

    assertThat(queue.drop(item -> item.equals(late))).isEqualTo(20);
    assertThat(queue.takeDue(0)).containsExactly(early);
  }

  @Test
  void ignoresAnEmptyGroup() {
    queue.add(List.of(), 0);

    assertThat(queue.isEmpty()).isTrue();
  }
}
