package io.wirewatch.ingest.schedule;

import static io.wirewatch.ingest.schedule.Polls.item;
import static io.wirewatch.ingest.schedule.Polls.items;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.wirewatch.ingest.feed.FeedItem;
import io.wirewatch.schemas.record.Source;
import io.wirewatch.schemas.record.SourceState;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PollIntervalTest {

  private static final Duration HOUR = Duration.ofHours(1);

  private final Polls polls = new Polls();

  @Test
  void beginsWithAQuarterOfAnHourWhereItemsHaveNoDates() {
    polls.poll(Polls.changed(items(10, 1)));

    assertThat(polls.state.getIntervalSeconds()).isEqualTo(900);
    assertThat(delay()).isBetween(Duration.ofSeconds(810), Duration.ofSeconds(990));
  }

  @ParameterizedTest
  @CsvSource({"1,    300,   420", "20,   1000,  1400", "120,  6000,  8000", "1440, 21600, 21600"})
  void beginsWithThePaceOfTheFirstWindow(int minutesApart, int least, int most) {
    polls.poll(Polls.changed(paced(20, Duration.ofMinutes(minutesApart))));

    assertThat(polls.state.getIntervalSeconds()).isBetween(least, most);
  }

  @Test
  void keepsToTheOperatorsBounds() {
    record Case(int min, int max, int minutesApart) {}
    for (Case each : List.of(new Case(1_800, 86_400, 1), new Case(300, 600, 1_440))) {
      Polls bounded =
          new Polls(
              Source.newBuilder()
                  .setUrl(Polls.URL)
                  .setMinIntervalSeconds(each.min())
                  .setMaxIntervalSeconds(each.max())
                  .build());
      for (int poll = 0; poll < 20; poll++) {
        bounded.poll(Polls.changed(paced(20, Duration.ofMinutes(each.minutesApart()))));
        assertThat(Duration.between(bounded.state.getPolledAt(), bounded.now))
            .as("%s", each)
            .isBetween(Duration.ofSeconds(each.min()), Duration.ofSeconds(each.max()));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"PT2H, PT0S, PT2H", "PT0S, PT3H, PT3H", "PT2H, PT3H, PT3H", "PT100H, PT0S, PT24H"})
  void waitsAsLongAsTheFeedAndItsServerAsk(Duration ttl, Duration maxAge, Duration asked) {
    polls.poll(new Polls.Answer().items(abandoned()).ttl(ttl).maxAge(maxAge).build());

    Duration least = asked.compareTo(Duration.ofHours(6)) > 0 ? asked : HOUR;
    assertThat(delay()).isBetween(least, asked.plus(Duration.ofHours(6)));
    assertThat(delay()).isGreaterThanOrEqualTo(asked);
  }

  @Test
  void remembersTheTtlWhenTheServerSays304() {
    polls.poll(new Polls.Answer().items(abandoned()).ttl(Duration.ofHours(12)).etag("v").build());
    polls.poll(Polls.notModified());

    assertThat(delay()).isGreaterThanOrEqualTo(Duration.ofHours(12));
  }

  @Test
  void doesNotLoseItemsForTheSakeOfATtl() {
    List<FeedItem> window = paced(10, Duration.ofMinutes(10));
    polls.poll(new Polls.Answer().items(window).ttl(Duration.ofHours(24)).build());

    assertThat(delay()).isLessThan(Duration.ofMinutes(60));
  }

  @Test
  void leavesTheFeedAloneInSkippedHours() {
    polls.poll(new Polls.Answer().items(abandoned()).skipHours(15, 16, 17, 18).etag("v").build());
    assertThat(polls.now)
        .isBetween(Instant.parse("2026-03-02T19:00:00Z"), Instant.parse("2026-03-02T19:10:00Z"));
    polls.now = Instant.parse("2026-03-03T10:20:00Z");
    polls.poll(Polls.notModified());

    assertThat(polls.now)
        .as("after a 304, too")
        .isBetween(Instant.parse("2026-03-03T19:00:00Z"), Instant.parse("2026-03-03T19:10:00Z"));
  }

  @Test
  void leavesTheFeedAloneOnSkippedDaysButLooksOnceADay() {
    polls.now = Instant.parse("2026-03-06T20:00:00Z");
    polls.poll(
        new Polls.Answer()
            .items(abandoned())
            .skipDays(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)
            .build());

    assertThat(delay()).isEqualTo(Duration.ofHours(24));
  }

  @Test
  void takesAFeedThatSkipsEverythingToSkipNothing() {
    Integer[] all = IntStream.range(0, 24).boxed().toArray(Integer[]::new);
    polls.poll(new Polls.Answer().items(abandoned()).skipHours(all).build());

    assertThat(delay()).isBetween(Duration.ofHours(5), Duration.ofHours(7));
  }

  @Test
  void ignoresSkippedHoursThatBringNews() {
    List<FeedItem> busy = paced(20, Duration.ofMinutes(5));
    polls.poll(new Polls.Answer().items(busy).skipHours(10, 11, 12, 13, 14).build());

    assertThat(delay()).isLessThan(HOUR);
  }

  @Test
  void leavesPollingToTheHubWhileItsLeaseRuns() {
    polls.poll(
        new Polls.Answer()
            .items(paced(20, Duration.ofMinutes(30)))
            .hub("https://hub.example/", Polls.URL)
            .build());
    final Duration alone = delay();
    assertThat(polls.state.getHub()).isEqualTo("https://hub.example/");
    assertThat(polls.state.getHubTopic()).isEqualTo(Polls.URL);
    polls.state =
        SourceState.newBuilder(polls.state)
            .setLeaseFrom(polls.now)
            .setLeaseUntil(polls.now.plus(Duration.ofDays(5)))
            .build();
    polls.poll(Polls.notModified());
    assertThat(delay()).isGreaterThan(alone.multipliedBy(3));

    polls.poll(Polls.changed(paced(20, Duration.ofMinutes(30))));
    assertThat(polls.state.getHub()).as("no longer offered").isNull();
    assertThat(polls.state.getLeaseUntil()).isNull();
  }

  @Test
  void refusesNumbersThatMakeNoSense() {
    ScheduleConfig good = ScheduleConfig.defaults();
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new ScheduleConfig(
                    Duration.ZERO,
                    good.targetItems(),
                    good.quietInterval(),
                    good.patienceItems(),
                    good.wishCap(),
                    good.auditEvery(),
                    good.distrustFor(),
                    good.failureBase(),
                    good.failureCap(),
                    good.dailyRecheck(),
                    good.notFoundLimit(),
                    good.goneRecheck(),
                    good.jitter()))
        .withMessage("firstInterval is PT0S: give more than zero");
  }

  private Duration delay() {
    return Duration.between(polls.state.getPolledAt(), polls.now);
  }

  /** A window whose newest item is as old as the space between two items. */
  private List<FeedItem> paced(int size, Duration apart) {
    Instant end = polls.now;
    return IntStream.rangeClosed(1, size)
        .mapToObj(i -> item(1_000 - i, "Report " + i, end.minus(apart.multipliedBy(i)), null))
        .toList();
  }

  private static List<FeedItem> abandoned() {
    Instant lastYear = Instant.parse("2025-03-02T10:00:00Z");
    return IntStream.range(0, 10).mapToObj(i -> item(i, "Report " + i, lastYear, null)).toList();
  }
}
