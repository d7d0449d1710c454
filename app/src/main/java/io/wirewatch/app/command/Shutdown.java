package io.wirewatch.app.command;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C and SIGTERM in order: the signal interrupts the command, the command closes what it has
 * opened, and only then the virtual machine ends, after ten seconds at most. The status is 0 when
 * the command had nothing left to do but wait for the signal, and 130 when it was cut short.
 */
final class Shutdown implements AutoCloseable {

  private static final long LIMIT_SECONDS = 10;

  /** 128 + SIGINT, as shells have it. */
  private static final int CUT_SHORT = 130;

  private final Thread command = Thread.currentThread();
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile boolean waiting;

  private Shutdown() {}

  /** Makes signals interrupt the calling thread until {@link #close}. */
  static Shutdown install() {
    Shutdown shutdown = new Shutdown();
    Runtime.getRuntime().addShutdownHook(new Thread(shutdown::stop, "shutdown"));
    return shutdown;
  }

  /** Waits for a signal; returns without an exception when it comes. */
  void await() {
    waiting = true;
    try {
      closed.await();
    } catch (InterruptedException e) {
      // The signal. The caller returns and closes what it has opened; the flag must stay down for
      // that.
    }
  }

  /** Tells that all is closed. To be called last of all. */
  @Override
  public void close() {
    closed.countDown();
  }

  private void stop() {
    if (closed.getCount() == 0) {
      return; // the command has ended by itself and has a status of its own
    }
    boolean awaited = waiting;
    command.interrupt();
    try {
      boolean orderly = closed.await(LIMIT_SECONDS, TimeUnit.SECONDS);
      Runtime.getRuntime().halt(orderly && awaited ? 0 : CUT_SHORT);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
