package io.wirewatch.ingest.archive;

import io.wirewatch.ingest.fetch.FetchResult.Fetched;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes answers into web archives: files {@code wirewatch-TIME-NUMBER.warc.gz} in one folder, a
 * new one each day (UTC) and whenever one is full. A file that is being written ends in {@code
 * .open}; what a crash leaves so is closed at the next start, and replaying it reports the record
 * that was cut off. Safe for use by many threads: records are compressed by the calling thread and
 * written one at a time.
 *
 * <p>If the disk does not take a record, the archive ends, {@link #problem} says why, and further
 * answers are passed over until it is started again.
 */
public final class WarcArchive implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(WarcArchive.class);

  private static final String PREFIX = "wirewatch-";
  private static final String SUFFIX = ".warc.gz";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final Path folder;
  private final ArchiveLimits limits;
  private final InstantSource clock;
  private final WarcRecords records;

  private @Nullable ArchiveFile current;
  private int number;
  private volatile boolean running;
  private volatile @Nullable String problem;

  /**
   * @param folder made if it is missing; files of other names in it are left alone
   * @param clock names the files
   */
  public WarcArchive(Path folder, ArchiveLimits limits, InstantSource clock) {
    this(folder, limits, clock, UUID::randomUUID);
  }

  WarcArchive(Path folder, ArchiveLimits limits, InstantSource clock, Supplier<UUID> ids) {
    this.folder = folder;
    this.limits = limits;
    this.clock = clock;
    this.records = new WarcRecords(ids);
  }

  /** Opens the folder. Does nothing if it is open; what goes wrong is the {@link #problem}. */
  public synchronized void start() {
    if (running) {
      return;
    }
    problem = null;
    try {
      Files.createDirectories(folder);
      for (Path left : files(SUFFIX + ArchiveFile.OPEN)) {
        ArchiveFile.finish(left);
      }
      running = true;
    } catch (IOException e) {
      fail(e);
    }
  }

  /** Returns why nothing is archived, in a sentence; empty when all is well. */
  public Optional<String> problem() {
    return Optional.ofNullable(problem);
  }

  /**
   * Archives an answer. Does nothing before {@link #start}, after {@link #close}, and while there
   * is a {@link #problem}.
   *
   * @param url address that the page is known under; a replay extracts the page under it
   * @param at when it was fetched
   */
  public void record(String url, Instant at, Fetched answer) {
    if (!running) {
      return;
    }
    try {
      append(at, records.response(url, at, answer));
    } catch (IOException e) {
      fail(e);
    } catch (IllegalArgumentException e) {
      LOG.warn("{} cannot be archived: {}", url, e.getMessage());
    }
  }

  private synchronized void append(Instant at, byte[] record) throws IOException {
    if (!running) {
      return;
    }
    String day = TIME.format(at).substring(0, "uuuuMMdd".length());
    ArchiveFile file = current;
    if (file != null && (!file.day().equals(day) || file.size() >= limits.maxFileBytes())) {
      closeCurrent();
      file = null;
    }
    if (file == null) {
      file = open(day);
      current = file;
    }
    file.append(record);
  }

  private ArchiveFile open(String day) throws IOException {
    removeOldest();
    Instant now = clock.instant();
    Path path = path(now);
    while (Files.exists(path)) {
      path = path(now);
    }
    ArchiveFile file = ArchiveFile.create(path, day);
    file.append(records.info(String.valueOf(path.getFileName()), now));
    return file;
  }

  private Path path(Instant now) {
    number++;
    return folder.resolve("%s%s-%05d%s".formatted(PREFIX, TIME.format(now), number, SUFFIX));
  }

  /** Leaves room for the file that is about to be begun. */
  private void removeOldest() throws IOException {
    if (limits.maxTotalBytes() == 0) {
      return;
    }
    long total = 0;
    List<Path> closed = files(SUFFIX);
    for (Path file : closed) {
      total += Files.size(file);
    }
    for (Path file : closed) {
      if (total + limits.maxFileBytes() <= limits.maxTotalBytes()) {
        return;
      }
      total -= Files.size(file);
      Files.delete(file);
      LOG.info("deleted {}: the archive has reached {} bytes", file, limits.maxTotalBytes());
    }
  }

  /** Names begin with the time, so that their order is that of their age. */
  private List<Path> files(String suffix) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(
              file -> {
                String name = String.valueOf(file.getFileName());
                return name.startsWith(PREFIX) && name.endsWith(suffix);
              })
          .sorted()
          .toList();
    }
  }

  private synchronized void fail(IOException e) {
    running = false;
    ArchiveFile file = current;
    current = null;
    if (file != null) {
      try {
        file.close();
      } catch (IOException second) {
        e.addSuppressed(second);
      }
    }
    String sentence =
        "nothing is archived any more: %s cannot be written to (%s); make room or choose another folder, then start again"
            .formatted(folder, e.getMessage());
    if (problem == null) {
      LOG.error("{}", sentence, e);
    }
    problem = sentence;
  }

  private void closeCurrent() throws IOException {
    ArchiveFile file = current;
    current = null;
    if (file != null) {
      file.close();
    }
  }

  /** Closes the file that is being written. May be called again. */
  @Override
  public synchronized void close() {
    running = false;
    try {
      closeCurrent();
    } catch (IOException e) {
      fail(e);
    }
  }
}
