package io.wirewatch.app.run;

import io.wirewatch.enrich.watch.InvalidWatchlistException;
import io.wirewatch.enrich.watch.Watchlist;
import io.wirewatch.enrich.watch.WatchlistFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes the watch list anew whenever its file has changed. A file with mistakes changes nothing
 * until they are mended.
 */
final class WatchlistReload implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(WatchlistReload.class);
  private static final Duration LOOK_EVERY = Duration.ofSeconds(2);

  private final Path file;
  private final Publisher publish;
  private final ScheduledExecutorService executor =
      Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "watchlist-reload"));
  private @Nullable FileTime seen;
  private volatile Optional<String> problem = Optional.empty();

  /** Publishes a watch list and tells what that changed. */
  interface Publisher {
    String publish(Watchlist watchlist) throws TimeoutException, InterruptedException;
  }

  /**
   * @param publish publishes a watch list and tells what that changed
   */
  WatchlistReload(Path file, Publisher publish) {
    this.file = file;
    this.publish = publish;
  }

  /** Begins to look; the file as it is now counts as published. */
  void start() {
    seen = modified();
    Future<?> unused = // look() catches all that it can meet
        executor.scheduleWithFixedDelay(
            this::look, LOOK_EVERY.toMillis(), LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
  }

  Optional<String> problem() {
    return problem;
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }

  /** Publishes the file if it has changed since it was last published or found to have mistakes. */
  void look() {
    FileTime now = modified();
    if (now == null || now.equals(seen)) {
      return;
    }
    try {
      log.info("watch list {} published: {}", file, publish.publish(WatchlistFile.read(file)));
      problem = Optional.empty();
      seen = now;
    } catch (InvalidWatchlistException e) {
      log.warn("watch list {} is not published: {}", file, e.getMessage());
      problem = Optional.of("the watch list has mistakes and is not in force: " + e.getMessage());
      seen = now;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // closing
    } catch (IOException | TimeoutException | RuntimeException e) {
      // Kafka is away: the next look tries again.
      log.warn("watch list {} cannot be published yet", file, e);
      problem = Optional.of("the watch list cannot be published yet: " + e.getMessage());
    }
  }

  private @Nullable FileTime modified() {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      return null; // an editor is replacing it
    }
  }
}
