package io.wirewatch.ingest.fetch;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Checks all requests under way from one thread, which starts with the first of them. */
final class Watchdog implements AutoCloseable {

  /** Limits are kept to within this; it is short beside all of them. */
  private static final Duration TICK = Duration.ofMillis(50);

  private final Set<Watch> watches = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean started = new AtomicBoolean();
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread daemon = new Thread(task, "fetch-watchdog");
            daemon.setDaemon(true);
            return daemon;
          });

  void add(Watch watch) {
    watches.add(watch);
    if (started.compareAndSet(false, true)) {
      var unused =
          thread.scheduleWithFixedDelay(
              this::check, TICK.toMillis(), TICK.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  void remove(Watch watch) {
    watches.remove(watch);
  }

  private void check() {
    long now = System.nanoTime();
    watches.forEach(watch -> watch.check(now));
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
