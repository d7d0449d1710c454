package io.wirewatch.app.command;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Adds up work and the CPU time that it took the one thread that does it. */
final class WorkMeter {

  private static final double NANOS = 1e9;

  private final LongSupplier cpuNanos;
  private final boolean warm;
  private long nanos;
  private int pieces;
  private long tokens;

  WorkMeter(LongSupplier cpuNanos, boolean warm) {
    this.cpuNanos = cpuNanos;
    this.warm = warm;
  }

  /**
   * Measures the CPU time of the thread that asks.
   *
   * @param warm whether the same work was done before, to be told with the figures
   */
  static WorkMeter ofThisThread(boolean warm) {
    return new WorkMeter(ManagementFactory.getThreadMXBean()::getCurrentThreadCpuTime, warm);
  }

  /**
   * Does a piece of work.
   *
   * @param words how many words it is about
   */
  <T> T time(int words, Supplier<T> work) {
    long before = cpuNanos.getAsLong();
    T result = work.get();
    nanos += cpuNanos.getAsLong() - before;
    pieces++;
    tokens += words;
    return result;
  }

  /**
   * Returns the rate in a line.
   *
   * @param noun what a piece is, in the singular
   */
  String line(String noun) {
    double seconds = Math.max(nanos, 1) / NANOS;
    return String.format(
        Locale.ROOT,
        "%s, %d tokens in %.3f s: %.1f %ss/s, %.0f tokens/s (CPU time, one thread, %s)",
        Console.counted(pieces, noun),
        tokens,
        nanos / NANOS,
        pieces / seconds,
        noun,
        tokens / seconds,
        warm ? "warm" : "cold");
  }
}
