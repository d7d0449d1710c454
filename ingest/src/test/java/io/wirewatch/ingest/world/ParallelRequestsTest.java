package io.wirewatch.ingest.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ParallelRequestsTest {

  private static final Duration NO_GAP = Duration.ZERO;

  private final World world =
      new World(
          WorldConfig.of(4, 40, Duration.ofDays(1), 1)
              .withHostile(0)
              .withLatency(Duration.ofMillis(300)));
  private final Browser browser = new Browser(world);
  private final ExecutorService clients = Executors.newFixedThreadPool(2);

  ParallelRequestsTest() {
    world.start();
  }

  @AfterEach
  void closes() {
    clients.shutdown();
    browser.close();
    world.close();
  }

  @Test
  void findsTwoRequestsToTheHostsOfOneDomain() throws Exception {
    together("http://www.publisher-1.home.arpa", "http://feeds.publisher-1.home.arpa");
    assertThat(world.politeness(NO_GAP).maximumParallel()).isEqualTo(2);
  }

  @Test
  void allowsRequestsToDifferentDomains() throws Exception {
    together("http://www.publisher-1.home.arpa", "http://www.publisher-2.home.arpa");
    assertThat(world.politeness(NO_GAP).maximumParallel()).isEqualTo(1);
  }

  @Test
  void allowsOneRequestAfterTheOther() {
    for (int i = 0; i < 3; i++) {
      ask("http://www.publisher-1.home.arpa");
    }
    PolitenessReport report = world.politeness(Duration.ofSeconds(1));
    assertThat(report.maximumParallel()).isEqualTo(1);
    assertThat(report.violations()).as("the clock stood still").hasSize(2);
  }

  private void together(String... origins) throws Exception {
    List<Callable<Integer>> tasks =
        Stream.of(origins).<Callable<Integer>>map(origin -> () -> ask(origin)).toList();
    for (Future<Integer> status : clients.invokeAll(tasks)) {
      assertThat(status.get()).isIn(200, 404);
    }
  }

  private int ask(String origin) {
    return browser.get(origin + ":" + world.port() + "/robots.txt").status();
  }
}
