package io.wirewatch.ingest.schedule;

import static io.wirewatch.ingest.schedule.Polls.items;
import static io.wirewatch.ingest.schedule.Polls.notModified;
import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.ingest.feed.FeedItem;
import io.wirewatch.schemas.record.Source;
import io.wirewatch.schemas.record.SourceState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionalPollTest {

  private static final String YESTERDAY = "Sun, 01 Mar 2026 10:00:00 GMT";

  /** At most five minutes between polls, so that a day holds many. */
  private final Polls polls =
      new Polls(
          Source.newBuilder()
              .setUrl(Polls.URL)
              .setMinIntervalSeconds(300)
              .setMaxIntervalSeconds(300)
              .build());

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      delimiter = '|',
      value = {
        "-      | -                             | -      | -                             | false",
        "\"v1\" | -                             | \"v1\" | -                             | true",
        "W/\"v\"| -                             | W/\"v\"| -                             | true",
        "-      | Sun, 01 Mar 2026 10:00:00 GMT | -      | Sun, 01 Mar 2026 10:00:00 GMT | true",
        "-      | Fri, 01 Mar 2041 10:00:00 GMT | -      | -                             | false",
        "\"v1\" | Fri, 01 Mar 2041 10:00:00 GMT | \"v1\" | -                             | true",
        "-      | yesterday                     | -      | -                             | false",
        "''     | -                             | -      | -                             | false"
      })
  void sendsWhatTheServerGave(
      String etag, String lastModified, String keptEtag, String keptDate, boolean conditional) {
    Polls.Answer answer = new Polls.Answer().items(items(3, 1));
    if (etag != null) {
      answer.etag(etag);
    }
    if (lastModified != null) {
      answer.lastModified(lastModified);
    }
    assertThat(polls.plan().conditional()).as("first poll").isFalse();
    polls.poll(answer.build());

    assertThat(polls.state.getEtag()).isEqualTo(keptEtag);
    assertThat(polls.state.getLastModified()).isEqualTo(keptDate);
    assertThat(polls.plan().conditional()).isEqualTo(conditional);
  }

  @Test
  void sendsNoDateThatLiesInTheFutureOfAClockThatWasSetBack() {
    polls.poll(new Polls.Answer().items(items(3, 1)).lastModified(YESTERDAY).build());
    polls.now = Instant.parse("2026-02-01T00:00:00Z");

    assertThat(polls.plan().conditional()).isFalse();
  }

  @Test
  void auditsOnePollInTwenty() {
    polls.poll(answer("v1", 3));
    List<Integer> audits = new ArrayList<>();
    for (int poll = 1; poll <= 60; poll++) {
      if (polls.plan().conditional()) {
        polls.poll(notModified());
      } else {
        audits.add(poll);
        polls.poll(answer("v1", 3));
      }
    }

    assertThat(audits).containsExactly(20, 40, 60);
    assertThat(polls.state.getNotModified()).isEqualTo(57);
    assertThat(polls.state.getPolls()).isEqualTo(61);
  }

  @Test
  void auditsASeldomPolledFeedOnceADay() {
    Polls seldom = new Polls();
    int audits = 0;
    seldom.poll(answer("v1", 3));
    for (int poll = 1; poll < 4 * 7; poll++) {
      seldom.now = Polls.START.plus(Duration.ofHours(6L * poll));
      boolean conditional = seldom.plan().conditional();
      audits += conditional ? 0 : 1;
      seldom.poll(conditional ? notModified() : answer("v1", 3));
    }

    assertThat(audits).isBetween(6, 7);
  }

  @Test
  void distrustsAServerThatGivesNewItemsTheOldValidators() {
    polls.poll(answer("v1", 3));
    runOf304(19);
    assertThat(polls.plan().conditional()).as("audit").isFalse();
    polls.poll(answer("v1", 5));

    assertThat(polls.state.getValidatorsTrusted()).isFalse();
    assertThat(polls.state.getValidatorsDoubtedAt()).isEqualTo(polls.state.getPolledAt());
    assertThat(polls.plan().conditional()).isFalse();
    Instant doubted = polls.state.getValidatorsDoubtedAt();
    polls.now = doubted.plus(Duration.ofDays(30)).minusSeconds(1);
    assertThat(polls.plan().conditional()).as("after 30 days less a second").isFalse();
  }

  @Test
  void triesDistrustedValidatorsAgainAfterThirtyDays() {
    polls.poll(answer("v1", 3));
    runOf304(19);
    polls.poll(answer("v1", 5));
    Instant retrial = polls.state.getValidatorsDoubtedAt().plus(Duration.ofDays(30));
    while (polls.now.isBefore(retrial)) {
      polls.now = polls.now.plus(Duration.ofHours(5));
      if (polls.now.isBefore(retrial)) {
        polls.poll(answer("v1", 5));
      }
    }
    while (!polls.plan().conditional()) {
      polls.poll(answer("v1", 5));
    }
    polls.poll(notModified());

    assertThat(polls.state.getValidatorsTrusted()).isTrue();
    assertThat(polls.state.getValidatorsDoubtedAt()).isNull();
  }

  @Test
  void distrustsAServerWhose304sHidItems() {
    Instant first = polls.now;
    polls.poll(dated("v1", first, 3));
    runOf304(19);
    Instant hidden = polls.now.minus(Duration.ofMinutes(70));
    polls.poll(
        new Polls.Answer()
            .items(
                Polls.item(5, "Report 5", hidden, null),
                Polls.item(4, "Report 4", hidden.minusSeconds(60), null))
            .items(items(3, 1))
            .etag("v2")
            .build());

    assertThat(polls.state.getValidatorsTrusted()).isFalse();
  }

  @Test
  void accusesNobodyWhoseFeedHasSimplyChanged() {
    record Case(String name, PollAnswer.Changed audit) {}
    Instant now = polls.now.plus(Duration.ofMinutes(5 * 20));
    List<Case> cases =
        List.of(
            new Case("new validators, undated items", answer("v2", 5)),
            new Case("new validators, items of this minute", dated("v2", now, 5)),
            new Case("same validators, same items", answer("v1", 3)),
            new Case("one item dated back", dated("v2", now.minus(Duration.ofMinutes(80)), 4)),
            new Case(
                "items older than the last new one",
                dated("v2", now.minus(Duration.ofDays(2)), 6)));
    for (Case each : cases) {
      Polls honest = new Polls(polls.source);
      honest.poll(answer("v1", 3));
      for (int i = 0; i < 19; i++) {
        honest.poll(notModified());
      }
      assertThat(honest.plan().conditional()).isFalse();
      honest.poll(each.audit());
      assertThat(honest.state.getValidatorsTrusted()).as(each.name()).isTrue();
    }
  }

  @Test
  void doesNotBlameADateThatIsTooCoarse() {
    String justNow = "Mon, 02 Mar 2026 10:19:59 GMT";
    polls.poll(new Polls.Answer().items(items(3, 1)).lastModified(justNow).build());
    SourceState before = polls.state;
    PollOutcome outcome =
        polls.schedule.after(
            polls.source,
            before,
            new PollPlan(Polls.URL, false),
            new Polls.Answer().items(items(5, 1)).lastModified(justNow).build(),
            polls.now);

    assertThat(outcome.newItems()).hasSize(2);
    assertThat(outcome.state().getValidatorsTrusted()).isTrue();
  }

  private void runOf304(int polled) {
    for (int i = 0; i < polled; i++) {
      assertThat(polls.plan().conditional()).isTrue();
      polls.poll(notModified());
    }
  }

  private static PollAnswer.Changed answer(String etag, int newest) {
    return new Polls.Answer().items(items(newest, 1)).etag(etag).build();
  }

  /** Items above the third have the given time. */
  private static PollAnswer.Changed dated(String etag, Instant published, int newest) {
    List<FeedItem> window = new ArrayList<>();
    for (FeedItem item : items(newest, 1)) {
      boolean old = window.size() >= newest - 3;
      window.add(old ? item : Polls.item(item.id(), item.link(), item.title(), published, null));
    }
    return new Polls.Answer().items(window).etag(etag).build();
  }
}
