package io.wirewatch.ingest.replay;

import io.wirewatch.ingest.IngestConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches a folder and replays each document that is put into it. A file is taken when its size and
 * time are the same at two looks in a row, sent, and moved to {@code done} or {@code refused}
 * inside the folder after Kafka has acknowledged it. A crash in between sends it once more, under
 * the same id. While Kafka is away files stay where they are. Hidden files and folders are left
 * alone.
 */
public final class Inbox implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);

  private static final String DONE = "done";
  private static final String REFUSED = "refused";
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(8);

  private final Path folder;
  private final Duration interval;
  private final Supplier<Replay> opener;

  /** What each waiting file looked like at the last look. */
  private final Map<Path, Stamp> waiting = new HashMap<>();

  /** Files that Kafka has but that could not be moved yet, with the folder each belongs to. */
  private final Map<Path, String> sent = new HashMap<>();

  private @Nullable ScheduledExecutorService looks;
  private @Nullable Replay replay;
  private volatile @Nullable String problem;

  private record Stamp(long size, FileTime modified) {}

  /**
   * @param folder the folder; it and its two subfolders are made if they are missing
   * @param interval time between two looks
   */
  public Inbox(IngestConfig config, Path folder, Duration interval, InstantSource clock) {
    this(folder, interval, () -> new Replay(config, clock));
  }

  Inbox(Path folder, Duration interval, Supplier<Replay> opener) {
    if (interval.isNegative() || interval.isZero()) {
      throw new IllegalArgumentException("the time between two looks must be more than nothing");
    }
    this.folder = folder;
    this.interval = interval;
    this.opener = opener;
  }

  /**
   * Begins to watch. Does nothing if it has begun.
   *
   * @throws UncheckedIOException if the folder cannot be made or written to
   */
  public synchronized void start() {
    if (looks != null) {
      return;
    }
    makeFolders();
    looks =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "inbox");
              thread.setDaemon(true);
              return thread;
            });
    var unused =
        looks.scheduleWithFixedDelay(this::look, 0, interval.toMillis(), TimeUnit.MILLISECONDS);
    LOG.info("watching {} for documents", folder);
  }

  private void makeFolders() {
    try {
      Files.createDirectories(folder.resolve(DONE));
      Files.createDirectories(folder.resolve(REFUSED));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "the inbox " + folder + " cannot be made: choose a folder that can be written to", e);
    }
  }

  /** Returns why documents are waiting, in a sentence; empty when all is well. */
  public Optional<String> problem() {
    return Optional.ofNullable(problem);
  }

  /** Takes what has come to rest since the last look. Never throws: the next look tries again. */
  synchronized void look() {
    try {
      makeFolders();
      for (Path file : settled()) {
        take(file);
      }
      problem = null;
    } catch (ReplayFailedException e) {
      report(String.valueOf(e.getMessage()));
      closeReplay();
    } catch (IOException | RuntimeException e) {
      report("the inbox " + folder + " cannot be worked through (" + e + "): check the folder");
    }
  }

  private List<Path> settled() throws IOException {
    Map<Path, Stamp> now = new HashMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Inbox::isDocument).toList()) {
        stamp(file).ifPresent(stamp -> now.put(file, stamp));
      }
    }
    List<Path> settled =
        now.entrySet().stream()
            .filter(entry -> entry.getValue().equals(waiting.get(entry.getKey())))
            .map(Map.Entry::getKey)
            .sorted()
            .toList();
    sent.keySet().retainAll(settled);
    waiting.clear();
    waiting.putAll(now);
    return settled;
  }

  private static boolean isDocument(Path file) {
    return !String.valueOf(file.getFileName()).startsWith(".")
        && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
  }

  /** Returns nothing for a file that has gone since it was listed. */
  private static Optional<Stamp> stamp(Path file) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return Optional.of(new Stamp(attributes.size(), attributes.lastModifiedTime()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private void take(Path file) throws IOException {
    Replay open = replay;
    if (open == null) {
      open = opener.get();
      open.start();
      replay = open;
    }
    String outcome = sent.get(file);
    if (outcome == null) {
      try {
        outcome = isUsed(open.run(List.of(file), progress -> {}).counts()) ? DONE : REFUSED;
      } catch (MissingPathException e) {
        return; // Somebody took it back.
      }
      sent.put(file, outcome);
    }
    move(file, folder.resolve(outcome));
    sent.remove(file);
    waiting.remove(file);
  }

  /** An archive of which something could be used is done: the dead letters have the rest. */
  private static boolean isUsed(ReplayCounts counts) {
    return counts.sent() + counts.duplicates() > 0 || counts.refused() == 0;
  }

  private static void move(Path file, Path to) throws IOException {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    String stem = dot > 0 ? name.substring(0, dot) : name;
    String extension = dot > 0 ? name.substring(dot) : "";
    Path target = to.resolve(name);
    for (int i = 1; Files.exists(target, LinkOption.NOFOLLOW_LINKS); i++) {
      target = to.resolve(stem + "-" + i + extension);
    }
    Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
  }

  private void report(String sentence) {
    if (!sentence.equals(problem)) {
      LOG.warn("{}", sentence);
    }
    problem = sentence;
  }

  private void closeReplay() {
    Replay open = replay;
    replay = null;
    if (open != null) {
      open.close();
    }
  }

  /** Stops watching; a document that is being sent is waited for, for a few seconds. */
  @Override
  public void close() {
    ScheduledExecutorService running;
    synchronized (this) {
      running = looks;
      looks = null;
    }
    if (running != null) {
      running.shutdownNow();
      try {
        if (!running.awaitTermination(CLOSE_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)) {
          LOG.warn("the inbox {} is still sending a document; it will be sent again", folder);
          return;
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
    synchronized (this) {
      closeReplay();
    }
  }
}
