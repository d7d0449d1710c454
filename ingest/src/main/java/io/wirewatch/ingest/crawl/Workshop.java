package io.wirewatch.ingest.crawl;

import io.wirewatch.ingest.archive.ArchiveLimits;
import io.wirewatch.ingest.archive.WarcArchive;
import io.wirewatch.ingest.extract.ArticleExtractor;
import io.wirewatch.ingest.fetch.Fetcher;
import io.wirewatch.ingest.fetch.HttpFetcher;
import io.wirewatch.ingest.robots.RobotsCache;
import io.wirewatch.ingest.schedule.PollSchedule;
import io.wirewatch.ingest.url.CanonicalUrl;
import io.wirewatch.ingest.websub.WebSub;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Puts an engine together, and owns what it needs beside a journal. */
final class Workshop implements AutoCloseable {

  private static final Duration IDLE_THREAD = Duration.ofSeconds(30);

  /** A hub that answers slowly must not take threads from fetches. */
  private static final int HUB_THREADS = 2;

  private static final int MOST_HUB_REQUESTS = 1_000;

  private final CrawlerSettings settings;
  private final InstantSource clock;
  private final RandomGenerator random;
  private final Fetcher fetcher;
  private final RobotsCache robots;
  private final @Nullable WarcArchive archive;
  private final ReadingTurns turns = new ReadingTurns(Runtime.getRuntime().availableProcessors());
  private final HubNotices notices = new HubNotices();
  private final @Nullable WebSub webSub;
  private final ExecutorService threads;
  private final ExecutorService hubThreads;

  private Workshop(CrawlerSettings settings, InstantSource clock, RandomGenerator random) {
    this.settings = settings;
    this.clock = clock;
    this.random = random;
    this.fetcher = new HttpFetcher(settings.fetch(), clock);
    this.robots = new RobotsCache(fetcher, clock);
    this.archive =
        settings.archive() == null
            ? null
            : new WarcArchive(settings.archive(), ArchiveLimits.DEFAULT, clock);
    this.webSub =
        settings.webSub() == null
            ? null
            : new WebSub(settings.webSub(), new HubPost(fetcher), notices, clock);
    int fetches = settings.crawl().maxFetches();
    this.threads = threads("fetch", fetches, fetches);
    this.hubThreads = threads("hub", HUB_THREADS, MOST_HUB_REQUESTS);
  }

  /** Opens connections to nobody yet, and the archive. */
  static Workshop open(CrawlerSettings settings, InstantSource clock) {
    return open(settings, clock, new SplittableRandom());
  }

  static Workshop open(CrawlerSettings settings, InstantSource clock, RandomGenerator random) {
    Workshop workshop = new Workshop(settings, clock, random);
    try {
      workshop.start();
      return workshop;
    } catch (RuntimeException e) {
      workshop.close();
      throw e;
    }
  }

  private void start() {
    if (archive != null) {
      archive.start();
    }
    if (webSub != null) {
      webSub.start();
    }
  }

  /**
   * What finds no room is dropped: the engine never has more tasks under way than it has threads,
   * and a hub is asked again after the next poll.
   */
  private static ExecutorService threads(String name, int most, int waiting) {
    AtomicInteger number = new AtomicInteger();
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            most,
            most,
            IDLE_THREAD.toMillis(),
            TimeUnit.MILLISECONDS,
            new LinkedBlockingQueue<>(waiting),
            task -> {
              Thread thread = new Thread(task, name + "-" + number.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            },
            new ThreadPoolExecutor.DiscardPolicy());
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }

  Engine engine(Journal journal) {
    Worker worker =
        new Worker(
            new FeedWorker(fetcher, robots, turns),
            new PageWorker(
                fetcher, robots, new ArticleExtractor(CanonicalUrl::of), turns, archive, clock),
            this::pause);
    PollSchedule schedule =
        new PollSchedule(
            settings.schedule(), random, url -> CanonicalUrl.normalise(url).orElse(url));
    return new Engine(
        settings.crawl(),
        journal,
        worker,
        threads,
        new Rules(CanonicalUrl::normalise, schedule),
        new Subscriptions(webSub, notices, hubThreads),
        clock);
  }

  private Duration pause(String url) {
    Duration own = settings.crawl().politeness();
    Duration asked = robots.crawlDelay(url);
    return asked.compareTo(own) > 0 ? asked : own;
  }

  /**
   * Returns what keeps hubs or the archive from being served, in a sentence; null when all is well.
   */
  @Nullable String problem() {
    Optional<String> hubs = webSub == null ? Optional.empty() : webSub.problem();
    return hubs.or(() -> archive == null ? Optional.empty() : archive.problem()).orElse(null);
  }

  @Override
  public void close() {
    if (webSub != null) {
      webSub.close();
    }
    hubThreads.shutdownNow();
    threads.shutdownNow();
    fetcher.close();
    if (archive != null) {
      archive.close();
    }
  }
}
