package io.wirewatch.ingest.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.schemas.record.LinkOutcome;
import io.wirewatch.schemas.record.LinkStatus;
import io.wirewatch.schemas.record.PageStatus;
import io.wirewatch.schemas.record.Source;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the engine promises, with real requests to a few sites on loopback. */
@Timeout(30)
class EngineTest {

  private static final String FEED = "www.harbour-post.example/feed";
  private static final String ONE = "www.harbour-post.example/one";
  private static final String TWO = "www.harbour-post.example/two";
  private static final String THREE = "www.harbour-post.example/three";
  private static final Duration HOUR = Duration.ofHours(1);

  private TinyWeb tiny;
  private MemoryJournal journal;

  @BeforeEach
  void open() throws IOException {
    tiny = new TinyWeb();
    journal = tiny.journal();
    tiny.feed(FEED, ONE, TWO, THREE);
    List.of(ONE, TWO, THREE).forEach(tiny::article);
  }

  @AfterEach
  void close() {
    tiny.close();
  }

  @Test
  void eachLinkEndsOnce() {
    tiny.change(tiny.source(FEED));
    tiny.run(Duration.ofMinutes(5));

    assertThat(journal.discovered()).hasSize(3);
    assertThatEachEndedOnce(LinkStatus.ARTICLE);
    assertThat(journal.sent()).isEqualTo(3);
  }

  @Test
  void aCrashLosesNothingAndDoublesNothing() {
    tiny.change(tiny.source(FEED));
    tiny.until(() -> journal.outcomes().size() == 1);
    tiny.crash();
    tiny.run(Duration.ofMinutes(5));

    assertThat(journal.discovered()).hasSize(3);
    assertThatEachEndedOnce(LinkStatus.ARTICLE);
    assertThat(journal.sent()).isEqualTo(3);
  }

  @Test
  void linksThatWereDeliveredButNotCommittedComeAgainAfterACrash() {
    tiny.change(tiny.source(FEED));
    tiny.until(() -> journal.discovered().size() == 3);
    journal.refuse(true);
    for (int i = 0; i < 5; i++) {
      tiny.turn();
    }
    journal.refuse(false);
    tiny.crash();
    tiny.run(Duration.ofMinutes(5));

    assertThatEachEndedOnce(LinkStatus.ARTICLE);
  }

  @Test
  void whatTheJournalRefusesIsWrittenLater() {
    tiny.change(tiny.source(FEED));
    tiny.until(() -> journal.pages().size() == 3);
    journal.refuse(true);
    tiny.until(() -> tiny.web().requests(THREE) == 1 && tiny.turn().running() == 0);
    assertThat(journal.outcomes()).isEmpty();

    journal.refuse(false);
    tiny.run(Duration.ofMinutes(5));
    assertThatEachEndedOnce(LinkStatus.ARTICLE);
    assertThat(journal.sent()).isEqualTo(3);
    assertThat(tiny.web().requests(ONE)).as("fetched once").isEqualTo(1);
  }

  @Test
  void whileTheJournalRefusesWhatIsNotWrittenIsBounded() {
    String[] items = new String[300];
    for (int feed = 0; feed < 10; feed++) {
      String host = "www.paper-%d.example/".formatted(feed);
      for (int i = 0; i < items.length; i++) {
        items[i] = host + i;
      }
      tiny.feed(host + "feed", items);
      tiny.change(tiny.source(host + "feed"));
    }
    journal.refuse(true);
    Turn turn = tiny.turn();
    for (int i = 0; i < 50 || turn.running() > 0; i++) {
      turn = tiny.turn();
    }

    // 10 polls were begun together; then no more.
    assertThat(turn.waiting()).isBetween(2_000, 3_020);
    int written = turn.waiting();
    tiny.clock().turn(Duration.ofHours(3));
    assertThat(tiny.turn().running()).as("nothing more is begun").isZero();
    assertThat(tiny.turn().waiting()).isEqualTo(written);
  }

  @Test
  void aPartitionThatIsTakenAwayAndGivenBackLosesNothing() throws InterruptedException {
    CountDownLatch reached = new CountDownLatch(1);
    CountDownLatch released = new CountDownLatch(1);
    tiny.obstacle(
        TWO,
        () -> {
          reached.countDown();
          await(released);
        });
    tiny.change(tiny.source(FEED));
    tiny.until(() -> reached.getCount() == 0);
    journal.revoke();
    tiny.turn();
    assertThat(journal.outcomes()).hasSizeLessThan(3);

    journal.assign();
    tiny.turn();
    released.countDown();
    tiny.run(Duration.ofMinutes(5));

    assertThatEachEndedOnce(LinkStatus.ARTICLE);
    assertThat(tiny.web().requests(TWO)).as("asked again, for the answer was lost").isEqualTo(2);
    assertThatPausesAreKept("harbour-post.example");
  }

