package io.wirewatch.ingest.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.schemas.StableId;
import io.wirewatch.schemas.record.Article;
import io.wirewatch.schemas.record.Link;
import io.wirewatch.schemas.record.LinkOutcome;
import io.wirewatch.schemas.record.LinkStatus;
import io.wirewatch.schemas.record.PageState;
import io.wirewatch.schemas.record.PageStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What becomes of links and pages, step by step. */
class HarvestTest {

  private static final String URL = "https://harbour-post.example/reopens";
  private static final Instant NOON = Fixtures.NOON;

  private final Frontier frontier = new Frontier();
  private final Ownership owner = new Ownership(0);
  private final Arrivals arrivals = new Arrivals(frontier);
  private final Harvest harvest =
      new Harvest(
          CrawlConfig.defaults(),
          frontier,
          new Sites(frontier),
          url -> url.startsWith("http") ? Optional.of(url) : Optional.empty());
  private final Batch batch = new Batch();

  @Test
  void aNewLinkIsFetchedAndEndsAsAnArticle() {
    arrive(Fixtures.link(URL, "one"), NOON);
    assertThat(page(URL).getStatus()).isEqualTo(PageStatus.PENDING);
    assertThat(batch.size()).as("the page alone is written, no outcome yet").isEqualTo(1);

    answer(Fixtures.article(URL, "text"), NOON);

    assertThat(outcomes())
        .singleElement()
        .extracting(LinkOutcome::getStatus)
        .isEqualTo(LinkStatus.ARTICLE);
    assertThat(outcomes().get(0).getArticleId()).isEqualTo(StableId.of(URL));
    assertThat(articles()).hasSize(1);
    assertThat(page(URL).getNextFetchAt()).as("revisit").isEqualTo(NOON.plus(Duration.ofHours(1)));
    assertThat(page(URL).getLink().getSummary()).as("what is settled is kept briefly").isNull();
  }

  @Test
  void theSameLinkDeliveredTwiceIsOneLink() {
    arrive(Fixtures.link(URL, "one"), NOON);
    answer(Fixtures.article(URL, "text"), NOON);
    arrive(Fixtures.link(URL, "one"), NOON.plusSeconds(5));

    assertThat(outcomes()).hasSize(1);
    assertThat(page(URL).getStatus()).isEqualTo(PageStatus.ARTICLE);
  }

  @Test
  void aLinkFromAnotherSourceIsADuplicate() {
    arrive(Fixtures.link(URL, "one"), NOON);
    answer(Fixtures.article(URL, "text"), NOON);
    Link other =
        Link.newBuilder(Fixtures.link(URL, "two")).setSourceUrl("https://b.example/f").build();
    arrive(other, NOON.plusSeconds(5));

    assertThat(outcomes())
        .extracting(LinkOutcome::getStatus)
        .containsExactly(LinkStatus.ARTICLE, LinkStatus.DUPLICATE);
    assertThat(outcomes().get(1).getArticleId()).isEqualTo(StableId.of(URL));
    assertThat(outcomes().get(1).getAttempts()).isZero();
  }

  @Test
  void aLinkToAPageThatStillWaitsIsADuplicate() {
    arrive(Fixtures.link(URL, "one"), NOON);
    arrive(Fixtures.link(URL, "two"), NOON);

    assertThat(outcomes()).singleElement().extracting(LinkOutcome::getLinkId).isEqualTo("two");
  }

  @Test
  void anItemAnnouncedAgainIsFetchedAgainAfterAWhile() {
    arrive(Fixtures.link(URL, "one"), NOON);
    answer(Fixtures.article(URL, "text"), NOON);
    arrive(Fixtures.link(URL, "two"), NOON.plusSeconds(60));

    assertThat(page(URL).getStatus()).isEqualTo(PageStatus.PENDING);
    assertThat(page(URL).getNextFetchAt()).isEqualTo(NOON.plus(Duration.ofMinutes(10)));

    answer(Fixtures.article(URL, "text"), NOON.plusSeconds(600));
    assertThat(outcomes())
        .extracting(LinkOutcome::getStatus)
        .containsExactly(LinkStatus.ARTICLE, LinkStatus.NOT_MODIFIED);
    assertThat(articles()).hasSize(1);

    arrive(Fixtures.link(URL, "three"), NOON.plusSeconds(3600));
    answer(Fixtures.article(URL, "corrected text"), NOON.plusSeconds(3600));
    assertThat(outcomes()).extracting(LinkOutcome::getStatus).endsWith(LinkStatus.ARTICLE);
    assertThat(articles()).hasSize(2);
  }

