package io.wirewatch.app.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The folder that an installation on one machine keeps everything in. Held by one process at a
 * time; the lock goes with the process, however that ends.
 */
public final class DataFolder implements AutoCloseable {

  private static final long NEEDED_BYTES = 1L << 30;

  private final Path path;
  private @Nullable FileChannel channel;

  /**
   * @param path the folder; created by {@link #lock} when missing
   */
  public DataFolder(Path path) {
    this.path = path.toAbsolutePath().normalize();
  }

  /** Returns the folder, absolute. */
  public Path path() {
    return path;
  }

  /**
   * Takes the folder for this process.
   *
   * @throws EmbeddedServerException if another process has it, it cannot be written, or its disk
   *     has less than 1 GiB left
   */
  public void lock() {
    try {
      Files.createDirectories(path);
      FileChannel opened =
          FileChannel.open(
              path.resolve("lock"),
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
      FileLock lock = tryLock(opened);
      if (lock == null) {
        opened.close();
        String holder = Files.readString(path.resolve("lock"), StandardCharsets.UTF_8).strip();
        throw new EmbeddedServerException(
            "another wirewatch"
                + (holder.isEmpty() ? "" : " (process " + holder + ")")
                + " is using "
                + path
                + ": stop it, or choose another folder with --data");
      }
      opened.truncate(0);
      opened.write(
          StandardCharsets.UTF_8.encode(Long.toString(ProcessHandle.current().pid()) + "\n"));
      opened.force(true);
      channel = opened;
    } catch (IOException e) {
      throw new EmbeddedServerException(
          "the data folder "
              + path
              + " cannot be written ("
              + e
              + "): make it writable, or choose another with --data",
          e);
    }
    requireSpace();
  }

  /** Gives the folder back. Does nothing when it is not held. */
  @Override
  public void close() {
    FileChannel held = channel;
    channel = null;
    if (held != null) {
      try {
        held.close();
      } catch (IOException e) {
        throw new EmbeddedServerException("the lock of " + path + " cannot be released", e);
      }
    }
  }

  private void requireSpace() {
    long usable = path.toFile().getUsableSpace();
    if (usable < NEEDED_BYTES) {
      close();
      throw new EmbeddedServerException(
          "%s has %d MB of disk left and 1 GB is needed: free some, or choose another folder with --data"
              .formatted(path, usable >> 20));
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null; // this very process has it
    }
  }
}
