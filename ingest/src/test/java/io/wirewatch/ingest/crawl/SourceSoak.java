package io.wirewatch.ingest.crawl;

import io.wirewatch.ingest.IngestConfig;
import io.wirewatch.ingest.fetch.AddressRange;
import io.wirewatch.ingest.journal.KafkaJournal;
import io.wirewatch.ingest.source.SourceTopic;
import io.wirewatch.ingest.world.RequestKind;
import io.wirewatch.ingest.world.World;
import io.wirewatch.ingest.world.WorldConfig;
import io.wirewatch.schemas.Namespace;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Runs a crawler for a while on many sources, in a world whose time passes as ours does, and prints
 * the heap after a collection every minute. The topics must exist.
 */
final class SourceSoak {

  private static final Duration TIMEOUT = Duration.ofMinutes(2);

  private SourceSoak() {}

  /**
   * Runs it.
   *
   * @param args Kafka's address, namespace, sites (each has 1.6 sources), minutes
   */
  public static void main(String[] args) throws Exception {
    String bootstrap = args[0];
    Namespace namespace = new Namespace(args[1]);
    int sites = Integer.parseInt(args[2]);
    int minutes = Integer.parseInt(args[3]);
    try (World world = new World(WorldConfig.of(sites, sites * 80, Duration.ofDays(7), 1))) {
      world.start();
      new SourceTopic(bootstrap, namespace, Map.of()).publish(world.sources(), TIMEOUT);
      System.out.printf("%d sources%n", world.sources().size());
      CrawlerSettings usual = CrawlerSettings.defaults("https://example.org/about-this-soak");
      CrawlerSettings settings =
          new CrawlerSettings(
              usual
                  .fetch()
                  .withAllowed(Set.of(world.port()), List.of(AddressRange.parse("127.0.0.0/8")))
                  .withResolver(host -> List.of(world.resolve(host))),
              usual.schedule(),
              usual.crawl(),
              null,
              null);
      IngestConfig config = IngestConfig.of(bootstrap, namespace);
      try (Crawler crawler =
          new Crawler(() -> new KafkaJournal(config, world.clock()), settings, world.clock())) {
        crawler.start();
        run(world, crawler, minutes);
      }
    }
  }

  private static void run(World world, Crawler crawler, int minutes) throws InterruptedException {
    Instant begin = world.clock().instant();
    long start = System.nanoTime();
    for (int minute = 1; minute <= minutes; minute++) {
      for (int tick = 0; tick < 600; tick++) {
        TimeUnit.MILLISECONDS.sleep(100);
        world.clock().set(begin.plusNanos(System.nanoTime() - start));
      }
      System.gc();
      System.out.printf(
          "%2d min  heap %4d MB  %6d polls  %6d pages  threads %d  %s%n",
          minute,
          ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20,
          world.log().count(RequestKind.FEED),
          world.log().count(RequestKind.PAGE),
          ManagementFactory.getThreadMXBean().getThreadCount(),
          crawler.problem().orElse(""));
    }
  }
}
