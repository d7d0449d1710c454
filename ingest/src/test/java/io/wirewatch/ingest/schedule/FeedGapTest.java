package io.wirewatch.ingest.schedule;

import static io.wirewatch.ingest.schedule.Polls.changed;
import static io.wirewatch.ingest.schedule.Polls.item;
import static io.wirewatch.ingest.schedule.Polls.items;
import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.ingest.feed.FeedItem;
import io.wirewatch.schemas.record.SourceState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FeedGapTest {

  private static final Duration HOUR = Duration.ofHours(1);

  private final Polls polls = new Polls();

  @Test
  void findsAWindowThatHasTurnedOverCompletely() {
    polls.poll(changed(items(10, 1)));
    PollOutcome outcome = polls.pollAt(HOUR, changed(items(40, 31)));

    FeedGap gap = outcome.gap().orElseThrow();
    assertThat(gap.sourceUrl()).isEqualTo(Polls.URL);
    assertThat(gap.from()).isEqualTo(Polls.START);
    assertThat(gap.to()).isEqualTo(Polls.START.plus(HOUR));
    assertThat(gap.estimatedMissed()).isPositive();
    assertThat(outcome.newItems()).hasSize(10);
    assertThat(polls.state.getGaps()).isEqualTo(1);
    assertThat(polls.state.getMissed()).isEqualTo(gap.estimatedMissed());
    assertThat(polls.state.getLastGapAt()).isEqualTo(gap.to());
  }

  @Test
  void estimatesTheLossByTheTimeThatTheWindowSpans() {
    polls.poll(changed(published(10, 1, Polls.START, Duration.ofMinutes(5))));
    Instant end = Polls.START.plus(Duration.ofHours(5));
    PollOutcome outcome =
        polls.pollAt(Duration.ofHours(5), changed(published(70, 61, end, Duration.ofMinutes(5))));

    assertThat(outcome.gap().orElseThrow().estimatedMissed()).isBetween(35, 65);
  }

  @Test
  void asksAtLeastTwiceAsOftenAfterAGap() {
    polls.poll(changed(items(10, 1)));
    for (int poll = 0; poll < 20; poll++) {
      polls.poll(changed(items(10, 1)));
    }
    int before = polls.state.getIntervalSeconds();
    polls.poll(changed(items(40, 31)));

    assertThat(polls.state.getIntervalSeconds()).isLessThanOrEqualTo(before / 2);
    polls.poll(changed(items(41, 32)));
    assertThat(polls.state.getIntervalSeconds()).as("stays short").isLessThan(before / 2);
  }

  @Test
  void anEmptyFeedThatIsFullAtTheNextPollMayHaveLostSome() {
    polls.poll(changed(List.of()));
    PollOutcome outcome = polls.pollAt(HOUR, changed(items(25, 16)));

    assertThat(outcome.gap()).isPresent();
    assertThat(outcome.newItems()).hasSize(10);
    assertThat(polls.state.getMissed()).isPositive();
  }

  record Case(String name, List<FeedItem> before, List<FeedItem> after, int offered) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Case> noGaps() {
    return List.of(
        new Case("one item in common", items(10, 1), items(19, 10), 9),
        new Case("four items are no window", items(4, 1), items(8, 5), 4),
        new Case("a day that has just begun", items(40, 1), items(46, 41), 6),
        new Case("a window that has grown", items(10, 1), items(40, 11), 30),
        new Case("an empty feed", items(10, 1), List.of(), 0),
        new Case("the first items of an empty feed", List.of(), items(9, 1), 9),
        new Case("https", items(10, 1), relinked(items(10, 1), "https:", "http:"), 0),
        new Case(
            "another host, with one new item",
            items(10, 1),
            relinked(items(11, 2), "paper.example", "www.paper.example"),
            1),
        new Case("other paths", items(10, 1), relinked(items(10, 1), "/news/", "/2026/"), 10),
        new Case("items without an address", items(10, 1), unlinked(10), 0));
  }

  @ParameterizedTest
  @MethodSource("noGaps")
  void takesNothingElseForAGap(Case each) {
    polls.poll(changed(each.before()));
    PollOutcome outcome = polls.pollAt(HOUR, changed(each.after()));

    assertThat(outcome.gap()).isEmpty();
    assertThat(outcome.newItems()).hasSize(each.offered());
    assertThat(polls.state.getMissed()).isZero();
  }

  @Test
  void takesNoNewAddressForAGap() {
    polls.poll(changed(items(10, 1)));
    PollOutcome outcome =
        polls.pollAt(
            HOUR,
            new Polls.Answer().items(items(40, 31)).movedTo("https://paper.example/all").build());

    assertThat(outcome.gap()).isEmpty();
  }

  @Test
  void looksPastFailuresAndUnchangedPolls() {
    polls.poll(changed(items(10, 1)));
    polls.pollAt(HOUR, Polls.notModified());
    polls.pollAt(HOUR.multipliedBy(2), Polls.failed("dns", 0));
    PollOutcome outcome = polls.pollAt(HOUR.multipliedBy(3), changed(items(40, 31)));

    assertThat(outcome.gap().orElseThrow().from()).isEqualTo(Polls.START.plus(HOUR));
  }

  @Test
  void countsWhatWasFoundAgain() {
    SourceState state =
        SourceState.newBuilder().setUrl(Polls.URL).setDiscovered(60).setMissed(40).build();
    assertThat(PollSchedule.completeness(state)).isEqualTo(600);

    SourceState better = PollSchedule.backfilled(state, 30);
    assertThat(better.getMissed()).isEqualTo(10);
    assertThat(PollSchedule.completeness(better)).isEqualTo(900);
    SourceState whole = PollSchedule.backfilled(better, 30);
    assertThat(whole.getMissed()).isZero();
    assertThat(PollSchedule.completeness(whole)).isEqualTo(1_000);
    assertThat(PollSchedule.completeness(SourceState.newBuilder().setUrl("u").build()))
        .isEqualTo(1_000);
  }

  private static List<FeedItem> published(int first, int last, Instant end, Duration apart) {
    return IntStream.rangeClosed(last, first)
        .map(i -> first + last - i)
        .mapToObj(i -> item(i, "Report " + i, end.minus(apart.multipliedBy(first - i)), null))
        .toList();
  }

  private static List<FeedItem> relinked(List<FeedItem> items, String from, String to) {
    UnaryOperator<String> link = old -> old.replace(from, to);
    return items.stream()
        .map(item -> item(item.id(), link.apply(item.link()), item.title(), null, null))
        .toList();
  }

  private static List<FeedItem> unlinked(int size) {
    return IntStream.range(0, size)
        .mapToObj(i -> item(null, null, "Note " + i, null, null))
        .toList();
  }
}
