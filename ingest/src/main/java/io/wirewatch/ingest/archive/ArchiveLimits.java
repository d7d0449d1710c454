package io.wirewatch.ingest.archive;

/**
 * How large an archive may become.
 *
 * @param maxFileBytes a file that has reached this size is closed and a new one begun
 * @param maxTotalBytes closed files are deleted, oldest first, while all files together have more;
 *     0 for no limit
 */
public record ArchiveLimits(long maxFileBytes, long maxTotalBytes) {

  /** Files of 1 GiB, as archives have them, and as many as the disk takes. */
  public static final ArchiveLimits DEFAULT = new ArchiveLimits(1L << 30, 0);

  public ArchiveLimits {
    if (maxFileBytes <= 0) {
      throw new IllegalArgumentException("an archive file must be allowed more than nothing");
    }
    if (maxTotalBytes < 0) {
      throw new IllegalArgumentException("the size of an archive cannot be below nothing");
    }
  }
}
