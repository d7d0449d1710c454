package io.wirewatch.ingest.schedule;

import static io.wirewatch.ingest.schedule.Polls.changed;
import static io.wirewatch.ingest.schedule.Polls.item;
import static io.wirewatch.ingest.schedule.Polls.items;
import static io.wirewatch.ingest.schedule.Polls.links;
import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.ingest.feed.FeedItem;
import io.wirewatch.schemas.record.SourceState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NewItemsTest {

  private static final Instant MORNING = Instant.parse("2026-03-02T08:00:00Z");

  private final Polls polls = new Polls();

  @Test
  void offersTheWholeFirstWindowAndThenWhatIsNew() {
    assertThat(polls.poll(changed(items(10, 1))).newItems()).isEqualTo(items(10, 1));
    assertThat(polls.poll(changed(items(12, 3))).newItems()).isEqualTo(items(12, 11));
    assertThat(polls.poll(changed(items(12, 3))).newItems()).isEmpty();

    assertThat(polls.state.getDiscovered()).isEqualTo(12);
    assertThat(polls.state.getWindowSize()).isEqualTo(10);
    assertThat(polls.state.getTitle()).isEqualTo("Paper");
    assertThat(polls.state.getPolls()).isEqualTo(3);
  }

  @Test
  void knowsAnItemByItsLinkNotByItsGuid() {
    FeedItem first = item("guid-1", "https://paper.example/a", "A", null, null);
    FeedItem again = item("guid-2", "https://paper.example/a", "A", null, null);
    polls.poll(changed(first));

    assertThat(polls.poll(changed(again, item(1))).newItems()).containsExactly(item(1));
  }

  @Test
  void takesTheIdForALinkWhereItIsAnAddress() {
    PollOutcome outcome =
        polls.poll(
            changed(
                item("https://paper.example/by-id", null, "A", null, null),
                item("https://paper.example/by-id-2", "mailto:desk@paper.example", "B", null, null),
                item("tag:paper.example,2026:1", null, "No address", null, null),
                item(null, null, null, null, null)));

    assertThat(links(outcome))
        .containsExactly("https://paper.example/by-id", "https://paper.example/by-id-2");
    assertThat(polls.state.getWindowSize()).isEqualTo(4);
    assertThat(polls.state.getDiscovered()).isEqualTo(2);
  }

  @Test
  void takesSpellingsOfOneAddressForOneItem() {
    PollSchedule schedule =
        new PollSchedule(
            ScheduleConfig.defaults(), new Random(1), link -> link.toLowerCase(Locale.ROOT));
    FeedItem upper = item(null, "https://paper.example/A", "A", null, null);
    FeedItem lower = item(null, "https://paper.example/a", "A", null, null);
    PollOutcome outcome =
        schedule.after(polls.source, polls.state, polls.plan(), changed(upper, lower), Polls.START);

    assertThat(outcome.newItems()).containsExactly(upper);
  }

  @Test
  void offersAnItemAgainOnceForEachChangeOfItsTitle() {
    polls.poll(changed(items(3, 1)));
    FeedItem retitled = item(2, "Report 2, corrected", null, null);

    assertThat(polls.poll(changed(item(3), retitled, item(1))).newItems())
        .containsExactly(retitled);
    assertThat(polls.poll(changed(item(3), retitled, item(1))).newItems()).isEmpty();
    assertThat(polls.poll(changed(items(3, 1))).newItems()).containsExactly(item(2));
  }

  @Test
  void offersAnItemAgainWhenItsUpdateGrowsAndOnlyThen() {
    FeedItem never = item(1, "A", MORNING, null);
    FeedItem first = item(1, "A", MORNING, MORNING.plus(Duration.ofHours(1)));
    FeedItem earlier = item(1, "A", MORNING, MORNING);
    FeedItem later = item(1, "A", MORNING, MORNING.plus(Duration.ofDays(100)));

    polls.poll(changed(never));
    assertThat(polls.poll(changed(first)).newItems()).as("first given").isEmpty();
    assertThat(polls.poll(changed(earlier)).newItems()).as("back in time").isEmpty();
    assertThat(polls.poll(changed(first)).newItems()).as("grown").containsExactly(first);
    assertThat(polls.poll(changed(later)).newItems()).as("far on").containsExactly(later);
    assertThat(polls.poll(changed(never)).newItems()).as("no more given").isEmpty();
  }

  @Test
  void ignoresUpdatesOfAFeedThatIsWrittenAnewAtEachRequest() {
    polls.poll(changed(updated(items(10, 1), 0)));
    for (int poll = 1; poll <= 3; poll++) {
      assertThat(polls.poll(changed(updated(items(10, 1), poll))).newItems()).isEmpty();
    }
    List<FeedItem> one = new ArrayList<>(updated(items(10, 1), 3));
    one.set(4, updated(items(6, 6), 9).get(0));

    assertThat(polls.poll(changed(one)).newItems()).isEmpty();
    assertThat(polls.state.getRestlessPolls()).isEqualTo(2);
  }

  @Test
  void forgivesAFeedThatWasWrittenAnewOnce() {
    polls.poll(changed(updated(items(10, 1), 0)));
    polls.poll(changed(updated(items(10, 1), 1)));
    List<FeedItem> one = new ArrayList<>(updated(items(10, 1), 1));
    one.set(4, updated(items(6, 6), 9).get(0));

    assertThat(polls.poll(changed(one)).newItems()).containsExactly(one.get(4));
    assertThat(polls.state.getRestlessPolls()).isZero();
  }

  @Test
  void offersNothingWhenTheSiteChangesAllTitlesAtOnce() {
    polls.poll(changed(items(10, 1)));
    List<FeedItem> branded =
        IntStream.rangeClosed(1, 10)
            .mapToObj(i -> item(11 - i, "Report " + (11 - i) + " | Paper", null, null))
            .toList();

    assertThat(polls.poll(changed(branded)).newItems()).isEmpty();
  }

  @Test
  void bringsNothingTwiceOfAFeedThatRotates() {
    List<FeedItem> all = items(100, 1);
    List<String> offered = new ArrayList<>();
    for (int turn = 0; turn < 30; turn++) {
      int from = turn * 10 % 100;
      offered.addAll(links(polls.poll(changed(all.subList(from, from + 10)))));
    }

    assertThat(offered).hasSize(100).doesNotHaveDuplicates();
  }

  @Test
  void remembersTwiceTheWindowWithinLimits() {
    record Case(int window, int remembered) {}
    List<Case> cases =
        List.of(
            new Case(10, 200), new Case(150, 300), new Case(500, 1_000), new Case(1_200, 1_200));
    for (Case each : cases) {
      Polls feed = new Polls();
      int number = 0;
      for (int poll = 0; number < 3_000; poll++) {
        number = each.window() * (poll + 1);
        feed.poll(changed(items(number, number - each.window() + 1)));
      }
      assertThat(feed.state.getSeenItems()).as("%s", each).hasSize(each.remembered());
      assertThat(feed.poll(changed(items(number, number - each.window() + 1))).newItems())
          .as("%s", each)
          .isEmpty();
    }
  }

  @Test
  void forgetsEntriesItCannotRead() {
    polls.poll(changed(items(2, 1)));
    List<String> entries = new ArrayList<>(polls.state.getSeenItems());
    assertThat(entries).allMatch(entry -> entry.matches("[0-9a-f]{16}:[0-9a-f]{8}"));
    entries.add(0, "guid-of-an-older-version");
    entries.add(1, "0123456789abcdef:000zzzzz");
    polls.state = SourceState.newBuilder(polls.state).setSeenItems(entries).build();

    assertThat(polls.poll(changed(items(3, 1))).newItems()).containsExactly(item(3));
    assertThat(polls.state.getSeenItems()).hasSize(3);
  }

  @Test
  void takesWhatAHubDeliversWithoutTouchingTheWindow() {
    polls.poll(new Polls.Answer().items(items(10, 1)).etag("\"1\"").build());
    Instant next = Polls.START.plus(Duration.ofMinutes(3));
    PollOutcome outcome =
        polls.schedule.delivered(polls.state, changed(items(12, 10)).feed(), next);

    assertThat(outcome.newItems()).isEqualTo(items(12, 11));
    assertThat(outcome.state().getWindowSize()).isEqualTo(10);
    assertThat(outcome.state().getEtag()).isEqualTo("\"1\"");
    assertThat(outcome.state().getPolls()).isEqualTo(1);
    assertThat(outcome.state().getNextPollAt()).isEqualTo(polls.state.getNextPollAt());
    assertThat(outcome.state().getLastItemAt()).isEqualTo(next);
    polls.state = outcome.state();
    assertThat(polls.poll(changed(items(13, 4))).newItems()).containsExactly(item(13));
  }

  private static List<FeedItem> updated(List<FeedItem> items, int minutes) {
    Instant time = MORNING.plus(Duration.ofMinutes(minutes));
    return items.stream()
        .map(item -> item(item.id(), item.link(), item.title(), null, time))
        .toList();
  }
}
