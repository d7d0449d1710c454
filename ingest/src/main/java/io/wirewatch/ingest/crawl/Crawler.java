package io.wirewatch.ingest.crawl;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches sources for as long as it runs: polls feeds, fetches what is new, hands on articles. Any
 * number of these share the domains, in one process or many; the domains of one that dies move to
 * the others within half a minute.
 *
 * <p>Kafka need not be up when it starts, nor stay up: it waits and says so in {@link #problem()}.
 * Safe for use by many threads.
 */
public final class Crawler implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Crawler.class);

  /** How long the engine may wait before it looks whether links have come. */
  private static final Duration PATIENCE = Duration.ofMillis(50);

  private static final Duration RESTART_PAUSE = Duration.ofSeconds(2);
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(8);

  private final Supplier<Journal> journals;
  private final CrawlerSettings settings;
  private final InstantSource clock;
  private final CountDownLatch closing = new CountDownLatch(1);
  private @Nullable Thread thread;
  private volatile @Nullable Journal journal;
  private volatile @Nullable String problem = "the crawler is not running: start it";

  /**
   * @param journals opens the journal, anew after each breakdown
   * @param clock tells when something is due, and when it was retrieved
   */
  public Crawler(Supplier<Journal> journals, CrawlerSettings settings, InstantSource clock) {
    this.journals = journals;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Begins to watch and returns at once.
   *
   * @throws IllegalStateException if it was started or closed before
   */
  public synchronized void start() {
    if (thread != null || closing.getCount() == 0) {
      throw new IllegalStateException("a crawler is started once: create another");
    }
    problem = null;
    Thread fresh = new Thread(this::run, "crawler");
    // A producer that waits for a dead broker must not keep the process from ending.
    fresh.setDaemon(true);
    thread = fresh;
    fresh.start();
  }

  /** Returns what is wrong and what to do about it; empty when all is well. */
  public Optional<String> problem() {
    return Optional.ofNullable(problem);
  }

  private void run() {
    try {
      while (closing.getCount() > 0) {
        try {
          session();
        } catch (RuntimeException e) {
          problem = "ingest cannot go on (" + e + "): it starts again until it can";
          LOG.error("ingest stopped and will start again in {} s", RESTART_PAUSE.toSeconds(), e);
          if (closing.await(RESTART_PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
            break;
          }
        }
      }
    } catch (InterruptedException e) {
      LOG.warn("ingest was interrupted and ends");
    } finally {
      problem = "the crawler is not running: start it";
    }
  }

  /** Runs until the crawler is closed or a client cannot go on. */
  private void session() {
    try (Workshop workshop = Workshop.open(settings, clock);
        Journal open = journals.get()) {
      journal = open;
      Engine engine = workshop.engine(open);
      while (closing.getCount() > 0) {
        Turn turn = engine.turn(PATIENCE);
        problem = open.problem() == null ? workshop.problem() : open.problem();
        if (turn.running() == 0 && turn.waiting() > 0 && open.problem() != null) {
          pause(turn.wake());
        }
      }
      engine.finish();
    } finally {
      journal = null;
    }
  }

  /** Kafka refuses: there is no hurry to ask again. */
  private void pause(Instant wake) {
    LOG.debug("waiting for Kafka; the next task is due at {}", wake);
    try {
      var unused = closing.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Stops: what is under way is dropped, and done again by whoever takes over. */
  @Override
  public void close() {
    Thread running;
    synchronized (this) {
      closing.countDown();
      running = thread;
    }
    Journal open = journal;
    if (open != null) {
      open.stop();
    }
    if (running == null) {
      return;
    }
    try {
      running.join(CLOSE_TIMEOUT.toMillis());
      if (running.isAlive()) {
        LOG.warn("ingest did not end within {} s and is left behind", CLOSE_TIMEOUT.toSeconds());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
