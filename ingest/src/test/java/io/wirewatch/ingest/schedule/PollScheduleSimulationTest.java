package io.wirewatch.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Weeks of polling on a virtual clock. */
class PollScheduleSimulationTest {

  private static final Instant START = Instant.parse("2026-03-02T10:20:00Z");
  private static final Instant END = START.plus(Duration.ofDays(14));
  private static final Instant SECOND_WEEK = START.plus(Duration.ofDays(7));
  private static final Instant HISTORY = START.minus(Duration.ofDays(30));
  private static final Instant BURST = START.plus(Duration.ofDays(9));
  private static final Duration BURST_LENGTH = Duration.ofHours(6);
  private static final Duration FIXED = Duration.ofMinutes(15);
  private static final int DAYS = 14;
  private static final int SEEDS = 2;

  private static final Profile STEADY = new Profile("steady", 30, at -> 2);
  private static final Profile LOCAL = new Profile("local", 20, at -> isDay(at) ? 0.8 : 0.02);
  private static final Profile DAYTIME =
      new Profile("daytime", 10, at -> isDay(at) ? 200 / 14.0 : 0);
  private static final Profile WEEKDAYS =
      new Profile("weekdays", 25, at -> isDay(at) && dayOfWeek(at) <= 5 ? 3 : 0);
  private static final Profile WEEKLY =
      new Profile("weekly", 10, at -> dayOfWeek(at) == 4 && hour(at) == 9 ? 5 : 0);
  private static final Profile DEAD = new Profile("dead", 10, at -> 0);
  private static final Profile SUDDEN = new Profile("burst", 30, at -> isBurst(at) ? 12 : 0.5);
  private static final Profile WIRE = new Profile("wire", 10, at -> 28);

  record Profile(String name, int windowSize, ToDoubleFunction<Instant> itemsPerHour) {