  @Test
  void nothingIsDoneForAPartitionOfOthers() {
    tiny.change(tiny.source(FEED));
    tiny.run(Duration.ofMinutes(5));
    journal.revoke();
    tiny.run(Duration.ofHours(6));

    assertThat(tiny.web().requests(FEED)).isEqualTo(1);
  }

  @Test
  void aSourceIsPolledAtItsIntervalAsLongAsItIsListed() {
    Source source = tiny.source(FEED);
    tiny.change(source);
    tiny.run(HOUR.multipliedBy(3).minus(Duration.ofMinutes(1)));
    assertThat(tiny.web().requests(FEED)).isEqualTo(3);

    tiny.change(Source.newBuilder(source).setEnabled(false).build());
    tiny.run(HOUR.multipliedBy(5));
    assertThat(tiny.web().requests(FEED)).as("while it is disabled").isEqualTo(3);

    tiny.change(source);
    tiny.run(HOUR.multipliedBy(2).minus(Duration.ofMinutes(1)));
    assertThat(tiny.web().requests(FEED)).as("enabled again").isEqualTo(5);

    journal.change(source.getUrl(), null);
    tiny.run(HOUR.multipliedBy(5));
    assertThat(tiny.web().requests(FEED)).as("removed").isEqualTo(5);
    assertThat(journal.states()).isEmpty();
  }

  @Test
  void aSourceThatIsSwitchedOffAndOnIsNotPolledTwice() {
    Source source = tiny.source(FEED);
    tiny.change(source);
    tiny.run(Duration.ofMinutes(5));
    for (int i = 0; i < 3; i++) {
      tiny.change(Source.newBuilder(source).setEnabled(false).build());
      tiny.turn();
      tiny.change(source);
      tiny.turn();
    }
    tiny.run(HOUR.multipliedBy(6));

    assertThat(tiny.web().requests(FEED)).isEqualTo(7);
  }

  @Test
  void aSourceThatIsRemovedAndAddedDuringItsPollIsNotPolledTwice() {
    CountDownLatch reached = new CountDownLatch(1);
    CountDownLatch released = new CountDownLatch(1);
    tiny.obstacle(
        FEED,
        () -> {
          reached.countDown();
          await(released);
        });
    Source source = tiny.source(FEED);
    tiny.change(source);
    tiny.until(() -> reached.getCount() == 0);
    journal.change(source.getUrl(), null);
    tiny.turn();
    tiny.change(source);
    tiny.turn();
    released.countDown();
    tiny.run(HOUR.multipliedBy(6).plus(Duration.ofMinutes(5)));

    assertThat(tiny.web().requests(FEED)).isBetween(7, 8);
    assertThatEachEndedOnce(LinkStatus.ARTICLE);
  }

  @Test
  void anArticleBehindARedirectorIsFetchedByTheOwnerOfItsDomain() {
    tiny.feed(FEED, "clicks.example/r/1");
    tiny.web().redirect("clicks.example/r/1", 302, ONE);
    tiny.change(tiny.source(FEED));
    tiny.run(Duration.ofMinutes(5));

    assertThatEachEndedOnce(LinkStatus.ARTICLE);
    LinkOutcome outcome = journal.outcomes().values().iterator().next();
    assertThat(outcome.getUrl()).isEqualTo(tiny.web().url("clicks.example/r/1"));
    assertThat(outcome.getCanonicalUrl()).isEqualTo(tiny.web().url(ONE));
  }

  @Test
  void aCircleOfRedirectsEndsForEveryLinkInIt() {
    tiny.feed(FEED, "left.example/a");
    tiny.feed("www.other.example/feed", "left.example/a", "right.example/b");
    tiny.web().redirect("left.example/a", 302, "right.example/b");
    tiny.web().redirect("right.example/b", 302, "left.example/a");
    tiny.change(tiny.source(FEED));
    tiny.run(Duration.ofMinutes(5));
    tiny.change(tiny.source("www.other.example/feed"));
    tiny.run(Duration.ofMinutes(5));

    assertThat(journal.outcomes()).hasSize(3);
    assertThat(journal.outcomes().values())
        .extracting(LinkOutcome::getReason)
        .containsOnly("too-many-hops");
    assertThat(tiny.web().requests("left.example/a")).isEqualTo(1);
  }

  @Test
  void whatRobotsForbidIsRefusedUnasked() {
    tiny.web()
        .serve("www.harbour-post.example/robots.txt", "text/plain", "User-agent: *\nDisallow: /");
    tiny.change(tiny.source(FEED));
    tiny.run(Duration.ofMinutes(5));

    assertThatEachEndedOnce(LinkStatus.REFUSED);
    assertThat(journal.outcomes().values())
        .extracting(LinkOutcome::getReason)
        .containsOnly("robots");
    assertThat(tiny.web().requests(ONE)).isZero();
  }

