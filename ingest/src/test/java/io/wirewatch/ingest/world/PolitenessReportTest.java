package io.wirewatch.ingest.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.ingest.world.PolitenessReport.Violation;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PolitenessReportTest {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final RequestLog log = new RequestLog();

  @Test
  void findsNothingWrongWithAPatientClient() {
    add(0, "a.home.arpa", 200);
    add(500, "b.home.arpa", 200);
    add(1000, "a.home.arpa", 200);
    PolitenessReport report = report();
    assertThat(report.violations()).isEmpty();
    assertThat(report.minimumGap()).contains(SECOND);
    assertThat(report.requests()).isEqualTo(3);
  }

  @Test
  void namesTheRequestThatCameTooEarly() {
    add(0, "a.home.arpa", 200);
    add(999, "a.home.arpa", 503);
    assertThat(report().violations())
        .containsExactly(new Violation(log.get(1), Duration.ofMillis(999), SECOND));
  }

  @Test
  void allowsAHopWithinTheDomainButNotTheRequestAfterIt() {
    add(0, "a.home.arpa", 301);
    add(1, "a.home.arpa", 200);
    add(2, "a.home.arpa", 200);
    PolitenessReport report = report();
    assertThat(report.hops()).isEqualTo(1);
    assertThat(report.violations()).extracting(Violation::request).containsExactly(log.get(2));
  }

  @Test
  void holdsEachDomainToTheDelayThatItAsksFor() {
    add(0, "slow.home.arpa", 200);
    add(0, "a.home.arpa", 200);
    add(2000, "slow.home.arpa", 200);
    add(2000, "a.home.arpa", 200);
    PolitenessReport report =
        PolitenessReport.of(
            log, domain -> domain.startsWith("slow") ? Duration.ofSeconds(5) : SECOND);
    assertThat(report.violations()).extracting(Violation::request).containsExactly(log.get(2));
  }

  @Test
  void hasNoGapWhereNobodyAskedTwice() {
    add(0, "a.home.arpa", 200);
    assertThat(report().minimumGap()).isEmpty();
  }

  @Test
  void countsTheMostRequestsAtTheSameMoment() {
    add(0, "a.home.arpa", 200);
    log.began("a.home.arpa");
    log.began("a.home.arpa");
    log.ended("a.home.arpa");
    log.began("a.home.arpa");
    assertThat(report().maximumParallel()).isEqualTo(2);
  }

  @Test
  void keepsEveryRequestOfALongLog() {
    IntStream.range(0, 100_000)
        .forEach(
            i ->
                log.add(
                    new RequestLog.Entry(
                        NOON.plusMillis(i),
                        "d" + i % 10,
                        "www.d" + i % 10,
                        i % 4 == 0 ? RequestKind.FEED : RequestKind.PAGE,
                        i,
                        i % 4 == 0 ? 304 : 200,
                        i % 4 == 0)));
    assertThat(log.count(RequestKind.FEED)).isEqualTo(25_000);
    assertThat(log.count(entry -> entry.conditional() && entry.status() == 304)).isEqualTo(25_000);
    assertThat(log.get(77_777))
        .isEqualTo(
            new RequestLog.Entry(
                NOON.plusMillis(77_777), "d7", "www.d7", RequestKind.PAGE, 77_777, 200, false));
  }

  private PolitenessReport report() {
    return PolitenessReport.of(log, domain -> SECOND);
  }

  private void add(long millis, String domain, int status) {
    log.add(
        new RequestLog.Entry(
            NOON.plusMillis(millis), domain, "www." + domain, RequestKind.FEED, 0, status, false));
  }
}
