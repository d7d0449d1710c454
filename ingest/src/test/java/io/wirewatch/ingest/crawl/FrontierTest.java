package io.wirewatch.ingest.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrontierTest {

  private static final Instant NOON = Fixtures.NOON;

  private final Frontier frontier = new Frontier();
  private final Ownership owner = new Ownership(0);

  @Test
  void startsWhatIsDueAndNothingElse() {
    frontier.add(poll("https://a.example/feed", NOON.plusSeconds(60)));

    assertThat(frontier.next(NOON)).isNull();
    assertThat(frontier.wake()).isEqualTo(NOON.plusSeconds(60));
    assertThat(frontier.next(NOON.plusSeconds(60))).isNotNull();
  }

  @Test
  void asksADomainOnceAtATimeAndPausesBetween() {
    frontier.add(poll("https://www.a.example/feed", NOON));
    frontier.add(poll("https://sport.a.example/feed", NOON));

    Frontier.Ready first = frontier.next(NOON);
    assertThat(first).isNotNull();
    assertThat(frontier.next(NOON)).as("a second request to the domain").isNull();

    frontier.change(first.domain(), domain -> domain.release(NOON, Duration.ofSeconds(2)));
    assertThat(frontier.next(NOON.plusSeconds(1))).as("within the pause").isNull();
    assertThat(frontier.wake()).isEqualTo(NOON.plusSeconds(2));
    assertThat(frontier.next(NOON.plusSeconds(2))).isNotNull();
  }

  @Test
  void aSlowDomainHoldsUpNobodyElse() {
    for (int i = 0; i < 5; i++) {
      frontier.add(poll("https://slow.example/" + i, NOON));
    }
    frontier.add(poll("https://quick.example/feed", NOON));

    List<String> started = new ArrayList<>();
    for (Frontier.Ready ready = frontier.next(NOON); ready != null; ready = frontier.next(NOON)) {
      started.add(ready.domain().name());
    }
    assertThat(started).containsExactlyInAnyOrder("slow.example", "quick.example");
  }

  @Test
  void pollsBeforeItFetchesAndFetchesBeforeItRevisits() {
    PageKey page = PageKey.of("https://a.example/1");
    frontier.add(new Task(new Task.Work.Revisit(page), "https://a.example/1", NOON, owner));
    frontier.add(new Task(new Task.Work.Fetch(page), "https://a.example/1", NOON, owner));
    frontier.add(poll("https://a.example/feed", NOON));

    List<Class<?>> order = new ArrayList<>();
    for (Frontier.Ready ready = frontier.next(NOON); ready != null; ready = frontier.next(NOON)) {
      order.add(ready.task().work().getClass());
      frontier.change(ready.domain(), Domain::release);
    }
    assertThat(order)
        .containsExactly(Task.Work.Poll.class, Task.Work.Fetch.class, Task.Work.Revisit.class);
  }

  @Test
  void troubleDelaysADomainsFeedsAndPagesAlike() {
    frontier.add(poll("https://a.example/feed", NOON));
    Domain domain = frontier.of("https://a.example/");
    frontier.change(domain, each -> each.courtesy().trouble(NOON, Duration.ofMinutes(7)));

    assertThat(frontier.next(NOON.plusSeconds(400))).isNull();
    assertThat(frontier.wake()).isEqualTo(NOON.plus(Duration.ofMinutes(7)));
  }

  @Test
  void forgetsWhatAnotherProcessOwnsNow() {
    Ownership other = new Ownership(1);
    frontier.add(poll("https://a.example/feed", NOON));
    frontier.add(
        new Task(
            new Task.Work.Poll("https://b.example/feed", Gathered.NOTHING),
            "https://b.example/feed",
            NOON,
            other));

    frontier.forget(owner, "a.example"::equals);

    Frontier.Ready left = frontier.next(NOON);
    assertThat(left).isNotNull();
    assertThat(left.domain().name()).isEqualTo("b.example");
    frontier.forgetIdle(NOON);
    assertThat(frontier.known("https://a.example/")).isNull();
  }

  @Test
  void remembersThePauseOfADomainAtWhichNothingIsLeftToDo() {
    frontier.add(poll("https://a.example/feed", NOON));
    Frontier.Ready first = frontier.next(NOON);
    assertThat(first).isNotNull();
    frontier.change(first.domain(), domain -> domain.release(NOON, Duration.ofSeconds(2)));
    frontier.forgetIdle(NOON.plusSeconds(1));
    frontier.add(poll("https://a.example/other", NOON));

    assertThat(frontier.wake()).isEqualTo(NOON.plusSeconds(2));
  }

  private Task poll(String url, Instant due) {
    return new Task(new Task.Work.Poll(url, Gathered.NOTHING), url, due, owner);
  }
}
