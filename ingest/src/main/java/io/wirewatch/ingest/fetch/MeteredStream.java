package io.wirewatch.ingest.fetch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Counts what passes, and stops when it is more than the limits allow. One stands on the wire and
 * one behind each decoder, so that no layer can swell unseen between two others.
 */
final class MeteredStream extends FilterInputStream {

  private final FetchLimits limits;
  private final LongSupplier wireBytes;
  private final AtomicLong count = new AtomicLong();

  private MeteredStream(InputStream in, FetchLimits limits, LongSupplier wireBytes) {
    super(in);
    this.limits = limits;
    this.wireBytes = wireBytes;
  }

  /** Meters what comes from the network. */
  static MeteredStream wire(InputStream in, FetchLimits limits) {
    return new MeteredStream(in, limits, () -> Long.MAX_VALUE);
  }

  /** Meters what a decoder makes of it. */
  static MeteredStream decoded(InputStream in, FetchLimits limits, MeteredStream wire) {
    return new MeteredStream(in, limits, wire::count);
  }

  /** Returns how many bytes have passed; safe to ask from other threads. */
  long count() {
    return count.get();
  }

  @Override
  public int read() throws IOException {
    int one = in.read();
    passed(one < 0 ? -1 : 1);
    return one;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = in.read(buffer, offset, length);
    passed(read);
    return read;
  }

  /** Skips by reading, since what is skipped counts. */
  @Override
  public long skip(long bytes) throws IOException {
    return Math.max(0, read(new byte[(int) Math.min(bytes, 8192)]));
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void passed(int bytes) throws StoppedException {
    if (bytes <= 0) {
      return;
    }
    long all = count.addAndGet(bytes);
    if (all > limits.maxBytes()) {
      throw tooLarge(limits);
    }
    if (all > limits.ratioFreeBytes() && all / limits.maxRatio() > wireBytes.getAsLong()) {
      throw StoppedException.refused(
          "ratio",
          wireBytes.getAsLong() + " bytes unpack to " + all + " and more: taken for a bomb");
    }
  }

  static StoppedException tooLarge(FetchLimits limits) {
    return StoppedException.refused(
        "too-large",
        "the body is longer than " + limits.maxBytes() + " bytes: raise the limit if it is needed");
  }
}
