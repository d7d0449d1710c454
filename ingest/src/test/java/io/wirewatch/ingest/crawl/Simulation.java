package io.wirewatch.ingest.crawl;

import io.wirewatch.ingest.fetch.AddressRange;
import io.wirewatch.ingest.fetch.FetchConfig;
import io.wirewatch.ingest.fetch.FetchKind;
import io.wirewatch.ingest.fetch.FetchLimits;
import io.wirewatch.ingest.schedule.ScheduleConfig;
import io.wirewatch.ingest.world.World;
import io.wirewatch.ingest.world.WorldConfig;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Runs the engine in a world of publishers: requests go over real HTTP, time is the world's. The
 * clock is moved when nothing is left to do at its time.
 */
final class Simulation implements AutoCloseable {

  /** What is due within a step is done at once, as it would be in parallel in the real world. */
  private static final Duration STEP = Duration.ofSeconds(10);

  private static final Duration PATIENCE = Duration.ofMillis(20);

  /** After the last article, every feed is still polled once, and links that failed are retried. */
  private static final Duration AFTERMATH = Duration.ofHours(30);

  private final WorldConfig config;
  private final World world;
  private final CrawlConfig crawl;
  private final MemoryJournal journal;
  private Workshop workshop;
  private Engine engine;

  Simulation(WorldConfig config, CrawlConfig crawl) {
    this.config = config;
    this.crawl = crawl;
    this.world = new World(config);
    world.start();
    this.journal = new MemoryJournal(world.sources());
    begin();
  }

  World world() {
    return world;
  }

  MemoryJournal journal() {
    return journal;
  }

  /** Lets the world go on up to a time. */
  void runTo(Instant end) {
    while (world.clock().instant().isBefore(end)) {
      Turn turn = engine.turn(PATIENCE);
      if (turn.running() == 0 && turn.waiting() == 0 && !journal.hasLinks()) {
        Instant now = world.clock().instant();
        Instant wake = turn.wake().isAfter(end) ? end : turn.wake();
        Instant next = now.plus(STEP);
        world.clock().set(wake.isAfter(next) ? wake : next);
      }
    }
  }

  /** Lets the world go on to its end, and then until no link waits any more. */
  void run() {
    runTo(config.end());
    runTo(config.end().plus(AFTERMATH));
  }

  /** Ends the process as a kill would, and gives its partition to another. */
  void crash() {
    workshop.close();
    journal.assign();
    begin();
  }

  private void begin() {
    workshop = Workshop.open(settings(), world.clock(), new SplittableRandom(config.seed()));
    engine = workshop.engine(journal);
  }

  /** A server that stalls holds up the world's clock, so that patience with it is short. */
  private static FetchLimits impatient(FetchKind kind) {
    FetchLimits usual = FetchLimits.of(kind);
    return new FetchLimits(
        usual.maxBytes(),
        usual.overflow(),
        Duration.ofSeconds(3),
        Duration.ofSeconds(5),
        Duration.ofSeconds(2),
        usual.minBytesPerSecond(),
        usual.maxRatio(),
        usual.ratioFreeBytes());
  }

  private CrawlerSettings settings() {
    FetchConfig fetch =
        FetchConfig.defaults("https://harbour-post.example/about-our-robot")
            .withAllowed(Set.of(world.port()), List.of(AddressRange.parse("127.0.0.0/8")))
            .withResolver(this::resolve);
    for (FetchKind kind : FetchKind.values()) {
      fetch = fetch.withLimits(kind, impatient(kind));
    }
    return new CrawlerSettings(fetch, ScheduleConfig.defaults(), crawl, null, null);
  }

  private List<InetAddress> resolve(String host) throws UnknownHostException {
    return List.of(world.resolve(host));
  }

  @Override
  public void close() throws IOException {
    workshop.close();
    world.close();
  }
}
