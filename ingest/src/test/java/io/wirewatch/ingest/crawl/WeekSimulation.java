package io.wirewatch.ingest.crawl;

import io.wirewatch.ingest.world.WorldConfig;
import java.time.Duration;

/** Simulates a world for as long as is asked for, and prints what came of it. */
final class WeekSimulation {

  private WeekSimulation() {}

  /**
   * Runs the simulation.
   *
   * @param args sites, articles, days, seed; by default those of the published figures
   */
  public static void main(String[] args) throws Exception {
    int sites = args.length > 0 ? Integer.parseInt(args[0]) : 1_000;
    int articles = args.length > 1 ? Integer.parseInt(args[1]) : 115_000;
    int days = args.length > 2 ? Integer.parseInt(args[2]) : 7;
    long seed = args.length > 3 ? Long.parseLong(args[3]) : 1;
    WorldConfig config = WorldConfig.of(sites, articles, Duration.ofDays(days), seed);
    CrawlConfig crawl = CrawlConfig.defaults();
    long start = System.nanoTime();
    try (Simulation simulation = new Simulation(config, crawl)) {
      for (int day = 1; day <= days; day++) {
        simulation.runTo(config.start().plus(Duration.ofDays(day)));
        System.out.printf(
            "day %d after %d s: %d links, %d outcomes, %d requests%n",
            day,
            Duration.ofNanos(System.nanoTime() - start).toSeconds(),
            simulation.journal().discovered().size(),
            simulation.journal().outcomes().size(),
            simulation.world().log().size());
      }
      simulation.run();
      SimulationReport report = SimulationReport.of(simulation, config, crawl.politeness());
      System.out.print(report.text());
      report.unexplained().stream()
          .limit(5)
          .forEach(each -> System.out.println("unexplained " + each));
      report.lost().stream().limit(5).forEach(each -> System.out.println("lost " + each));
      report.politeness().violations().stream().limit(5).forEach(System.out::println);
      System.out.printf("took %d s%n", Duration.ofNanos(System.nanoTime() - start).toSeconds());
    }
  }
}
