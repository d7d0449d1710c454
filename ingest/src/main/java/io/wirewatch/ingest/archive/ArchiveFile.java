package io.wirewatch.ingest.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A file that is being written. Its name says so until it is whole and on the disk. */
final class ArchiveFile {

  /** What the name of a file ends with that is not closed yet. */
  static final String OPEN = ".open";

  private final Path path;
  private final FileChannel channel;
  private final String day;
  private long size;

  private ArchiveFile(Path path, FileChannel channel, String day) {
    this.path = path;
    this.channel = channel;
    this.day = day;
  }

  /**
   * Begins a file.
   *
   * @param path where it will be once it is closed
   * @param day the day that its records are of
   * @throws IOException if it cannot be made
   */
  static ArchiveFile create(Path path, String day) throws IOException {
    FileChannel channel =
        FileChannel.open(open(path), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    return new ArchiveFile(path, channel, day);
  }

  private static Path open(Path path) {
    return path.resolveSibling(path.getFileName() + OPEN);
  }

  String day() {
    return day;
  }

  long size() {
    return size;
  }

  /**
   * Adds a record. One that cannot be written whole is taken back.
   *
   * @throws IOException if the disk does not take it
   */
  void append(byte[] record) throws IOException {
    try {
      ByteBuffer buffer = ByteBuffer.wrap(record);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      size += record.length;
    } catch (IOException e) {
      channel.truncate(size);
      throw e;
    }
  }

  /**
   * Brings everything onto the disk and gives the file its final name.
   *
   * @throws IOException if that fails; the file keeps the name of an open one
   */
  void close() throws IOException {
    try (channel) {
      channel.force(true);
    }
    finish(open(path));
  }

  /** Gives an open file its final name. */
  static void finish(Path open) throws IOException {
    String name = String.valueOf(open.getFileName());
    Files.move(
        open,
        open.resolveSibling(name.substring(0, name.length() - OPEN.length())),
        StandardCopyOption.ATOMIC_MOVE);
  }
}
