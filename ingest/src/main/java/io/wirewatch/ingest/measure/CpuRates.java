package io.wirewatch.ingest.measure;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.ToIntFunction;

/**
 * How many pages a second each of several pieces of work does. They take turns on every page, and
 * who goes first changes from page to page, so that whatever disturbs the machine disturbs all of
 * them.
 */
public final class CpuRates {

  private static final int TIMED_PASSES = 5;
  private static final double NANOS = 1e9;

  private final int warmPasses;
  private final LongSupplier cpuNanos;
  private int sum;

  CpuRates(int warmPasses, LongSupplier cpuNanos) {
    this.warmPasses = warmPasses;
    this.cpuNanos = cpuNanos;
  }

  /**
   * Measures the CPU time of the thread that asks.
   *
   * @param warmPasses how often all work is done on all pages before anything is timed; with zero,
   *     the first pass is what is timed, compiling and class loading included
   */
  public static CpuRates ofThisThread(int warmPasses) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    return new CpuRates(warmPasses, threads::getCurrentThreadCpuTime);
  }

  /**
   * Measures pieces of work.
   *
   * @param pages what they work on; not empty
   * @param works each returns a number that depends on what it has done, so that the compiler
   *     cannot leave it out
   * @return for each piece of work the pages a second: of one pass when cold, the median of five
   *     when warm
   */
  public List<Double> measure(List<SavedPage> pages, List<ToIntFunction<SavedPage>> works) {
    for (int pass = 0; pass < warmPasses; pass++) {
      var unused = pass(pages, works);
    }
    int passes = warmPasses == 0 ? 1 : TIMED_PASSES;
    List<List<Long>> times = new ArrayList<>();
    for (int pass = 0; pass < passes; pass++) {
      times.add(pass(pages, works));
    }
    List<Double> rates = new ArrayList<>();
    for (int work = 0; work < works.size(); work++) {
      int column = work;
      long[] sorted = times.stream().mapToLong(row -> row.get(column)).sorted().toArray();
      rates.add(pages.size() * NANOS / Math.max(1, sorted[sorted.length / 2]));
    }
    return rates;
  }

  /** Returns a number that depends on all that was done. */
  public int sum() {
    return sum;
  }

  private List<Long> pass(List<SavedPage> pages, List<ToIntFunction<SavedPage>> works) {
    long[] nanos = new long[works.size()];
    for (int i = 0; i < pages.size(); i++) {
      for (int turn = 0; turn < works.size(); turn++) {
        int work = (i + turn) % works.size();
        long before = cpuNanos.getAsLong();
        sum += works.get(work).applyAsInt(pages.get(i));
        nanos[work] += cpuNanos.getAsLong() - before;
      }
    }
    return Arrays.stream(nanos).boxed().toList();
  }
}
