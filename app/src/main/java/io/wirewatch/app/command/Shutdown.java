package io.wirewatch.app.command;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C and SIGTERM in order: the signal interrupts the command, the command closes what it has
 * opened, and only then the virtual machine ends, after ten seconds at most.
 */
final class Shutdown implements AutoCloseable {

  private static final long LIMIT_SECONDS = 10;

  private final Thread command = Thread.currentThread();
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile boolean requested;

  private Shutdown() {}

  /** Makes signals interrupt the calling thread until {@link #close}. */
  static Shutdown install() {
    Shutdown shutdown = new Shutdown();
    Runtime.getRuntime().addShutdownHook(new Thread(shutdown::stop, "shutdown"));
    return shutdown;
  }

  /** Waits for a signal; returns without an exception when it comes. */
  void await() {
    try {
      closed.await();
    } catch (InterruptedException e) {
      // The signal. The caller returns and closes what it has opened.
      requested = true;
    }
  }

  /** Returns whether a signal has come. */
  boolean requested() {
    return requested;
  }

  /** Tells that all is closed. To be called last of all. */
  @Override
  public void close() {
    closed.countDown();
  }

  private void stop() {
    requested = true;
    if (closed.getCount() == 0) {
      return;
    }
    command.interrupt();
    try {
      closed.await(LIMIT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