  @Test
  void aRobotsFileThatCannotBeHadHoldsUpPagesButNotTheFeed() {
    tiny.web().fail("www.harbour-post.example/robots.txt", 500);
    tiny.change(tiny.source(FEED));
    tiny.run(HOUR.multipliedBy(6).minus(Duration.ofMinutes(5)));

    assertThat(tiny.web().requests(FEED)).isEqualTo(6);
    assertThat(tiny.web().requests(ONE)).isZero();
    assertThat(journal.pages().values())
        .allSatisfy(page -> assertThat(page.getStatus()).isEqualTo(PageStatus.PENDING));
  }

  @Test
  void aSlowHostHoldsUpNobodyElse() {
    CountDownLatch released = new CountDownLatch(1);
    tiny.obstacle("www.slow.example/feed", () -> await(released));
    tiny.change(tiny.source("www.slow.example/feed"));
    tiny.change(tiny.source(FEED));
    tiny.until(() -> journal.outcomes().size() == 3);

    assertThat(tiny.turn().running()).as("the slow one alone").isEqualTo(1);
    released.countDown();
  }

  @Test
  void aWorkerThatThrowsCostsItsOwnTaskAndNothingElse() {
    tiny.obstacle(
        ONE,
        () -> {
          throw new IllegalStateException("a mistake of ours");
        });
    tiny.obstacle(
        TWO,
        () -> {
          throw new NoClassDefFoundError("a mistake of ours");
        });
    tiny.obstacle(
        "www.broken.example/feed",
        () -> {
          throw new StackOverflowError();
        });
    tiny.change(tiny.source("www.broken.example/feed"));
    tiny.change(tiny.source(FEED));
    tiny.run(Duration.ofMinutes(5));

    assertThat(journal.outcomes().values())
        .extracting(LinkOutcome::getStatus)
        .containsExactlyInAnyOrder(LinkStatus.REFUSED, LinkStatus.REFUSED, LinkStatus.ARTICLE);
    assertThat(journal.states().get(tiny.web().url("www.broken.example/feed")).getFailureCode())
        .isEqualTo("internal");
  }

  @Test
  void aSitemapIndexThatNamesItselfIsAFailedPoll() {
    String map = "www.atlas.example/sitemap.xml";
    tiny.web()
        .serve(
            map,
            "application/xml",
            "<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><sitemap><loc>%s</loc></sitemap></sitemapindex>"
                .formatted(tiny.web().url(map)));
    tiny.change(tiny.source(map));
    tiny.run(Duration.ofMinutes(5));

    assertThat(tiny.web().requests(map)).isEqualTo(2);
    assertThat(journal.states().get(tiny.web().url(map)).getFailureCode())
        .isEqualTo("nested-index");
  }

  @Test
  void feedsThatAreRedirectedToOneHostKeepItsPause() {
    for (int i = 0; i < 4; i++) {
      String feed = "www.paper-%d.example/feed".formatted(i);
      tiny.feed("feeds.shared.example/" + i);
      tiny.web().redirect(feed, 302, "feeds.shared.example/" + i);
      tiny.change(tiny.source(feed));
    }
    tiny.run(HOUR.multipliedBy(3));

    assertThat(tiny.asked("shared.example")).hasSizeGreaterThanOrEqualTo(12);
    assertThatPausesAreKept("shared.example");
  }

  @Test
  void anArticleThatIsAnnouncedAgainIsNotRevisitedTwice() {
    int interval = (int) Duration.ofHours(12).toSeconds();
    tiny.change(
        Source.newBuilder(tiny.source(FEED))
            .setMinIntervalSeconds(interval)
            .setMaxIntervalSeconds(interval)
            .build());
    tiny.run(Duration.ofMinutes(30));
    tiny.web()
        .serve(
            FEED,
            "application/rss+xml",
            "<rss version='2.0'><channel><item><title>Story, corrected</title><link>%s</link></item></channel></rss>"
                .formatted(tiny.web().url(ONE)));
    tiny.run(Duration.ofDays(10));

    assertThat(tiny.web().requests(ONE)).as("two fetches, three revisits").isEqualTo(5);
    assertThat(tiny.web().requests(TWO)).as("a fetch, three revisits").isEqualTo(4);
  }

  private void assertThatEachEndedOnce(LinkStatus status) {
    assertThat(journal.outcomes().keySet()).isEqualTo(journal.discovered().keySet());
    assertThat(journal.ended()).isEqualTo(journal.outcomes().size());
    assertThat(journal.outcomes().values()).extracting(LinkOutcome::getStatus).containsOnly(status);
  }

  private void assertThatPausesAreKept(String domain) {
    List<Instant> times = tiny.asked(domain);
    for (int i = 1; i < times.size(); i++) {
      assertThat(Duration.between(times.get(i - 1), times.get(i)))
          .as("pause before request %d to %s", i, domain)
          .isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
