package io.wirewatch.ingest.crawl;

import io.wirewatch.ingest.extract.ArticleExtractor;
import io.wirewatch.ingest.fetch.FetchRequest;
import io.wirewatch.ingest.fetch.FetchResult;
import io.wirewatch.ingest.fetch.Fetcher;
import io.wirewatch.ingest.robots.RobotsCache;
import io.wirewatch.ingest.schedule.PollSchedule;
import io.wirewatch.ingest.schedule.ScheduleConfig;
import io.wirewatch.ingest.url.CanonicalUrl;
import io.wirewatch.ingest.url.RegistrableDomain;
import io.wirewatch.ingest.web.LocalWeb;
import io.wirewatch.ingest.web.TurnableClock;
import io.wirewatch.schemas.record.Source;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;

/** A few sites on loopback, and an engine that watches them; the clock is the test's. */
final class TinyWeb implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMillis(20);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final LocalWeb web;
  private final TurnableClock clock = new TurnableClock();
  private final ExecutorService threads = Executors.newFixedThreadPool(8);
  private final Map<String, Runnable> obstacles = new ConcurrentHashMap<>();
  private final Map<String, List<Instant>> asked = new ConcurrentHashMap<>();
  private final MemoryJournal journal = new MemoryJournal(List.of());
  private final CrawlConfig config;
  private Engine engine;

  TinyWeb() throws IOException {
    this(CrawlConfig.defaults());
  }

  TinyWeb(CrawlConfig config) throws IOException {
    this.web = LocalWeb.start();
    this.config = config;
    this.engine = engine();
  }

  private Engine engine() {
    Fetcher fetcher = new ObservedFetcher();
    RobotsCache robots = new RobotsCache(fetcher, clock);
    Worker worker =
        new Worker(
            new FeedWorker(fetcher, robots, new ReadingTurns(2)),
            new PageWorker(
                fetcher,
                robots,
                new ArticleExtractor(CanonicalUrl::of),
                new ReadingTurns(2),
                null,
                clock),
            url -> PAUSE);
    PollSchedule schedule =
        new PollSchedule(
            ScheduleConfig.defaults(),
            new SplittableRandom(1),
            url -> CanonicalUrl.normalise(url).orElse(url));
    return new Engine(
        config,
        journal,
        worker,
        threads,
        new Rules(CanonicalUrl::normalise, schedule),
        new Subscriptions(null, new HubNotices(), Runnable::run),
        clock);
  }

  /** Notes when a domain is asked, and puts obstacles in the way. */
  private final class ObservedFetcher implements Fetcher {

    @Override
    public FetchResult fetch(FetchRequest request) {
      asked
          .computeIfAbsent(
              RegistrableDomain.of(request.url()), domain -> new CopyOnWriteArrayList<>())
          .add(clock.instant());
      obstacles.getOrDefault(request.url(), () -> {}).run();
      return web.fetcher().fetch(request);
    }

    @Override
    public void close() {}
  }

  LocalWeb web() {
    return web;
  }

  MemoryJournal journal() {
    return journal;
  }

  TurnableClock clock() {
    return clock;
  }

  /** When a domain was asked, in order. */
  List<Instant> asked(String domain) {
    return asked.getOrDefault(domain, List.of());
  }

  /** Has something done in the worker's thread before an address is asked. */
  void obstacle(String hostAndPath, Runnable obstacle) {
    obstacles.put(web.url(hostAndPath), obstacle);
  }

  /** Lists a source that is polled every hour. */
  Source source(String hostAndPath) {
    return Source.newBuilder()
        .setUrl(web.url(hostAndPath))
        .setMinIntervalSeconds(3600)
        .setMaxIntervalSeconds(3600)
        .build();
  }

  void change(Source source) {
    journal.change(source.getUrl(), source);
  }

  /** Serves a feed of items at these addresses. */
  void feed(String hostAndPath, String... items) {
    StringBuilder feed = new StringBuilder("<rss version='2.0'><channel><title>Harbour</title>");
    for (String item : items) {
      String url = web.url(item);
      feed.append("<item><title>Story at %s</title><link>%s</link></item>".formatted(item, url));
    }
    web.serve(hostAndPath, "application/rss+xml", feed.append("</channel></rss>").toString());
  }

  /** Serves an article. */
  void article(String hostAndPath) {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < 6; i++) {
      body.append(
          "<p>The harbour master of %s said on Monday that ship number %d would leave the quay as planned, although the storm had damaged two cranes and a warehouse.</p>"
              .formatted(hostAndPath, i));
    }
    web.serve(
        hostAndPath,
        "text/html; charset=utf-8",
        "<html><head><title>Ships leave %1$s</title></head><body><article><h1>Ships leave %1$s</h1>%2$s</article></body></html>"
            .formatted(hostAndPath, body));
  }

  Turn turn() {
    if (Thread.currentThread().isInterrupted()) {
      throw new IllegalStateException("the test's time is up, and the engine has still to do");
    }
    return engine.turn(PATIENCE);
  }

  /** Lets the engine work and the clock go on until something is so. */
  void until(BooleanSupplier condition) {
    while (!condition.getAsBoolean()) {
      Turn turn = turn();
      Instant now = clock.instant();
      if (turn.wake().isAfter(now) && !condition.getAsBoolean()) {
        Duration wait = Duration.between(now, now.plus(PAUSE));
        clock.turn(
            turn.wake().isAfter(now.plus(PAUSE)) ? wait : Duration.between(now, turn.wake()));
      }
    }
  }

  /** Lets the engine do all that there is to do within a time. */
  void run(Duration span) {
    Instant end = clock.instant().plus(span);
    while (true) {
      Turn turn = turn();
      Instant now = clock.instant();
      boolean quiet = turn.running() == 0 && turn.waiting() == 0 && !journal.hasLinks();
      if (quiet && turn.wake().isAfter(end)) {
        clock.turn(Duration.between(now, end));
        return;
      }
      if (quiet && turn.wake().isAfter(now)) {
        clock.turn(Duration.between(now, turn.wake()));
      }
    }
  }

  /** Forgets all that was not committed, and begins anew with what was. */
  void crash() {
    journal.assign();
    engine = engine();
  }

  @Override
  public void close() {
    threads.shutdownNow();
    web.close();
  }
}
