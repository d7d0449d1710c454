package io.wirewatch.app.command;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Work that is done before a measurement, so that what is measured is compiled code. */
final class WarmUp {

  /** No warming up: the first pass is measured. */
  static final WarmUp NONE = new WarmUp(null);

  private final @Nullable Duration least;

  private WarmUp(@Nullable Duration least) {
    this.least = least;
  }

  /**
   * Returns a warming up of at least one pass.
   *
   * @param least CPU time of the thread that passes are repeated for
   */
  static WarmUp of(Duration least) {
    return new WarmUp(least);
  }

  boolean isWanted() {
    return least != null;
  }

  /** Repeats a pass until it has taken long enough. Does nothing where no warming up is wanted. */
  void repeat(Runnable pass) {
    if (least == null) {
      return;
    }
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    do {
      pass.run();
    } while (threads.getCurrentThreadCpuTime() - start < least.toNanos());
  }
}
