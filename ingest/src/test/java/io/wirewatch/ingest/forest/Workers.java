package io.wirewatch.ingest.forest;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/**
 * The threads of one training. Each task writes to places of its own, so their order is no matter.
 */
final class Workers implements AutoCloseable {

  private final int threads;
  private final ExecutorService executor;

  Workers(int threads) {
    this.threads = threads;
    this.executor = Executors.newFixedThreadPool(threads);
  }

  /** Does the tasks 0 to {@code count - 1} and returns when all are done. */
  void each(int count, IntConsumer task) {
    List<Callable<Void>> shares = new ArrayList<>();
    for (int share = 0; share < threads; share++) {
      int from = share;
      shares.add(
          () -> {
            for (int i = from; i < count; i += threads) {
              task.accept(i);
            }
            return null;
          });
    }
    try {
      for (Future<Void> done : executor.invokeAll(shares)) {
        done.get();
      }
    } catch (ExecutionException e) {
      throw new CompletionException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CompletionException(e);
    }
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
