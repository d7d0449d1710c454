package io.wirewatch.ingest.schedule;

import static io.wirewatch.ingest.schedule.Polls.changed;
import static io.wirewatch.ingest.schedule.Polls.failed;
import static io.wirewatch.ingest.schedule.Polls.items;
import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.schemas.record.Source;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailedPollTest {

  private final Polls polls = new Polls();

  @Test
  void backsOffButNeverGivesUp() {
    polls.poll(changed(items(5, 1)));
    int interval = polls.state.getIntervalSeconds();
    for (int failures = 1; failures <= 100; failures++) {
      polls.poll(failed("http-503", 503));
      double ceiling = Math.min(86_400, interval * Math.pow(2, failures));
      assertThat(delay()).as("failure %d", failures).isBetween(300L, (long) ceiling);
      assertThat(polls.state.getConsecutiveFailures()).isEqualTo(failures);
    }

    assertThat(polls.state.getFailureCode()).isEqualTo("http-503");
    assertThat(polls.state.getLastFailure()).isEqualTo("The server said http-503.");
    assertThat(polls.state.getIntervalSeconds()).isEqualTo(interval);
  }

  @Test
  void spreadsRetriesOverTheWholeBackOff() {
    long shortest = Long.MAX_VALUE;
    long longest = 0;
    for (int poll = 0; poll < 60; poll++) {
      polls.poll(failed("connect", 0));
      shortest = poll < 10 ? shortest : Math.min(shortest, delay());
      longest = Math.max(longest, delay());
    }

    assertThat(shortest).isLessThan(4 * 3_600);
    assertThat(longest).isBetween(20 * 3_600L, 24 * 3_600L);
  }

  @Test
  void forgetsItsFailuresWhenItWorksAgain() {
    polls.poll(changed(items(5, 1)));
    for (int failures = 0; failures < 10; failures++) {
      polls.poll(failed("dns", 0));
    }
    PollOutcome outcome = polls.poll(changed(items(6, 2)));

    assertThat(outcome.newItems()).containsExactlyElementsOf(items(6, 6));
    assertThat(polls.state.getConsecutiveFailures()).isZero();
    assertThat(polls.state.getLastFailure()).isNull();
    assertThat(polls.state.getFailureCode()).isNull();
    assertThat(delay()).isLessThan(6 * 3_600);
  }

  @ParameterizedTest
  @CsvSource({
    "60,      300,     1800",
    "7200,    7200,    7920",
    "86400,   86400,   95040",
    "6000000, 86400,   95040"
  })
  void waitsAsLongAsTheServerAsksUpToADay(long retryAfter, long least, long most) {
    polls.poll(failed("http-429", 429, Duration.ofSeconds(retryAfter)));

    assertThat(delay()).isBetween(least, most);
  }

  @Test
  void looksOnceAWeekForWhatIsGone() {
    polls.poll(changed(items(5, 1)));
    polls.poll(failed("http-410", 410));
    assertThat(polls.state.getRetired()).isTrue();
    assertThat(delay()).isBetween(days(6.3), days(7.7));
    polls.poll(failed("dns", 0));
    assertThat(polls.state.getRetired()).as("as long as it does not work").isTrue();
    assertThat(delay()).isBetween(days(6.3), days(7.7));
    polls.poll(changed(items(6, 2)));

    assertThat(polls.state.getRetired()).isFalse();
    assertThat(delay()).isLessThan(days(1));
  }

  @Test
  void looksOnceADayForWhatIsNotFoundAgainAndAgain() {
    for (int failures = 1; failures <= 8; failures++) {
      polls.poll(failed("http-404", 404));
      if (failures >= 5) {
        assertThat(delay()).as("failure %d", failures).isBetween(days(0.9), days(1.1));
      }
    }
    assertThat(polls.state.getRetired()).isFalse();
  }

  @Test
  void looksOnceADayWhetherRobotsTxtHasChanged() {
    polls.poll(failed("robots", 0));

    assertThat(delay()).isBetween(days(0.9), days(1.1));
  }

  @Test
  void asksTheNewAddressAfterThreeSightings() {
    String moved = "https://paper.example/new-feed";
    for (int sighting = 1; sighting <= 3; sighting++) {
      assertThat(polls.plan().url()).as("before sighting %d", sighting).isEqualTo(Polls.URL);
      polls.poll(redirected(moved, sighting));
      assertThat(polls.state.getMovedSightings()).isEqualTo(sighting);
    }
    assertThat(polls.plan().url()).isEqualTo(moved);
    polls.poll(changed(items(9, 1)));

    assertThat(polls.plan().url()).isEqualTo(moved);
    assertThat(polls.state.getMovedTo()).isEqualTo(moved);
  }

  @Test
  void countsOnlySightingsInARow() {
    polls.poll(redirected("https://paper.example/a", 1));
    polls.poll(redirected("https://paper.example/a", 2));
    polls.poll(redirected("https://paper.example/b", 3));
    assertThat(polls.state.getMovedSightings()).isEqualTo(1);
    polls.poll(changed(items(5, 1)));

    assertThat(polls.state.getMovedTo()).isNull();
    assertThat(polls.state.getMovedSightings()).isZero();
  }

  @Test
  void fallsBackToTheOldAddressWhenTheNewOneFails() {
    String moved = "https://paper.example/new-feed";
    for (int sighting = 1; sighting <= 3; sighting++) {
      polls.poll(redirected(moved, sighting));
    }
    assertThat(polls.plan().url()).isEqualTo(moved);
    polls.poll(failed("http-410", 410));

    assertThat(polls.state.getRetired()).as("the old address may work").isFalse();
    assertThat(polls.state.getMovedTo()).isNull();
    assertThat(polls.plan()).isEqualTo(new PollPlan(Polls.URL, false));
    assertThat(delay()).isLessThan(days(0.1));
  }

  @Test
  void keepsToTheOperatorsLeastIntervalInFailure() {
    Source patient = Source.newBuilder().setUrl(Polls.URL).setMinIntervalSeconds(7_200).build();
    Polls seldom = new Polls(patient);
    for (int failures = 0; failures < 20; failures++) {
      seldom.poll(failed("timeout", 0));
      assertThat(Duration.between(seldom.state.getPolledAt(), seldom.now))
          .isGreaterThanOrEqualTo(Duration.ofHours(2));
    }
  }

  private static PollAnswer redirected(String to, int poll) {
    return new Polls.Answer().items(items(4 + poll, poll)).movedTo(to).etag("v" + poll).build();
  }

  private long delay() {
    return Duration.between(polls.state.getPolledAt(), polls.now).toSeconds();
  }

  private static long days(double days) {
    return Math.round(days * 86_400);
  }
}
