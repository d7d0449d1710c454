package io.wirewatch.sink.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OffsetTrackerTest {

  @Test
  void commitsThePositionWhenNothingIsInFlight() {
    OffsetTracker tracker = new OffsetTracker();

    assertThat(tracker.committable(12)).isEqualTo(12);
  }

  @Test
  void doesNotPassARecordThatIsNotSettled() {
    OffsetTracker tracker = new OffsetTracker();
    List.of(3L, 4L, 5L).forEach(tracker::received);

    tracker.settled(4);
    tracker.settled(5);

    assertThat(tracker.committable(6)).isEqualTo(3);
    assertThat(tracker.unsettled()).isEqualTo(1);
  }

  @Test
  void passesTransactionMarkersAtTheEnd() {
    OffsetTracker tracker = new OffsetTracker();
    tracker.received(3);
    tracker.settled(3);

    assertThat(tracker.committable(5)).isEqualTo(5);
  }

  @Test
  void waitsForNothingAfterItsRelease() {
    OffsetTracker tracker = new OffsetTracker();
    tracker.received(3);

    tracker.release();

    assertThat(tracker.unsettled()).isZero();
    assertThat(tracker.released()).isTrue();
  }

  /**
   * Whatever the order, every record below the committable offset is settled, and it is maximal.
   */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void commitsExactlyTheContiguousPrefix(long seed) {
    Random random = new Random(seed);
    OffsetTracker tracker = new OffsetTracker();
    List<Long> received = new ArrayList<>();
    Set<Long> settled = new HashSet<>();
    List<Long> open = new ArrayList<>();
    long position = 0;
    long last = 0;
    for (int step = 0; step < 2_000; step++) {
      if (open.isEmpty() || random.nextBoolean()) {
        long offset = position + random.nextInt(3);
        position = offset + 1 + random.nextInt(2);
        tracker.received(offset);
        received.add(offset);
        open.add(offset);
      } else {
        long offset = open.remove(random.nextInt(open.size()));
        tracker.settled(offset);
        settled.add(offset);
      }

      long committable = tracker.committable(position);
      long firstOpen =
          received.stream().filter(o -> !settled.contains(o)).findFirst().orElse(position);
      assertThat(committable).isEqualTo(firstOpen).isGreaterThanOrEqualTo(last);
      assertThat(tracker.unsettled()).isEqualTo(open.size());
      last = committable;
    }
  }
}