  @Test
  void anotherAddressOfAKnownArticleIsADuplicate() {
    String amp = URL + "?view=amp";
    arrive(Fixtures.link(URL, "one"), NOON);
    answer(Fixtures.article(URL, "text"), NOON);
    arrive(Fixtures.link(amp, "two"), NOON);
    answer(amp, Fixtures.article(URL, "text as the other template has it"), NOON);

    assertThat(outcomes())
        .extracting(LinkOutcome::getStatus)
        .containsExactly(LinkStatus.ARTICLE, LinkStatus.DUPLICATE);
    assertThat(articles()).hasSize(1);
  }

  @Test
  void theCanonicalAddressOfAKnownArticleIsADuplicate() {
    String tracked = URL + "?from=feed";
    arrive(Fixtures.link(tracked, "one"), NOON);
    answer(tracked, Fixtures.article(URL, "text"), NOON);
    arrive(
        Link.newBuilder(Fixtures.link(URL, "two")).setSourceUrl("https://b.example/f").build(),
        NOON);

    assertThat(outcomes())
        .extracting(LinkOutcome::getStatus)
        .containsExactly(LinkStatus.ARTICLE, LinkStatus.DUPLICATE);
  }

  @Test
  void theSameContentUnderAChangingAddressIsADuplicate() {
    String session = URL + "/s/9f3";
    arrive(Fixtures.link(URL, "one"), NOON);
    answer(Fixtures.article(URL, "text"), NOON);
    arrive(Fixtures.link(session, "two"), NOON);
    answer(session, Fixtures.article(session, "text"), NOON);

    assertThat(outcomes().get(1).getStatus()).isEqualTo(LinkStatus.DUPLICATE);
    assertThat(outcomes().get(1).getCanonicalUrl()).isEqualTo(URL);
  }

  @Test
  void aFailureIsTriedAgainAndEndsWithItsReason() {
    arrive(Fixtures.link(URL, "one"), NOON);
    answer(new PageAnswer.Failed("http-404", 404, null, "It is not there."), NOON);
    assertThat(outcomes()).isEmpty();
    assertThat(page(URL).getNextFetchAt()).isEqualTo(NOON.plus(Duration.ofMinutes(10)));

    answer(new PageAnswer.Failed("http-404", 404, null, "It is not there."), NOON);
    answer(new PageAnswer.Failed("http-404", 404, null, "It is not there."), NOON);

    assertThat(outcomes())
        .singleElement()
        .satisfies(
            outcome -> {
              assertThat(outcome.getStatus()).isEqualTo(LinkStatus.FAILED);
              assertThat(outcome.getReason()).isEqualTo("http-404");
              assertThat(outcome.getAttempts()).isEqualTo(3);
            });
    assertThat(page(URL).getNextFetchAt()).isNull();
  }

  @Test
  void aServerThatAsksForPatienceGetsIt() {
    arrive(Fixtures.link(URL, "one"), NOON);
    answer(new PageAnswer.Failed("http-503", 503, Duration.ofHours(2), "Busy."), NOON);

    assertThat(page(URL).getNextFetchAt()).isEqualTo(NOON.plus(Duration.ofHours(2)));
  }

  @Test
  void aPageAtAnotherDomainIsItsOwnersToFetch() {
    arrive(Fixtures.link(URL, "one"), NOON);
    answer(new PageAnswer.Moved("https://elsewhere.example/a"), NOON);

    assertThat(links())
        .singleElement()
        .satisfies(
            link -> {
              assertThat(link.getUrl()).isEqualTo("https://elsewhere.example/a");
              assertThat(link.getDiscoveredUrl()).isEqualTo(URL);
              assertThat(link.getId()).isEqualTo("one");
              assertThat(link.getRedirects()).isEqualTo(1);
            });
    assertThat(outcomes()).as("the link is on its way").isEmpty();

    arrive(Fixtures.link(URL, "two"), NOON);
    assertThat(links()).as("known to have moved: no request").hasSize(2);
  }

