package io.wirewatch.monitor.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.schemas.record.Source;
import io.wirewatch.schemas.record.SourceState;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssessmentTest {

  private static final String URL = "https://news.example/feed";
  private static final Instant NOW = Instant.parse("2024-05-01T12:00:00Z");

  /** One item an hour, day and night. */
  private static final ExpectedRate HOURLY = ExpectedRate.of(Collections.nCopies(168, 1f));

  private static WatchedSource source(UnaryOperator<SourceState.Builder> change) {
    SourceState.Builder state =
        SourceState.newBuilder()
            .setUrl(URL)
            .setPolledAt(NOW.minusSeconds(600))
            .setLastSuccessAt(NOW.minusSeconds(600))
            .setLastItemAt(NOW.minusSeconds(1200))
            .setNextPollAt(NOW.plusSeconds(300))
            .setDiscovered(100);
    return watched(Source.newBuilder().setUrl(URL).build(), change.apply(state).build(), NOW);
  }

  private static WatchedSource watched(Source settings, SourceState state, Instant settingsAt) {
    return new WatchedSource(WatchedSource.idOf(URL), settings, settingsAt, state, HOURLY);
  }

  private static Assessment assess(UnaryOperator<SourceState.Builder> change) {
    return Assessment.of(source(change), NOW);
  }

  @Test
  void hasNothingToSayOfASourceThatWorks() {
    Assessment assessed = assess(state -> state);

    assertThat(assessed.condition()).isEqualTo(Condition.OK);
    assertThat(assessed.advice()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "http-404, BROKEN, no feed at this address, sources add https://news.example/",
    "http-401, BROKEN, wants a login, sources check",
    "http-403, BROKEN, turns us away, sources check",
    "http-410, BROKEN, gone for good, sources remove",
    "http-429, OK, less often, sources export",
    "http-503, OK, The server fails (503), sources check",
    "dns, OK, leads nowhere, sources check",
    "connect, OK, takes no connection, sources check",
    "tls, BROKEN, certificate, sources check",
    "timeout, OK, does not answer, sources check",
    "cut-off, OK, breaks off, sources check",
    "too-slow, OK, so slowly, sources check",
    "robots, BROKEN, robots.txt forbids, sources remove",
    "html, BROKEN, web page, sources add https://news.example/",
    "not-a-feed, BROKEN, no feed, sources add https://news.example/",
    "empty, BROKEN, empty document, sources check",
    "content-type, BROKEN, check the address, sources check",
    "address, BROKEN, private address, sources remove",
    "too-large, BROKEN, larger than, sources add https://news.example/",
    "redirect-loop, BROKEN, in circles, sources add https://news.example/"
  })
  void saysWhatToDoAboutAFailure(String code, Condition first, String sentence, String command) {
    Assessment once = assess(state -> state.setFailureCode(code).setConsecutiveFailures(1));
    Assessment often = assess(state -> state.setFailureCode(code).setConsecutiveFailures(3));

    assertThat(once.condition()).isEqualTo(first);
    assertThat(often.condition()).isEqualTo(Condition.BROKEN);
    assertThat(often.advice())
        .singleElement()
        .satisfies(
            advice -> {
              assertThat(advice.sentence()).contains(sentence).endsWith(".");
              assertThat(advice.command()).startsWith("wirewatch " + command);
            });
  }

  @Test
  void repeatsWhatIngestSaidOfAFailureThatItDoesNotKnow() {
    Assessment assessed =
        assess(
            state -> state.setFailureCode("gopher").setLastFailure("Gophers ate it: feed them."));

    assertThat(assessed.advice())
        .containsExactly(
            new Advice(
                Condition.BROKEN,
                "Gophers ate it: feed them.",
                "wirewatch sources check https://news.example/feed"));
  }

  @Test
  void callsARetiredSourceBrokenWhateverFailedLast() {
    Assessment assessed = assess(state -> state.setRetired(true).setFailureCode("timeout"));

    assertThat(assessed.condition()).isEqualTo(Condition.BROKEN);
    assertThat(assessed.advice().get(0).sentence()).contains("gone for good (410)");
  }

  @ParameterizedTest
  @CsvSource({"59, OK", "61, STALE"})
  void missesAPollThatIsAnHourLate(int minutes, Condition expected) {
    Assessment assessed =
        assess(state -> state.setNextPollAt(NOW.minus(Duration.ofMinutes(minutes))));

    assertThat(assessed.condition()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"59, OK, waits for its first poll, ''", "61, STALE, never polled, wirewatch doctor"})
  void givesANewSourceAnHourForItsFirstPoll(
      int minutes, Condition expected, String sentence, String command) {
    WatchedSource added =
        watched(
            Source.newBuilder().setUrl(URL).build(),
            SourceState.newBuilder().setUrl(URL).build(),
            NOW.minus(Duration.ofMinutes(minutes)));

    Assessment assessed = Assessment.of(added, NOW);

    assertThat(assessed.condition()).isEqualTo(expected);
    assertThat(assessed.advice())
        .singleElement()
        .satisfies(
            advice -> {
              assertThat(advice.sentence()).contains(sentence);
              assertThat(advice.command()).isEqualTo(command);
            });
  }

  @ParameterizedTest
  @CsvSource({"9, OK", "11, SILENT"})
  void findsItSilentWhenTenItemsAreOverdue(int hours, Condition expected) {
    Assessment assessed =
        assess(
            state -> state.setLastSuccessAt(NOW).setLastItemAt(NOW.minus(Duration.ofHours(hours))));

    assertThat(assessed.condition()).isEqualTo(expected);
  }

  @Test
  void doesNotCallASourceSilentForTheTimeInWhichNobodyCouldLook() {
    Assessment assessed =
        assess(
            state ->
                state
                    .setFailureCode("timeout")
                    .setConsecutiveFailures(1)
                    .setLastSuccessAt(NOW.minus(Duration.ofHours(20)))
                    .setLastItemAt(NOW.minus(Duration.ofHours(21))));

    assertThat(assessed.condition()).isEqualTo(Condition.OK);
  }

  @ParameterizedTest
  @CsvSource({"6, GAPS", "8, OK"})
  void tellsOfAGapForAWeek(int days, Condition expected) {
    Assessment assessed =
        assess(
            state ->
                state.setGaps(2).setMissed(1234).setLastGapAt(NOW.minus(Duration.ofDays(days))));

    assertThat(assessed.condition()).isEqualTo(expected);
    assertThat(assessed.advice().stream().map(Advice::sentence).filter(s -> s.contains("1,234")))
        .hasSize(expected == Condition.GAPS ? 1 : 0);
  }

  @ParameterizedTest
  @CsvSource({"2, 0", "3, 1"})
  void suggestsTheNewAddressOnceASourceHasMovedForGood(int sightings, int advice) {
    Assessment assessed =
        assess(state -> state.setMovedTo("https://new.example/feed").setMovedSightings(sightings));

    assertThat(assessed.condition()).isEqualTo(Condition.OK);
    assertThat(assessed.advice())
        .hasSize(advice)
        .allSatisfy(
            a ->
                assertThat(a.command())
                    .isEqualTo("wirewatch sources add https://new.example/feed"));
  }

  @Test
  void notesThatValidatorsAreNotTrusted() {
    Assessment assessed = assess(state -> state.setValidatorsTrusted(false));

    assertThat(assessed.condition()).isEqualTo(Condition.OK);
    assertThat(assessed.advice())
        .singleElement()
        .satisfies(advice -> assertThat(advice.sentence()).contains("'not modified'"));
  }

  @Test
  void saysTheMostUrgentFirst() {
    Assessment assessed =
        assess(
            state ->
                state.setValidatorsTrusted(false).setLastGapAt(NOW).setFailureCode("http-404"));

    assertThat(assessed.advice())
        .extracting(Advice::condition)
        .containsExactly(Condition.BROKEN, Condition.GAPS, Condition.OK);
  }

  @Test
  void saysNothingElseOfASourceThatIsSwitchedOff() {
    WatchedSource off =
        watched(
            Source.newBuilder().setUrl(URL).setEnabled(false).build(),
            SourceState.newBuilder().setUrl(URL).setFailureCode("http-404").build(),
            NOW);

    assertThat(Assessment.of(off, NOW).advice())
        .extracting(Advice::condition)
        .isEqualTo(List.of(Condition.DISABLED));
  }
}
