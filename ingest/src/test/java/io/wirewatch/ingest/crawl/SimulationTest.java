package io.wirewatch.ingest.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.ingest.world.TrueArticle;
import io.wirewatch.ingest.world.WorldConfig;
import io.wirewatch.schemas.StableId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A day in a small world of publishers, one in ten of which misbehaves. */
class SimulationTest {

  private static final WorldConfig A_DAY = WorldConfig.of(40, 900, Duration.ofDays(1), 7);
  private static final CrawlConfig CRAWL = CrawlConfig.defaults();

  @Test
  void findsEverythingOnceAndPolitely() throws Exception {
    try (Simulation simulation = new Simulation(A_DAY, CRAWL)) {
      simulation.run();

      SimulationReport report = SimulationReport.of(simulation, A_DAY, CRAWL.politeness());
      assertThat(report.found()).as(report.text()).isGreaterThan(500);
      assertThat(report.feedRequests()).as(report.text()).isLessThan((int) report.fixedPolls());
      assertThat(report.politeness().violations()).isEmpty();
      assertThat(report.politeness().maximumParallel()).isEqualTo(1);
      holds(simulation, report);
    }
  }

  @Test
  void losesAndDoublesNothingWhenItIsKilledEveryThreeHours() throws Exception {
    try (Simulation simulation = new Simulation(A_DAY, CRAWL)) {
      Instant end = A_DAY.end();
      for (Instant at = A_DAY.start(); at.isBefore(end); at = at.plus(Duration.ofHours(3))) {
        simulation.runTo(at.plus(Duration.ofHours(3)));
        simulation.crash();
      }
      simulation.run();

      holds(simulation, SimulationReport.of(simulation, A_DAY, CRAWL.politeness()));
    }
  }

  private static void holds(Simulation simulation, SimulationReport report) {
    MemoryJournal journal = simulation.journal();
    assertThat(simulation.world().problem()).isEmpty();
    assertThat(journal.outcomes().keySet())
        .as(report.text())
        .containsExactlyInAnyOrderElementsOf(journal.discovered().keySet());
    assertThat(report.lost()).as(report.text()).isEmpty();
    assertThat(report.unexplained()).as(report.text()).isEmpty();
    assertThat(report.unknown()).as(report.text()).isZero();
    assertThat(changedWithoutReason(simulation)).isEmpty();
  }

  /**
   * Articles that came out in more than one form although they were neither corrected nor retitled.
   */
  private static Set<String> changedWithoutReason(Simulation simulation) {
    Map<String, TrueArticle> truth =
        simulation
            .world()
            .truth()
            .articles()
            .collect(
                Collectors.toMap(
                    article -> StableId.of(article.canonicalUrl()), Function.identity()));
    return simulation.journal().contents().entrySet().stream()
        .filter(entry -> entry.getValue().size() > 1)
        .map(Map.Entry::getKey)
        .filter(
            id -> {
              TrueArticle article = truth.get(id);
              return article == null
                  || (article.correctedAt().isEmpty() && article.retitledAt().isEmpty());
            })
        .collect(Collectors.toSet());
  }
}