  @Test
  void aLinkThatIsPassedOnWithoutEndIsRefused() {
    Link travelled = Link.newBuilder(Fixtures.link(URL, "one")).setRedirects(5).build();
    arrive(travelled, NOON);
    answer(new PageAnswer.Moved("https://elsewhere.example/a"), NOON);

    assertThat(outcomes())
        .singleElement()
        .extracting(LinkOutcome::getReason)
        .isEqualTo("too-many-hops");
  }

  @Test
  void aLinkThatComesBackByACircleOfRedirectsStillEnds() {
    Link link = Fixtures.link(URL, "one");
    arrive(link, NOON);
    answer(new PageAnswer.Moved("https://elsewhere.example/a"), NOON);
    arrive(Link.newBuilder(link).setRedirects(2).build(), NOON);
    assertThat(links()).as("sent round once more").hasSize(2);

    arrive(Link.newBuilder(link).setRedirects(5).build(), NOON);
    assertThat(links()).hasSize(2);
    assertThat(outcomes())
        .singleElement()
        .extracting(LinkOutcome::getReason)
        .isEqualTo("too-many-hops");
  }

  @Test
  void aRefusedPageThatIsOfferedAtEveryPollIsNotFetchedAtEveryPoll() {
    arrive(Fixtures.link(URL, "one"), NOON);
    answer(new PageAnswer.Refused("robots", "The site does not allow it."), NOON);
    arrive(Fixtures.link(URL, "two"), NOON.plusSeconds(60));

    assertThat(page(URL).getNextFetchAt()).isEqualTo(NOON.plus(Duration.ofMinutes(10)));
  }

  @Test
  void looksForRevisionsAtTheirTimesAndThenRests() {
    arrive(Fixtures.link(URL, "one"), NOON);
    answer(Fixtures.article(URL, "text"), NOON);

    Instant first = revisit(Fixtures.article(URL, "text"));
    Instant second = revisit(Fixtures.article(URL, "corrected text"));
    Instant third = revisit(new PageAnswer.NotModified());

    assertThat(first).isEqualTo(NOON.plus(Duration.ofHours(1)));
    assertThat(second).isEqualTo(NOON.plus(Duration.ofHours(24)));
    assertThat(third).isEqualTo(NOON.plus(Duration.ofDays(7)));
    assertThat(page(URL).getNextFetchAt()).isNull();
    assertThat(articles()).as("the first and the corrected one").hasSize(2);
    assertThat(outcomes()).as("no link waited for the revisits").hasSize(1);
  }

  @Test
  void aRevisionKeepsTheIdentityOfTheFirst() {
    arrive(Fixtures.link(URL, "one"), NOON);
    answer(Fixtures.article(URL, "text"), NOON);
    revisit(Fixtures.article(URL + "-renamed", "corrected text"));

    assertThat(articles()).extracting(Article::getId).containsOnly(StableId.of(URL));
  }

  private void arrive(Link link, Instant now) {
    arrivals.arrived(link, owner, batch, now);
  }

  private void answer(PageAnswer answer, Instant now) {
    answer(URL, answer, now);
  }

  private void answer(String url, PageAnswer answer, Instant now) {
    Task task = new Task(new Task.Work.Fetch(PageKey.of(url)), url, now, owner);
    harvest.fetched(task, PageState.newBuilder(page(url)), answer, batch, now);
  }

  private Instant revisit(PageAnswer answer) {
    Instant due = page(URL).getNextFetchAt();
    Task task = new Task(new Task.Work.Revisit(PageKey.of(URL)), URL, due, owner);
    harvest.revisited(task, PageState.newBuilder(page(URL)), answer, batch, due);
    return due;
  }

  private PageState page(String url) {
    return frontier.of(url).pages().get(PageKey.of(url));
  }

  private List<LinkOutcome> outcomes() {
    return batch.entries().stream()
        .filter(Batch.Entry.Outcomes.class::isInstance)
        .map(entry -> ((Batch.Entry.Outcomes) entry).outcome())
        .toList();
  }

  private List<Article> articles() {
    return batch.entries().stream()
        .filter(Batch.Entry.Articles.class::isInstance)
        .map(entry -> ((Batch.Entry.Articles) entry).article())
        .toList();
  }

  private List<Link> links() {
    return batch.entries().stream()
        .filter(Batch.Entry.Links.class::isInstance)
        .map(entry -> ((Batch.Entry.Links) entry).link())
        .toList();
  }
}