    SyntheticFeed feed(long seed) {
      return new SyntheticFeed(name, windowSize, HISTORY, END, itemsPerHour, seed);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static List<Profile> profiles() {
    return List.of(STEADY, LOCAL, DAYTIME, WEEKDAYS, WEEKLY, DEAD, SUDDEN, WIRE);
  }

  /** Feeds that bring less than an item in a quarter of an hour: most feeds. */
  static List<Profile> slowerThanFixedPolling() {
    return List.of(STEADY, LOCAL, WEEKDAYS, WEEKLY, SUDDEN);
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void losesNothingWhileTheWindowStandsForTwentyMinutes(Profile profile) {
    for (long seed = 1; seed <= SEEDS; seed++) {
      SyntheticFeed feed = profile.feed(seed);
      Simulation.Result result = Simulation.run(feed, START, END, seed);

      assertThat(result.gaps())
          .as("seed %d", seed)
          .allSatisfy(
              gap ->
                  assertThat(feed.shortestWindow(gap.from(), gap.to()))
                      .isLessThan(Duration.ofMinutes(20)));
      assertThat(result.links()).as("seed %d", seed).doesNotHaveDuplicates();
      if (result.gaps().isEmpty()) {
        Instant last = result.pollTimes().get(result.polls() - 1);
        int shown = Math.min(profile.windowSize(), feed.arrived(HISTORY, START));
        assertThat(result.links()).as("seed %d", seed).hasSize(shown + feed.arrived(START, last));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("slowerThanFixedPolling")
  void asksAtMostHalfAsOftenForAnItemAsFixedPollingDoes(Profile profile) {
    SyntheticFeed feed = profile.feed(1);
    Simulation.Result result = Simulation.run(feed, START, END, 1);

    assertThat(result.polls()).isLessThan((int) Duration.between(START, END).dividedBy(FIXED) / 2);
    assertThat(feed.arrived(START, END)).isPositive();
  }

  @Test
  void asksAFastFeedMoreOftenToBeSooner() {
    Simulation.Result result = Simulation.run(DAYTIME.feed(1), START, END, 1);

    assertThat(result.medianDelay()).isLessThan(FIXED.dividedBy(3));
    assertThat(result.polls()).isLessThan(result.links().size());
  }

  @Test
  void sleepsWhileTheFeedSleeps() {
    Simulation.Result result = Simulation.run(DAYTIME.feed(1), START, END, 1);

    for (int day = 8; day < DAYS; day++) {
      Instant night = Instant.parse("2026-03-02T21:00:00Z").plus(Duration.ofDays(day));
      assertThat(result.pollsBetween(night, night.plus(Duration.ofHours(7))))
          .as("night of day %d", day)
          .isBetween(1L, 8L);
    }
  }

  @Test
  void asksADeadFeedEverMoreSeldomButNeverGivesItUp() {
    Simulation.Result result = Simulation.run(DEAD.feed(1), START, END, 1);

    long firstDay = result.pollsBetween(START, START.plus(Duration.ofDays(1)));
    long lastDay = result.pollsBetween(END.minus(Duration.ofDays(1)), END);
    assertThat(firstDay).isBetween(20L, 60L);
    assertThat(lastDay).isBetween(3L, 8L);
  }

  @Test
  void knowsAnOldFeedForDeadAtOnce() {
    SyntheticFeed abandoned =
        new SyntheticFeed(
            "abandoned",
            10,
            HISTORY,
            END,
            at -> at.isBefore(HISTORY.plusSeconds(86_400)) ? 1 : 0,
            1);
    Simulation.Result result = Simulation.run(abandoned, START, END, 1);

    assertThat(result.polls()).isBetween(4 * DAYS - 4, 4 * DAYS + 8);
  }

  @Test
  void followsASuddenBurst() {
    SyntheticFeed feed = SUDDEN.feed(1);
    Simulation.Result result = Simulation.run(feed, START, END, 1);

    Instant end = BURST.plus(BURST_LENGTH);
    long before = result.pollsBetween(BURST.minus(BURST_LENGTH), BURST);
    long during = result.pollsBetween(BURST, end);
    assertThat(during).isGreaterThan(4 * before);
    assertThat(result.pollsBetween(end.plus(BURST_LENGTH), end.plus(BURST_LENGTH.multipliedBy(2))))
        .isLessThan(during / 2);
  }

  @Test
  void tellsHowMuchAFeedLostThatIsFasterThanItMayBePolled() {
    Profile torrent = new Profile("torrent", 10, at -> 150);
    SyntheticFeed feed = torrent.feed(1);
    Simulation.Result result = Simulation.run(feed, START, SECOND_WEEK, 1);

    Instant last = result.pollTimes().get(result.polls() - 1);
    int lost = feed.arrived(START, last) + torrent.windowSize() - result.links().size();
    assertThat(result.state().getGaps()).isEqualTo(result.gaps().size()).isGreaterThan(500);
    assertThat(result.state().getMissed()).isCloseTo((long) lost, Percentage.withPercentage(25));
    assertThat(PollSchedule.completeness(result.state()))
        .isEqualTo(
            (int)
                (1_000L
                    * result.links().size()
                    / (result.links().size() + result.state().getMissed())));
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void learnsWhatToExpect(Profile profile) {
    SyntheticFeed feed = profile.feed(1);
    Simulation.Result result = Simulation.run(feed, START, END, 1);

    double perDay = feed.arrived(SECOND_WEEK, END) / 7.0;
    assertThat(PollSchedule.expectedItemsPerDay(result.state()))
        .isCloseTo(perDay, within(Math.max(2, perDay * 0.5)));
  }

  @Test
  void repeatsItselfWithTheSameSeed() {
    Simulation.Result once = Simulation.run(LOCAL.feed(1), START, END, 7);

    assertThat(Simulation.run(LOCAL.feed(1), START, END, 7)).isEqualTo(once);
    assertThat(Simulation.run(LOCAL.feed(1), START, END, 8).pollTimes())
        .isNotEqualTo(once.pollTimes());
  }

  private static int hour(Instant at) {
    return at.atOffset(ZoneOffset.UTC).getHour();
  }

  private static boolean isDay(Instant at) {
    return hour(at) >= 6 && hour(at) < 20;
  }

  private static int dayOfWeek(Instant at) {
    return at.atOffset(ZoneOffset.UTC).getDayOfWeek().getValue();
  }

  private static boolean isBurst(Instant at) {
    return at.isAfter(BURST) && at.isBefore(BURST.plus(BURST_LENGTH));
  }
}
