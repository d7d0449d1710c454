package io.wirewatch.monitor.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.schemas.topic.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class EventLogTest {

  private static final Duration NO_WAIT = Duration.ZERO;

  private final EventLog log = new EventLog(3);

  private void append(String id, int partition, long offset) {
    log.append(new Place(Topic.ENRICHED, partition, offset), Samples.TIME, Samples.event(id));
  }

  private static List<String> ids(EventLog.Batch batch) {
    return batch.entries().stream().map(entry -> Samples.idOf(entry.event())).toList();
  }

  @Test
  void givesAReaderWhatCameAfterItsPlace() throws InterruptedException {
    append("a", 0, 0);
    long place = log.end();
    append("b", 1, 0);
    append("c", 0, 1);

    EventLog.Batch batch = log.await(place, NO_WAIT);

    assertThat(ids(batch)).containsExactly("b", "c");
    assertThat(batch.complete()).isTrue();
    assertThat(log.await(batch.next(), NO_WAIT).entries()).isEmpty();
  }

  @Test
  void idsAreThePositionsAfterEachEvent() throws InterruptedException {
    append("a", 0, 5);
    append("b", 1, 0);

    assertThat(log.await(0, NO_WAIT).entries())
        .extracting(entry -> entry.after().id())
        .containsExactly("6-", "6.1-");
  }

  @Test
  void tellsAReaderThatTheLogHasPassed() throws InterruptedException {
    long place = log.end();
    for (int i = 0; i < 4; i++) {
      append("a" + i, 0, i);
    }

    EventLog.Batch batch = log.await(place, NO_WAIT);

    assertThat(batch.complete()).isFalse();
    assertThat(batch.next()).isEqualTo(log.end());
  }

  @Test
  void resumesFromAnIdWithWhatWasNotSeen() {
    append("a", 0, 0);
    append("b", 1, 0);
    append("c", 0, 1);

    assertThat(log.resume(Position.parse("1.1-").orElseThrow()))
        .hasValueSatisfying(batch -> assertThat(ids(batch)).containsExactly("c"));
  }

  @Test
  void resumesWhateverTheOrderAfterARestart() {
    append("c", 0, 1);
    append("a", 0, 0);
    append("b", 1, 0);

    assertThat(log.resume(Position.parse("1.1-").orElseThrow()))
        .hasValueSatisfying(batch -> assertThat(ids(batch)).containsExactly("c"));
  }

  @Test
  void resumesAReaderThatMissedNothing() {
    append("a", 0, 0);

    assertThat(log.resume(log.head()))
        .hasValueSatisfying(batch -> assertThat(batch.entries()).isEmpty());
  }

  @Test
  void doesNotResumeFromBeforeTheLog() {
    for (int i = 0; i < 4; i++) {
      append("a" + i, 0, i);
    }

    assertThat(log.resume(Position.START)).isEmpty();
    assertThat(log.resume(Position.parse("1-").orElseThrow())).isPresent();
  }

  @Test
  void doesNotResumeFromAheadOfTheLog() {
    append("a", 0, 0);

    assertThat(log.resume(Position.parse("2-").orElseThrow())).isEmpty();
    assertThat(log.resume(Position.parse("1-1").orElseThrow())).isEmpty();
  }

  @Test
  void startsWhereReadingStarted() {
    log.restart(new Position(List.of(10L), List.of(4L)));
    append("a", 0, 10);

    assertThat(log.resume(Position.parse("a-4").orElseThrow()))
        .hasValueSatisfying(batch -> assertThat(ids(batch)).containsExactly("a"));
    assertThat(log.resume(Position.parse("9-4").orElseThrow())).isEmpty();
  }

  @Test
  void tellsReadersWhenItStartsAnew() throws InterruptedException {
    append("a", 0, 0);
    long place = log.end();
    log.restart(Position.START);

    assertThat(log.await(place, NO_WAIT).complete()).isFalse();
  }

  @Test
  void givesWhatWasWrittenSinceATime() {
    Instant before = Samples.TIME.minusSeconds(1);
    log.append(new Place(Topic.ENRICHED, 0, 0), before, Samples.event("old"));
    append("new", 0, 1);

    assertThat(ids(log.begin(Samples.TIME).missed())).containsExactly("new");
    assertThat(log.begin(Samples.TIME).missed().next()).isEqualTo(log.end());
  }

  @Test
  void wakesAReaderThatWaits() throws Exception {
    CompletableFuture<List<String>> read =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return ids(log.await(0, Duration.ofSeconds(30)));
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
    append("a", 0, 0);

    assertThat(read.get(10, TimeUnit.SECONDS)).containsExactly("a");
  }

  @Test
  void letsReadersGoWhenItIsClosed() throws InterruptedException {
    log.close();

    assertThat(log.await(0, Duration.ofDays(1)).entries()).isEmpty();
    assertThat(log.isClosed()).isTrue();
  }
}
